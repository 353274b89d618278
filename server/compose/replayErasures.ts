import type { Kysely } from "kysely";
import type { Erasure } from "../backups/index.ts";
import { AppError } from "../errors.ts";
import type { Schema } from "../stores/postgres/schema.ts";

/** Erases once more what a person's erasure took; whoever erases joins theirs here. */
type EraseAgain = (kysely: Kysely<Schema>, erasure: Erasure) => Promise<void>;
const erasers: readonly EraseAgain[] = [];

/**
 * What was erased after the moment that a database was put back to stands in it again: it goes once more, before anybody can read it.
 * Called by `npm run restore` as the last thing before the place gets its name; what cannot be erased again is not handed out.
 */
export async function replayErasures(
  kysely: Kysely<Schema>,
  erasures: readonly Erasure[],
  since: Date,
): Promise<number> {
  const later = erasures.filter(({ at }) => new Date(at) > since);
  if (later.length > 0 && erasers.length === 0) throw new AppError("backup.erasuresOpen");
  for (const erasure of later) for (const eraseAgain of erasers) await eraseAgain(kysely, erasure);
  return later.length;
}
