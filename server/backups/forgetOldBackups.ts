import { listBackups, listWal, type Manifest, removeBackup, walOf } from "./manifest.ts";
import type { SealedFiles } from "./sealedFiles.ts";
import { isSegment, placeOf } from "./walNames.ts";

/** Those that ended before are taken away, but never the newest of a server, and the log that only they needed. */
export async function forgetOldBackups(files: SealedFiles, before: Date): Promise<number> {
  const all = await listBackups(files);
  const newest = new Map<string, string>();
  for (const { system, id } of all) if (!newest.has(system)) newest.set(system, id);
  const isOld = ({ system, id, until }: Manifest) => new Date(until) < before && newest.get(system) !== id;
  const old = all.filter(isOld);
  for (const manifest of old) await removeBackup(files, manifest);
  for (const system of newest.keys())
    await forgetLog(
      files,
      all.filter((each) => each.system === system && !isOld(each)),
    );
  return old.length;
}

async function forgetLog(files: SealedFiles, kept: readonly Manifest[]): Promise<void> {
  const oldest = kept.at(-1);
  if (oldest === undefined || oldest.way === "dump") return;
  const { system, segmentBytes, firstWal } = oldest;
  const first = placeOf(firstWal, segmentBytes).no;
  for (const name of await listWal(files, system))
    if (isSegment(name) && placeOf(name, segmentBytes).no < first) await files.remove(walOf(system, name));
}
