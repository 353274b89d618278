import { seconds } from "../../../../shared/time/index.ts";
import type { PlannedStop, Route } from "../model/plan.ts";
import type { Timeline } from "./timeline.ts";

/** The timed route in readable form. */
export function toRoute(line: Timeline): Route {
  const { problem } = line;
  const shift = problem.problem.shifts[line.shift];
  if (shift === undefined) throw new RangeError("no such shift");
  const stops: PlannedStop[] = [];
  for (let i = 1; i < line.count - 1; i++) stops.push(stopAt(line, i));
  return {
    shiftId: shift.id,
    stops,
    departAt: seconds(line.begin[0]),
    returnAt: seconds(line.begin[line.count - 1]),
  };
}

function stopAt(line: Timeline, i: number): PlannedStop {
  const { problem } = line;
  const beginAt = seconds(line.begin[i]);
  const times = {
    arriveAt: seconds(line.arrive[i]),
    beginAt,
    leaveAt: seconds(beginAt + line.dwell[i]),
  };
  const event = line.event[i];
  if (event < 0) {
    const breakIndex = problem.breaks[line.shift]?.[-1 - event]?.index ?? 0;
    return { kind: "break", breakIndex, ...times };
  }
  const pickup = event < problem.tripCount;
  const trip = problem.problem.trips[pickup ? event : event - problem.tripCount];
  if (trip === undefined) throw new RangeError("no such trip");
  return { kind: pickup ? "pickup" : "dropoff", tripId: trip.id, ...times };
}
