import type { LatLng } from "../../../shared/geo/index.ts";
import { type Instant, localSeconds, type Seconds, seconds } from "../../../shared/time/index.ts";
import type { Run, VehiclePosition } from "../../domain/fleet/model.ts";
import { isAhead } from "../../domain/fleet/stopSequence.ts";
import type { DayState, Shift, StopRef } from "../../domain/scheduling/index.ts";
import type { RunStopRecord } from "../../domain/trips/model.ts";
import type { Dependencies } from "../dependencies.ts";
import type { Nodes } from "./nodes.ts";
import { LIFT_TRAINED } from "./toTrip.ts";

type Zone = Pick<Dependencies, "region">;

export function toShift({ shift }: Run, { region }: Zone, nodes: Nodes): Shift {
  const local = (at: Instant) => localSeconds(at, shift.serviceDay, region.timeZone);
  const window = { earliest: local(shift.starts), latest: local(shift.ends) };
  return {
    id: shift.id,
    contractId: shift.vehicle.contractId,
    start: { node: nodes.of(shift.startPlace.point), window },
    end: { node: nodes.of(shift.endPlace.point), window },
    breaks: shift.breaks.map((each) => ({
      window: { earliest: local(each.window.from), latest: local(each.window.until) },
      length: each.length,
      aboardAllowed: false,
    })),
    layouts: shift.vehicle.layouts,
    ...(shift.vehicle.lift && {
      lift: shift.vehicle.liftLimitKg === undefined ? {} : { limitKg: shift.vehicle.liftLimitKg },
    }),
    skills: shift.driver.liftTrained ? [LIFT_TRAINED] : [],
  };
}

interface Moment extends Zone {
  now: Instant;
  nodes: Nodes;
  position: VehiclePosition | undefined;
}

/** What has happened of the shift; undefined while it has not begun and its time has not come. */
export function toDayState(run: Run, { now, nodes, position, region }: Moment): DayState | undefined {
  const { shift, stops } = run;
  if (shift.status === "planned" && now <= shift.starts) return undefined;
  const local = (at: Instant): Seconds => localSeconds(at, shift.serviceDay, region.timeZone);
  const visit = stops.find((stop) => stop.status === "onTheWay" || stop.status === "arrived");
  const left = stops.find((stop) => stop.departedAt !== undefined)?.departedAt;
  const availableAt = visit?.status === "arrived" ? (visit.arrivedAt ?? now) : now;
  return {
    position: { node: nodes.of(whereabouts(run, visit, position)), availableAt: local(availableAt) },
    ...(left !== undefined && { leftStartAt: local(left) }),
    aboard: aboardOf(stops).map((stop) => ({ tripId: stop.tripId, boardedAt: local(stop.doneAt ?? now) })),
    ...(visit !== undefined && { committed: refOf(visit) }),
    // Nobody reports breaks yet: one counts as taken when its window is over.
    breaksTaken: shift.breaks.filter((each) => each.window.until <= now).length,
    continuousDriving: seconds(0),
  };
}

const refOf = ({ tripId, kind }: RunStopRecord): StopRef => ({ tripId, kind });

function whereabouts(
  { shift, stops }: Run,
  visit: RunStopRecord | undefined,
  position: VehiclePosition | undefined,
): LatLng {
  if (visit?.status === "arrived") return placeOf(visit);
  if (position !== undefined) return position.point;
  const last = stops.filter((stop) => stop.status === "done" || stop.status === "noShow").at(-1);
  return last === undefined ? shift.startPlace.point : placeOf(last);
}

export const placeOf = (stop: RunStopRecord): LatLng =>
  (stop.kind === "pickup" ? stop.trip.pickup : stop.trip.dropoff).point;

/** Pickups done whose drop-off is still ahead. */
export function aboardOf(stops: readonly RunStopRecord[]): RunStopRecord[] {
  const leaving = new Set(
    stops.filter((stop) => stop.kind === "dropoff" && isAhead(stop)).map((stop) => stop.tripId),
  );
  return stops.filter((stop) => stop.kind === "pickup" && stop.status === "done" && leaving.has(stop.tripId));
}
