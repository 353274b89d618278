import { json } from "node:stream/consumers";
import { z } from "zod";
import { RiderId } from "../../shared/ids/index.ts";
import { staffRoles } from "../../shared/roles/index.ts";
import { erasureBases } from "../../shared/schemas/index.ts";
import { type Instant, instant } from "../../shared/time/index.ts";
import type { SealedFiles } from "./sealedFiles.ts";

/**
 * A database that is put back to an earlier moment knows nothing of what was erased after it. So the record of each erasure, which is
 * ids and counts, is kept beside the backups too: the job `keepErasure` writes it once the erasing is committed, and comes again until
 * it is written; a restore erases anew by all of them before anybody can read what it has put back (`compose/keptErasures.ts`).
 */
const KeptErasure = z.object({
  riderId: RiderId,
  /** The service's time. */
  at: z.iso.datetime().transform((text): Instant => instant(Date.parse(text))),
  by: z.object({
    role: z.enum([...staffRoles, "rider", "driver", "system", "nobody"]),
    id: z.string().optional(),
  }),
  basis: z.enum(erasureBases),
  parts: z.record(z.string(), z.int()),
});
export type KeptErasure = z.output<typeof KeptErasure>;

const FOLDER = "erasures/";

/** One for each person; the same again changes nothing. */
export async function keepErasure(files: SealedFiles, erasure: KeptErasure): Promise<void> {
  const { riderId, at, by, basis, parts } = erasure;
  const written: z.input<typeof KeptErasure> = { riderId, at: new Date(at).toISOString(), by, basis, parts };
  async function* source(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(JSON.stringify(written));
  }
  await files.write(`${FOLDER}${riderId}`, source());
}

/** In the order of their times. */
export async function listErasures(files: SealedFiles): Promise<KeptErasure[]> {
  const names = (await files.list()).filter((name) => name.startsWith(FOLDER));
  const kept: KeptErasure[] = [];
  // One after the other: years of them are more files than a process may have open.
  for (const name of names) kept.push(KeptErasure.parse(await json(await files.read(name))));
  return kept.sort((a, b) => a.at - b.at);
}
