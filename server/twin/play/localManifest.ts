import { allowedActions, statusWithoutRider, stopStatusAfter } from "../../../shared/lifeCycle/stop.ts";
import type { Manifest, ManifestStop, StopAction } from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant, instant, seconds, toInstant, toIso } from "../../../shared/time/index.ts";

/** The manifest as a phone without a connection has it after an act: what the server will say when it hears of it. */
export function carriedOut(
  manifest: Manifest,
  { id, tripId }: ManifestStop,
  { action, at }: { action: StopAction; at: Instant },
): Manifest {
  const stops = manifest.stops.map((stop): ManifestStop => {
    if (stop.id === id) return visited(stop, { action, at }, manifest.freeWaitingSeconds);
    const isWithoutRider = action === "noShow" && stop.tripId === tripId;
    return isWithoutRider ? { ...stop, status: statusWithoutRider } : stop;
  });
  const run = { shift: { status: manifest.status }, stops };
  return { ...manifest, stops: stops.map((stop) => ({ ...stop, actions: [...allowedActions(run, stop)] })) };
}

function visited(
  stop: ManifestStop,
  { action, at }: { action: StopAction; at: Instant },
  freeWaiting: number,
): ManifestStop {
  const status = stopStatusAfter(action);
  if (action !== "arrive" || stop.kind !== "pickup") return { ...stop, status };
  const from = instant(Math.max(at, stop.window === undefined ? at : toInstant(stop.window.from)));
  return { ...stop, status, noShowFrom: toIso(addSeconds(from, seconds(freeWaiting))) };
}
