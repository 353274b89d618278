import type { LatLng } from "../../../shared/geo/index.ts";
import type { VehicleId } from "../../../shared/ids/index.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { nextStop } from "../../../shared/lifeCycle/stop.ts";
import { addSeconds, type Instant, localSeconds } from "../../../shared/time/index.ts";
import { FRESH, isOnTheWay } from "../../domain/runs/contact.ts";
import type { Run, VehiclePosition } from "../../domain/runs/model.ts";
import { reckonPlace } from "../../domain/runs/reckoning.ts";
import { placeOf } from "../../domain/runs/whereabouts.ts";
import type { DispatchingNeeds } from "./needs.ts";

/** When everybody is silent it is not the vehicles: so many are worth the looking for ways. */
const AT_MOST = 40;

/** Of vehicles that are on their way and silent, where they would be by now. */
export function reckonPlaces(
  { routing, region }: Pick<DispatchingNeeds, "routing" | "region">,
  {
    runs,
    positions,
    now,
  }: { runs: readonly Run[]; positions: ReadonlyMap<VehicleId, VehiclePosition>; now: Instant },
): Map<VehicleId, LatLng> {
  const silent = runs.flatMap(({ shift, stops }) => {
    const position = positions.get(shift.vehicle.id);
    const next = nextStop(stops);
    const departedAt = next !== undefined && isOnTheWay(next) ? next.departedAt : undefined;
    const isSilent = position !== undefined && now > addSeconds(position.at, FRESH);
    if (!isSilent || next === undefined || departedAt === undefined || !isUnderWay(shift)) return [];
    return [{ shift, position, departedAt, to: placeOf(next) }];
  });
  return new Map(
    silent.slice(0, AT_MOST).flatMap(({ shift, position: { point: from, at }, departedAt, to }) => {
      const when = localSeconds(at, shift.serviceDay, region.timeZone);
      const way = { path: routing.path(from, to, when), takes: routing.travelTime(from, to, when) };
      const point = reckonPlace({ ...way, seenAt: at, departedAt }, now);
      return point === undefined ? [] : [[shift.vehicle.id, point] as const];
    }),
  );
}
