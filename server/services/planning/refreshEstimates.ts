import type { StopId } from "../../../shared/ids/index.ts";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { addSeconds, atLocalTime, type Instant, instant, seconds } from "../../../shared/time/index.ts";
import type { RoadConditions } from "../../domain/roads/conditions.ts";
import { doubtBy } from "../../domain/runs/doubt.ts";
import type { Run, RunStopRecord, VehiclePosition } from "../../domain/runs/model.ts";
import { type Route, relaxToReality } from "../../domain/scheduling/index.ts";
import type { StopEstimate, Stores } from "../../stores/index.ts";
import {
  expectedNow,
  isLikelyToBreak,
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
import { roadsOn } from "../records/roadsOn.ts";
import { listEarlierEnds, startingWhereExpected } from "../records/startPlaces.ts";
import { LOOK_EVERY, watchRun } from "../records/watchRun.ts";
import { dayProblem } from "./dayProblem.ts";
import { createHowDayGoes, type DayGoes } from "./daySpread.ts";
import { earlierBegins, expectedReality, stopKey } from "./expectedBegins.ts";
import { expectStops } from "./expectStops.ts";
import type { PlanningNeeds } from "./needs.ts";
import { placedBreaks } from "./placedBreaks.ts";
import type { PlanningUseCases } from "./useCases.ts";

/**
 * Says anew when the vehicle will be at each stop ahead, from what has happened, and whether the run is in doubt; then it is looked
 * at again when time alone will have changed that. May run any number of times.
 */
export function createRefreshEstimates(deps: PlanningNeeds): PlanningUseCases["refreshEstimates"] {
  const howDayGoes = createHowDayGoes(deps);
  return async (shiftId) => {
    const shift = await deps.db.fleet.findShift(shiftId);
    if (shift === undefined) return;
    const position = await deps.positions.find(shift.vehicle.id).catch(() => "unknown" as const);
    const goes = await howDayGoes(shift.serviceDay);
    await deps.db.transaction(async (tx) => {
      await tx.fleet.lockRun(shiftId); // nobody changes the run between reading and saying
      const run = await whereItStands(tx, deps, { run: await getRun(tx, shiftId), position });
      if (isOver(run.shift)) return;
      const looks = [
        await sayAnew(tx, deps, {
          ...{ run, position, ...goes },
          roads: await roadsOn(tx, deps, shift.serviceDay),
        }),
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
interface SeenAsItGoes extends Seen, DayGoes {
  roads: RoadConditions;
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
async function sayAnew(tx: Stores, deps: PlanningNeeds, seen: SeenAsItGoes): Promise<Instant | undefined> {
  const { run } = seen;
  const now = deps.clock.now();
  const { expected, route, likely } = expectedTimes(deps, seen);
  const rule = deps.termsOn(run.shift.serviceDay).rules.promiseAtRisk.value;
  const moved = run.stops.filter(isAhead).flatMap((stop) => {
    const { chance, likely: range, middle = now } = likely.get(stop.id) ?? {};
    const isNamed = isLikelyToBreak(stop, chance, { rule, now });
    const danger = { isNamed, isToTell: isNamed && (chance ?? 1) < rule.tellBelow };
    // Who will probably be late reads, everywhere, the time by which the vehicle is as likely to be there as not.
    const isToCome = danger.isToTell && stop.arrivedAt === undefined;
    const begins = Math.max(expected.get(stop.id) ?? stop.estimated, isToCome ? middle : 0);
    const estimated = expectedNow(stop, instant(begins), now);
    const said = { id: stop.id, estimated, chance, likely: range, stop, danger };
    return isNews(said) ? [said] : [];
  });
  const isRestMoved = await sayBreaksAnew(tx, deps, { run, route });
  if (moved.length > 0) {
    await tx.plans.saveEstimates(run.shift.id, moved);
    await noteDangers(tx, moved, now);
    const isSlipping = moved.some(
      ({ stop, estimated }) => stop.kind === "pickup" && isWorthMoving(stop, estimated),
    );
    if (isSlipping) await tx.outbox.addJob("repairRun", { shiftId: run.shift.id });
  }
  const trips = new Map(moved.map(({ stop: { trip } }) => [trip.id, trip]));
  if (isRestMoved || moved.length > 0) await tx.outbox.addEvents(newsOfTimes([run], [...trips.values()]));
  return soonest([route && staleFrom(run, route, deps), nextPromised(run, now)]);
}

interface Said extends StopEstimate {
  stop: RunStopRecord;
  danger: { isNamed: boolean; isToTell: boolean };
}

/** Less is no news: each is a message to every page that shows the run. */
const NOTICEABLE_CHANCE = 0.1;
const NOTICEABLE_RANGE_MS = 5 * NOTICEABLE_MS;

function isNews({ stop, estimated, chance, likely, danger }: Said): boolean {
  if (danger.isNamed !== (stop.isEndangered === true)) return true;
  if (danger.isToTell && stop.isLateTold !== true) return true;
  if (Math.abs(estimated - stop.estimated) >= NOTICEABLE_MS) return true;
  if (tellsOtherwise(stop, stop.estimated, estimated)) return true;
  if ((chance === undefined) !== (stop.chance === undefined)) return true;
  if (Math.abs((chance ?? 0) - (stop.chance ?? 0)) >= NOTICEABLE_CHANCE) return true;
  if (likely === undefined || stop.likely === undefined) return likely !== stop.likely;
  return (["from", "until"] as const).some(
    (end) => Math.abs((likely?.[end] ?? 0) - (stop.likely?.[end] ?? 0)) >= NOTICEABLE_RANGE_MS,
  );
}

/** Where its driver rests, if that has moved: a minute is nobody's news. Answers whether it has; the caller tells. */
async function sayBreaksAnew(
  tx: Stores,
  deps: PlanningNeeds,
  { run, route }: { run: Run; route: Route | undefined },
): Promise<boolean> {
  const { shift, stops } = run;
  const known = new Map(shift.breaks.map(({ id, placed }) => [id, placed]));
  const ahead = stops.filter(isAhead);
  const moved = placedBreaks({ run, route, stops: ahead, now: deps.clock.now() }, deps).filter(
    ({ id, at, after }) => {
      const was = known.get(id);
      return was === undefined || was.after !== after || Math.abs(was.at - at) >= NOTICEABLE_MS;
    },
  );
  if (moved.length === 0) return false;
  await tx.breaks.place(moved);
  await tx.fleet.touchRun(shift.id);
  return true;
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
  // With nobody ahead, or long after its end, a run does not change every minute.
  const { silenceAfter } = termsOn(shift.serviceDay).rules;
  const isDriving = first !== undefined && now < shift.ends;
  const soonest = addSeconds(now, isDriving ? LOOK_EVERY : silenceAfter.value);
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

function dayOf({ clock }: PlanningNeeds, { run, position, pace, roads }: SeenAsItGoes) {
  const { serviceDay, vehicle } = run.shift;
  const known = position === "unknown" || position === undefined ? [] : [[vehicle.id, position] as const];
  const runs: readonly [Run] = [run];
  return { serviceDay, now: clock.now(), planVersion: 0, runs, positions: new Map(known), pace, roads };
}

/** When service will begin at each stop ahead, where the vehicle stands already, when it came; and how likely what is. */
function expectedTimes(deps: PlanningNeeds, seen: SeenAsItGoes) {
  const { run } = seen;
  const { serviceDay, id } = run.shift;
  const day = dayOf(deps, seen);
  const { problem, plan } = dayProblem(day, [], deps);
  const counted = relaxToReality(problem, plan).plan;
  const route = counted.routes.find(({ shiftId }) => shiftId === id);
  const reality = expectedReality(counted, { day, waiting: [] }, deps);
  const begins = earlierBegins(counted, reality);
  const expectedAt = (stop: RunStopRecord): [StopId, Instant][] => {
    if (stop.arrivedAt !== undefined) return [[stop.id, stop.arrivedAt]];
    const begin = begins.get(stopKey(stop));
    return begin === undefined ? [] : [[stop.id, atLocalTime(serviceDay, begin, deps.region.timeZone)]];
  };
  const likely = expectStops({ ...day, spread: seen.spread }, reality, deps);
  return { expected: new Map(run.stops.filter(isAhead).flatMap(expectedAt)), route, likely };
}
