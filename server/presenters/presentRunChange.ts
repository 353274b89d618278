import type { ManifestChange } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { RunChange } from "../domain/runs/runChanges.ts";
import { presentWindow } from "./parts.ts";

/** What is otherwise on a run, as its driver and dispatchers read it. */
export function presentRunChange({ what, of, stop, at, window, was }: RunChange): ManifestChange {
  const party = stop ?? of.party;
  return {
    ...{ what, stopId: of.id, tripId: of.tripId, kind: of.kind, at: toIso(at) },
    rider: party?.rider.name ?? "",
    place: party?.trip[of.kind].label ?? "",
    ...(window && { window: presentWindow(window) }),
    ...(was && { was: presentWindow(was) }),
  };
}
