import { AppError } from "../errors.ts";
import { readUntil } from "./archiveSegment.ts";
import { listBackups, listWal, type Manifest } from "./manifest.ts";
import type { SealedFiles } from "./sealedFiles.ts";
import { findGap, isSegment, placeOf } from "./walNames.ts";

export interface Wanted {
  /** Left out: as late as there is anything. */
  at?: Date | undefined;
  /** The migrations that this program knows. */
  known: readonly string[];
}
export interface Chosen {
  manifest: Manifest;
  /** Until when everything is kept. */
  reaches: Date;
}

/**
 * The newest backup from which the moment can be reached. Throws backup.none, backup.notThatFar, backup.incomplete, and
 * backup.newerThanCode for one whose tables this program does not know yet.
 */
export async function chooseBackup(files: SealedFiles, { at, known }: Wanted): Promise<Chosen> {
  const all = await listBackups(files);
  const manifest = all.find(({ until }) => at === undefined || new Date(until) <= at);
  if (manifest === undefined) throw new AppError("backup.none");
  const unknown = manifest.migrations.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new AppError("backup.newerThanCode", { values: { name: unknown } });
  const reaches = manifest.way === "dump" ? new Date(manifest.until) : await reachOf(files, manifest);
  if (at !== undefined && at > reaches && manifest.way === "folder")
    throw new AppError("backup.notThatFar", { values: { until: reaches.toISOString() } });
  return { manifest, reaches };
}

async function reachOf(files: SealedFiles, manifest: Manifest): Promise<Date> {
  const { system, segmentBytes, lastWal, until } = manifest;
  const kept = (await listWal(files, system)).filter(isSegment);
  const gap = findGap([...kept, lastWal], lastWal, segmentBytes);
  if (gap !== undefined) throw new AppError("backup.incomplete", { values: { name: gap } });
  const first = placeOf(lastWal, segmentBytes);
  const later = kept.filter((name) => placeOf(name, segmentBytes).no >= first.no).sort();
  const last = later.at(-1);
  const own = new Date(until);
  if (last === undefined) return own;
  const reaches = await readUntil(files, system, last);
  return reaches > own ? reaches : own;
}
