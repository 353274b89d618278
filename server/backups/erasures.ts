import { json } from "node:stream/consumers";
import { z } from "zod";
import type { SealedFiles } from "./sealedFiles.ts";

/**
 * A database that is put back to an earlier moment knows nothing of what was erased after it. So each erasure is kept beside the
 * backups too, as ids alone: whoever erases is to call `keepErasure` once the erasing is committed, and a restore replays those that came
 * after its moment before anybody can read what it has put back (`replayErasures` in `compose/restoreCommand.ts`). The office's erasing
 * (`services/people/privacy`) is not joined to it yet: after a restore, `services.replayErasures` has to be called with its record.
 */
export const Erasure = z.object({
  id: z.uuid(),
  /** Real time. */
  at: z.iso.datetime(),
  /** Whose data, by the id of the record. */
  riderId: z.uuid(),
});
export type Erasure = z.infer<typeof Erasure>;

const FOLDER = "erasures/";

export async function keepErasure(files: SealedFiles, erasure: Erasure): Promise<void> {
  async function* source(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(JSON.stringify(Erasure.parse(erasure)));
  }
  await files.write(`${FOLDER}${erasure.id}`, source());
}

/** In the order of their times. */
export async function listErasures(files: SealedFiles): Promise<Erasure[]> {
  const names = (await files.list()).filter((name) => name.startsWith(FOLDER));
  const read = names.map(async (name) => Erasure.parse(await json(await files.read(name))));
  return (await Promise.all(read)).sort((a, b) => (a.at < b.at ? -1 : 1));
}
