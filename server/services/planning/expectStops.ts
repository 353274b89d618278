import type { StopId } from "../../../shared/ids/index.ts";
import { isAhead, isSetOut } from "../../../shared/lifeCycle/stop.ts";
import { atLocalTime, localSeconds, type Seconds, seconds } from "../../../shared/time/index.ts";
import { type Expectation, expectationsOf, type LegAhead, type RunStands } from "../../domain/runs/chance.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import { coursesOf, drivesOf, type Spread, type SpreadKind, staysOf } from "../../domain/runs/spread.ts";
import type { NodeIndex, PlannedStop, Problem, TripEnd } from "../../domain/scheduling/index.ts";
import { promisedBy } from "../records/dangers.ts";
import type { PlanningParts } from "./dayProblem.ts";
import { type ExpectedReality, stopKey } from "./expectedBegins.ts";
import type { DayRecords } from "./loadDay.ts";

interface SpreadDay extends DayRecords {
  runs: readonly [Run];
  spread: Spread;
}

/** What may come of each stop ahead of a run, by what is expected and by how far that has been off on the service's own days. */
export function expectStops(
  day: SpreadDay,
  { problem, plan }: ExpectedReality,
  parts: PlanningParts,
): Map<StopId, Expectation> {
  const [run] = day.runs;
  const route = plan.routes.find(({ shiftId }) => shiftId === run.shift.id);
  const stands = whereItStands(day, problem, parts);
  const ahead = new Map(run.stops.filter(isAhead).map((stop) => [stopKey(stop), stop]));
  if (route === undefined || stands === undefined) return new Map();
  const legs = toLegs(route.stops, { day, problem, ahead, from: stands.node, parts });
  const expected = expectationsOf(legs, stands, coursesOf(day.spread, day.pace?.certainty ?? 0));
  return new Map(
    route.stops.flatMap((planned, index) => {
      const stop = planned.kind === "break" ? undefined : ahead.get(stopKey(planned));
      const each = expected[index];
      return stop === undefined || each === undefined ? [] : [[stop.id, each]];
    }),
  );
}

function whereItStands(
  { runs: [run], now, serviceDay }: SpreadDay,
  { state, shifts }: Problem,
  { region }: PlanningParts,
): (RunStands & { node: NodeIndex }) | undefined {
  const { shift, stops } = run;
  const known = state?.get(shift.id)?.position;
  const start = shifts.find(({ id }) => id === shift.id)?.start;
  const node = known?.node ?? start?.node;
  if (node === undefined) return undefined;
  const freeAt =
    known === undefined ? shift.starts : atLocalTime(serviceDay, known.availableAt, region.timeZone);
  const visit = stops.find(isSetOut);
  const first = visit && (visit.arrivedAt === undefined ? ("onTheWay" as const) : { since: visit.arrivedAt });
  return { now, freeAt, first, node };
}

interface Ahead {
  day: SpreadDay;
  problem: Problem;
  ahead: ReadonlyMap<string, RunStopRecord>;
  from: NodeIndex;
  parts: PlanningParts;
}

/** Drives go from one place to the next; a break is taken where the vehicle is, in the time that the plan has for it. */
function toLegs(stops: readonly PlannedStop[], { day, problem, ahead, from, parts }: Ahead): LegAhead[] {
  const { serviceDay, spread } = day;
  const trips = new Map(problem.trips.map((trip) => [trip.id, trip]));
  const at = (time: Seconds) => atLocalTime(serviceDay, time, parts.region.timeZone);
  let place = from;
  let leaves: Seconds = seconds(Number.NEGATIVE_INFINITY);
  return stops.map((planned): LegAhead => {
    if (planned.kind === "break") {
      leaves = planned.leaveAt;
      const length = seconds(planned.leaveAt - planned.beginAt);
      return { setsOut: at(planned.beginAt), drives: [seconds(0)], stays: [length] };
    }
    const stop = ahead.get(stopKey(planned));
    const end = trips.get(planned.tripId)?.[planned.kind];
    if (stop === undefined || end === undefined) return { drives: [seconds(0)], stays: [seconds(0)] };
    const due = localSeconds(stop.scheduled, serviceDay, parts.region.timeZone);
    const drive = problem.matrix.travelTime(place, end.node, seconds(Math.max(leaves, due - 3600)));
    [place, leaves] = [end.node, planned.leaveAt];
    // With who has boarded nobody waits for the time that was planned.
    const setsOut = stop.kind === "pickup" ? at(seconds(due - drive)) : undefined;
    return { ...legTo(stop, end, drive, spread), setsOut };
  });
}

function legTo(stop: RunStopRecord, end: TripEnd, drive: Seconds, spread: Spread): LegAhead {
  const opens = stop.kind === "pickup" ? stop.promise.told?.pickupWindow.from : undefined;
  return {
    drives: drivesOf(spread, drive),
    stays: staysOf(spread, stayKindOf(stop), end.dwell),
    ...(opens !== undefined && { opens }),
    due: promisedBy(stop),
  };
}

/** Whoever comes from treatment may not be ready; whoever is fetched to be somewhere seldom is not. */
export function stayKindOf({
  kind,
  trip,
}: Pick<RunStopRecord, "kind" | "trip">): Exclude<SpreadKind, "drive"> {
  if (kind === "dropoff") return "alighting";
  return trip.requested.kind === "leaveAt" && trip.purpose === "dialysis" ? "returning" : "fetching";
}
