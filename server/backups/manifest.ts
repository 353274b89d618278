import { text } from "node:stream/consumers";
import { z } from "zod";
import { AppError } from "../errors.ts";
import type { SealedFiles } from "./sealedFiles.ts";

/** What a backup is, written when all else of it is kept: one without a manifest was never finished. */
export const Manifest = z.object({
  version: z.literal(1),
  id: z.string().regex(/^\d{8}T\d{9}Z$/),
  /** `folder`: a server's files, with its log from there on; `dump`: what pg_dump says, as it was at that moment. */
  way: z.enum(["folder", "dump"]),
  /** Tells one server's backups from another's. */
  system: z.string().regex(/^\d+$/),
  major: z.int(),
  segmentBytes: z.int(),
  /** Segments of the log that stand in the backup itself. */
  firstWal: z.string(),
  lastWal: z.string(),
  database: z.string(),
  user: z.string(),
  startedAt: z.iso.datetime(),
  /** From then on it can be restored. */
  until: z.iso.datetime(),
  migrations: z.array(z.string()),
  /** Unpacked. */
  bytes: z.int(),
});
export type Manifest = z.infer<typeof Manifest>;

type Kept = Pick<Manifest, "system" | "id">;
export const baseOf = ({ system, id }: Kept): string => `${system}/backups/${id}/base`;
const manifestOf = ({ system, id }: Kept): string => `${system}/backups/${id}/manifest`;
export const walOf = (system: string, name: string): string => `${system}/wal/${name}`;

/** Of its beginning; sorts by it. */
export const idOf = (startedAt: string): string => startedAt.replaceAll(/[-:.]/g, "");

async function* once(value: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(value);
}

export const writeManifest = (files: SealedFiles, manifest: Manifest): Promise<number> =>
  files.write(manifestOf(manifest), once(JSON.stringify(manifest)));

/** All that are whole, the newest first. */
export async function listBackups(files: SealedFiles): Promise<Manifest[]> {
  const names = (await files.list()).filter((name) => /^\d+\/backups\/[^/]+\/manifest$/.test(name));
  const read = names.map(async (name) => {
    const found: unknown = JSON.parse(await text(await files.read(name)));
    const parsed = Manifest.safeParse(found);
    if (!parsed.success) throw new AppError("backup.newerThanCode", { values: { name } });
    return parsed.data;
  });
  return (await Promise.all(read)).sort((a, b) => (a.until < b.until ? 1 : -1));
}

export async function removeBackup(files: SealedFiles, manifest: Manifest): Promise<void> {
  await files.remove(manifestOf(manifest));
  await files.remove(baseOf(manifest));
}

/** The segments of the log that are kept of a server. */
export async function listWal(files: SealedFiles, system: string): Promise<string[]> {
  const folder = walOf(system, "");
  return (await files.list())
    .filter((name) => name.startsWith(folder))
    .map((name) => name.slice(folder.length));
}
