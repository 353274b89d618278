import type { StopId } from "../../../shared/ids/index.ts";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { addSeconds, atLocalTime, type Instant, instant, seconds } from "../../../shared/time/index.ts";
import { doubtBy } from "../../domain/runs/doubt.ts";
import type { Run, RunStopRecord, VehiclePosition } from "../../domain/runs/model.ts";
import type { DayPace } from "../../domain/runs/pace.ts";
import { type Route, relaxToReality } from "../../domain/scheduling/index.ts";
import type { Stores } from "../../stores/index.ts";
import {
  expectedNow,
  isWorthMoving,
  NOTICEABLE_MS,
  noteDangers,
  promisedBy,
  tellsOtherwise,
} from "../records/dangers.ts";
import { doubtRules } from "../records/doubtRules.ts";
import { recordDoubt } from "../records/doubts.ts";
import { getRun } from "../records/getRun.ts";
import { newsOfTimes } from "../records/news.ts";
import { listEarlierEnds, startingWhereExpected } from "../records/startPlaces.ts";
import { LOOK_EVERY, watchRun } from "../records/watchRun.ts";
import { createPaceOn } from "./dayPace.ts";
import { dayProblem } from "./dayProblem.ts";
import { expectedBegins, stopKey } from "./expectedBegins.ts";
import type { PlanningNeeds } from "./needs.ts";
import type { PlanningUseCases } from "./useCases.ts";

/**
 * Says anew when the vehicle will be at each stop ahead, from what has happened, and whether the run is in doubt; then it is looked
 * at again when time alone will have changed that. May run any number of times.
 */
export function createRefreshEstimates(deps: PlanningNeeds): PlanningUseCases["refreshEstimates"] {
  const paceOn = createPaceOn(deps);
  return async (shiftId) => {
    const shift = await deps.db.fleet.findShift(shiftId);
    if (shift === undefined) return;
    const position = await deps.positions.find(shift.vehicle.id).catch(() => "unknown" as const);
    const pace = await paceOn(shift.serviceDay);
    await deps.db.transaction(async (tx) => {
      await tx.fleet.lockRun(shiftId); // nobody changes the run between reading and saying
      const run = await whereItStands(tx, deps, { run: await getRun(tx, shiftId), position });
      if (isOver(run.shift)) return;
      const looks = [
        await sayAnew(tx, deps, { run, position, pace }),
        await lookForDoubt(tx, deps, { run, position }),
      ];
      const next = soonest(looks);
      if (next !== undefined) await watchRun(tx, shiftId, next);
    });
  };
}

interface Seen {
  run: Run;
  /** Of nobody is known where they are while the store of positions is away. */
  position: VehiclePosition | undefined | "unknown";
}
interface SeenAtPace extends Seen {
  pace: DayPace | undefined;
}

/** One that has yet to set out, from where its vehicle is expected to stand. */
async function whereItStands(tx: Stores, deps: PlanningNeeds, { run, position }: Seen): Promise<Run> {
  const seen = position === "unknown" || position === undefined ? [] : [position];
  const positions = new Map(seen.map((each) => [each.vehicleId, each]));
  const [standing = run] = startingWhereExpected(
    [run],
    { ends: await listEarlierEnds(tx, [run]), positions },
    deps,
  );
  return standing;
}

/** Answers when time will have made what was said untrue, if nothing happens; undefined: it says nothing. */
async function sayAnew(tx: Stores, deps: PlanningNeeds, seen: SeenAtPace): Promise<Instant | undefined> {
  const { run } = seen;
  const now = deps.clock.now();
  const { expected, route } = expectedTimes(deps, seen);
  const moved = run.stops.filter(isAhead).flatMap((stop) => {
    const estimated = expectedNow(stop, expected.get(stop.id) ?? stop.estimated, now);
    const isNews =
      Math.abs(estimated - stop.estimated) >= NOTICEABLE_MS ||
      tellsOtherwise(stop, stop.estimated, estimated);
    return isNews ? [{ id: stop.id, estimated, stop }] : [];
  });
  if (moved.length > 0) {
    await tx.plans.saveEstimates(run.shift.id, moved);
    await noteDangers(tx, moved, now);
    const isSlipping = moved.some(
      ({ stop, estimated }) => stop.kind === "pickup" && isWorthMoving(stop, estimated),
    );
    if (isSlipping) await tx.outbox.addJob("repairRun", { shiftId: run.shift.id });
    const trips = new Map(moved.map(({ stop: { trip } }) => [trip.id, trip]));
    await tx.outbox.addEvents(newsOfTimes([run], [...trips.values()]));
  }
  return soonest([route && staleFrom(run, route, deps), nextPromised(run, now)]);
}

function soonest(times: readonly (Instant | undefined)[]): Instant | undefined {
  const next = Math.min(...times.filter((at) => at !== undefined));
  return Number.isFinite(next) ? instant(next) : undefined;
}

/** When the time is over that was promised for where the vehicle goes next: who still waits then is told. */
function nextPromised({ stops }: Run, now: Instant): Instant | undefined {
  const next = stops.find((stop) => isAhead(stop) && stop.arrivedAt === undefined);
  const until = next && promisedBy(next);
  return until !== undefined && until > now ? until : undefined;
}

/** The vehicle has to leave in time for its first stop: from then on, each minute that it does not makes it later. */
function staleFrom(
  { shift }: Run,
  { departAt, stops }: Route,
  { clock, region, termsOn }: PlanningNeeds,
): Instant {
  const now = clock.now();
  const [first] = stops;
  const drive = first === undefined ? 0 : first.arriveAt - departAt;
  const leaveBy = atLocalTime(
    shift.serviceDay,
    seconds(first === undefined ? departAt : first.beginAt - drive),
    region.timeZone,
  );
  // Long after its end a run that nobody closes does not change every minute.
  const { silenceAfter } = termsOn(shift.serviceDay).rules;
  const soonest = addSeconds(now, now < shift.ends ? LOOK_EVERY : silenceAfter.value);
  return instant(Math.max(leaveBy, soonest));
}

/** Answers when to look again. */
async function lookForDoubt(
  tx: Stores,
  { clock, termsOn }: PlanningNeeds,
  { run, position }: Seen,
): Promise<Instant | undefined> {
  const now = clock.now();
  const isOver = run.shift.ends <= now && !run.stops.some(isAhead);
  if (run.shift.unheardSince !== undefined || isOver) return undefined;
  const doubt = doubtBy(
    run,
    position === "unknown" ? now : position?.at,
    doubtRules(termsOn(run.shift.serviceDay)),
  );
  if (doubt === undefined || doubt.at > now) return doubt?.at;
  await recordDoubt(tx, run, doubt, now);
  return undefined;
}

/** When service will begin at each stop ahead; where the vehicle stands already, when it came. */
function expectedTimes(deps: PlanningNeeds, { run, position, pace }: SeenAtPace) {
  const { serviceDay, vehicle, id } = run.shift;
  const known = position === "unknown" || position === undefined ? [] : [[vehicle.id, position] as const];
  const positions = new Map(known);
  const day = { serviceDay, now: deps.clock.now(), planVersion: 0, runs: [run], positions, pace };
  const { problem, plan } = dayProblem(day, [], deps);
  const counted = relaxToReality(problem, plan).plan;
  const route = counted.routes.find(({ shiftId }) => shiftId === id);
  const begins = expectedBegins(counted, { day, waiting: [] }, deps);
  const expectedAt = (stop: RunStopRecord): [StopId, Instant][] => {
    if (stop.arrivedAt !== undefined) return [[stop.id, stop.arrivedAt]];
    const begin = begins.get(stopKey(stop));
    return begin === undefined ? [] : [[stop.id, atLocalTime(serviceDay, begin, deps.region.timeZone)]];
  };
  return { expected: new Map(run.stops.filter(isAhead).flatMap(expectedAt)), route };
}
