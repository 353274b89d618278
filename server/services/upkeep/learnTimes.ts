import { isServed } from "../../../shared/lifeCycle/stop.ts";
import {
  endOfServiceDay,
  type Instant,
  minutes,
  nextServiceDay,
  type ServiceDay,
  secondsBetween,
  startOfServiceDay,
} from "../../../shared/time/index.ts";
import { doorDwell } from "../../domain/entrance.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { RunStopRecord } from "../../domain/runs/model.ts";
import { learnTimes, type SeenVisit } from "../../domain/trips/learned.ts";
import { dwellOf } from "../../domain/trips/party.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import type { UpkeepNeeds } from "./needs.ts";
import { nextNight } from "./nextNight.ts";
import type { UpkeepUseCases } from "./useCases.ts";

/** From the days that are over, each read by itself; what comes of it stands until it is reckoned again. */
export function createLearnTimes(deps: UpkeepNeeds): UpkeepUseCases["learnTimes"] {
  const { db, clock } = deps;
  return async () => {
    const today = todayOf(deps);
    const { days, least } = deps.termsOn(today).rules.learnedTimes.value;
    const from = nextServiceDay(today, -days);
    const visits: SeenVisit[] = [];
    for (let day = from; day < today; day = nextServiceDay(day)) visits.push(...(await visitsOf(deps, day)));
    const learned = learnTimes({ visits, stays: await db.learnedTimes.listStays(from, today) }, least);
    const counts = countsBy(learned.map(({ kind }) => kind));
    await db.transaction(async (tx) => {
      await tx.learnedTimes.replace(learned);
      await recordFact(tx, {
        ...{ kind: "times.learned", concerns: { serviceDay: today }, by: bySystem, at: clock.now() },
        details: { counts },
      });
    });
    await watchLearning(deps);
    return counts;
  };
}

/** Of a day all that its drivers reported by themselves; what somebody told in their place has no sure times. */
async function visitsOf(deps: UpkeepNeeds, day: ServiceDay): Promise<SeenVisit[]> {
  const { db } = deps;
  const stops = (await db.fleet.listRunsOfDay(day)).flatMap((run) => run.stops);
  if (stops.length === 0) return [];
  const told = new Set(await db.learnedTimes.listToldStops(day));
  const hard = await hardTimesOn(deps, day);
  return stops.flatMap((stop) =>
    told.has(stop.id) || (stop.doneAt !== undefined && hard(stop.doneAt)) ? [] : (visitAt(deps, stop) ?? []),
  );
}

/** On ice or in a storm everything takes longer, which says nothing of other days. */
async function hardTimesOn(
  { db, dayRules }: UpkeepNeeds,
  day: ServiceDay,
): Promise<(at: Instant) => boolean> {
  const times = {
    from: startOfServiceDay(day, dayRules),
    until: endOfServiceDay(day, dayRules),
  };
  const modes = await db.weather.listWithin(times);
  return (at) => modes.some(({ from, until }) => from <= at && at < until);
}

/** From being there, at a pickup also from when it was promised: nobody has to get in before. */
function visitAt(
  { termsOn, entrances }: UpkeepNeeds,
  { kind, arrivedAt, doneAt, trip, promise, ...stop }: RunStopRecord,
): SeenVisit | undefined {
  if (!isServed(stop) || arrivedAt === undefined || doneAt === undefined) return undefined;
  const terms = termsOn(trip.serviceDay);
  const part = kind === "pickup" ? "boarding" : "alighting";
  const opens = kind === "pickup" ? promise.pickupWindow.from : arrivedAt;
  return {
    ...{ part, day: trip.serviceDay, riderId: trip.riderId, aid: trip.aid },
    entranceId: entrances.of(trip[kind])?.id,
    expected: dwellOf(trip, terms, doorDwell(trip, entrances.of, terms))[part],
    took: secondsBetween(arrivedAt > opens ? arrivedAt : opens, doneAt),
  };
}

function countsBy(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** In the next night, a little after the day before has gone thin. May be said at any time and twice. */
export async function watchLearning(
  deps: Pick<CommonNeeds, "db" | "clock" | "termsOn" | "dayRules">,
): Promise<void> {
  const next = nextNight(deps, minutes(40));
  if (next === undefined) return;
  await deps.db.due.put({ key: `learnTimes ${next.day}`, at: next.at, job: "learnTimes", payload: {} });
}
