import { fixRefusals, type TrackerView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { skewOf } from "../domain/runs/fixQuality.ts";
import type { KnownTracker } from "../domain/runs/tracker.ts";

/** A tracker as the office sees it: what came of what it told, never where it was. */
export function presentTracker(tracker: KnownTracker): TrackerView {
  const { id, kind, name, owner, plate, driverName, serverId, uniqueId, taken, refused } = tracker;
  const { madeAt, revokedAt, lastHeardAt, lastFixAt, ages } = tracker;
  const skewSeconds = skewOf(ages);
  return {
    ...{ id, kind, name, taken, madeAt: toIso(madeAt) },
    refused: fixRefusals.flatMap((reason) => refused.find((each) => each.reason === reason) ?? []),
    ...(owner?.of === "vehicle" && { vehicle: { id: owner.vehicleId, plate: plate ?? "" } }),
    ...(owner?.of === "driver" && { driver: { id: owner.driverId, name: driverName ?? "" } }),
    ...(serverId !== undefined && { serverId }),
    ...(uniqueId !== undefined && { uniqueId }),
    ...(revokedAt !== undefined && { revokedAt: toIso(revokedAt) }),
    ...(lastHeardAt !== undefined && { lastHeardAt: toIso(lastHeardAt) }),
    ...(lastFixAt !== undefined && { lastFixAt: toIso(lastFixAt) }),
    ...(skewSeconds !== undefined && { skewSeconds }),
  };
}
