import type { LatLng } from "../../../shared/geo/index.ts";
import { isToBegin } from "../../../shared/lifeCycle/shift.ts";
import { isSetOut, isVisited, isWaiting } from "../../../shared/lifeCycle/stop.ts";
import {
  addSeconds,
  type Instant,
  instant,
  localSeconds,
  type Seconds,
  seconds,
} from "../../../shared/time/index.ts";
import { breaksAhead, breakUnderWay } from "../../domain/runs/breaks.ts";
import type { Run, RunStopRecord, VehiclePosition } from "../../domain/runs/model.ts";
import { aboardOf, lastActOf, placeOf } from "../../domain/runs/whereabouts.ts";
import type { DayState } from "../../domain/scheduling/index.ts";
import { expectedDwell } from "../../domain/trips/learned.ts";
import { type DwellNeeds, knownDwell } from "../records/knownDwell.ts";
import { breaksNow } from "./breaksNow.ts";
import type { PlanningNeeds } from "./needs.ts";
import type { Nodes } from "./nodes.ts";

export interface Moment extends Pick<PlanningNeeds, "region" | "termsOn" | "routing">, DwellNeeds {
  now: Instant;
  nodes: Nodes;
  position: VehiclePosition | undefined;
}

/** What has happened of the shift; undefined while it has not begun and its time has not come. */
export function toDayState(run: Run, moment: Moment): DayState | undefined {
  const { shift, stops } = run;
  const { now, nodes, region } = moment;
  if (isToBegin(shift) && now <= shift.starts) return undefined;
  const local = (at: Instant): Seconds => localSeconds(at, shift.serviceDay, region.timeZone);
  const visit = stops.find(isSetOut);
  const left = stops.find((stop) => stop.departedAt !== undefined)?.departedAt;
  const { point, freeAt } = whereabouts(run, visit, moment);
  const breaks = breaksNow(run, now, moment);
  const rest = breakUnderWay(breaks)?.pause;
  const restedAt = rest?.begunAt === undefined ? freeAt : addSeconds(rest.begunAt, rest.length);
  return {
    position: { node: nodes.of(point), availableAt: local(latest(freeAt, restedAt)) },
    ...(left !== undefined && { leftStartAt: local(left) }),
    aboard: aboardOf(stops).map((stop) => ({ tripId: stop.tripId, boardedAt: local(stop.doneAt ?? now) })),
    ...(visit !== undefined && { committed: { tripId: visit.tripId, kind: visit.kind } }),
    breaksTaken: breaks.length - breaksAhead(breaks).length,
    continuousDriving: seconds(0),
  };
}

interface Whereabouts {
  point: LatLng;
  /** From when on the vehicle may go on, so that nothing it has not done is expected before now. */
  freeAt: Instant;
}

function whereabouts(run: Run, visit: RunStopRecord | undefined, moment: Moment): Whereabouts {
  const { now, position } = moment;
  if (visit !== undefined && isWaiting(visit)) {
    const dwell = dwellAt(visit, moment) * 1000;
    return { point: placeOf(visit), freeAt: latest(visit.arrivedAt ?? now, instant(now - dwell)) };
  }
  // What the driver reported last is newer than an older position.
  if (position !== undefined && position.at >= lastActOf(run)) return { point: position.point, freeAt: now };
  const last = run.stops.findLast(isVisited);
  const point = last === undefined ? run.shift.startPlace.point : placeOf(last);
  return { point, freeAt: visit === undefined ? now : setOutAt(visit, point, { moment, run }) };
}

/** On the way without positions: as if it had left when reported, but not so early that it would be there already. */
function setOutAt(
  visit: RunStopRecord,
  from: LatLng,
  { moment: { now, routing, region }, run }: { moment: Moment; run: Run },
): Instant {
  const left = visit.departedAt ?? now;
  const drive = routing.travelTime(
    from,
    placeOf(visit),
    localSeconds(left, run.shift.serviceDay, region.timeZone),
  );
  return latest(left, instant(now - drive * 1000));
}

const latest = (...times: Instant[]): Instant => instant(Math.max(...times));

export function dwellAt(
  { kind, trip }: RunStopRecord,
  parts: Pick<PlanningNeeds, "termsOn"> & DwellNeeds,
): Seconds {
  const terms = parts.termsOn(trip.serviceDay);
  const { boarding, alighting } = expectedDwell(trip, terms, knownDwell(trip, parts, terms));
  return kind === "pickup" ? boarding : alighting;
}
