import type { Manifest } from "../../../shared/schemas/driving.ts";
import type { KeptUnderstood, KnownStop, ManifestChange } from "../../../shared/schemas/runChanges.ts";

/** Without the changes that the driver has said to have understood and the service does not know of yet. */
export function withoutUnderstood(manifest: Manifest, pending: readonly KeptUnderstood[]): Manifest {
  const { changes, ...rest } = manifest;
  const last = pending.filter(({ shiftId }) => shiftId === manifest.shiftId).at(-1)?.understood;
  if (changes === undefined || last === undefined) return manifest;
  const known = new Map(last.stops.map((stop) => [stop.stopId, stop]));
  const left = last.version >= manifest.version ? [] : changes.filter((each) => isNews(each, known));
  return left.length === 0 ? rest : { ...rest, changes: left };
}

/** Another place in the order is one of a later version: whether it is the same one cannot be told from the stop alone. */
function isNews({ what, stopId, window }: ManifestChange, known: ReadonlyMap<string, KnownStop>): boolean {
  const stop = known.get(stopId);
  if (what === "gone") return stop !== undefined;
  const isSame = stop?.window?.from === window?.from && stop?.window?.until === window?.until;
  return stop === undefined || what === "moved" || !isSame;
}
