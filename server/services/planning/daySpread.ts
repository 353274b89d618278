import { isVisited } from "../../../shared/lifeCycle/stop.ts";
import {
  type Instant,
  instant,
  nextServiceDay,
  type ServiceDay,
  secondsBetween,
} from "../../../shared/time/index.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import { type DayPace, isTelling } from "../../domain/runs/pace.ts";
import { type Errors, type Spread, spreadOf } from "../../domain/runs/spread.ts";
import { routingUnder } from "../records/roadsOn.ts";
import { drivesOf, untilNextLook } from "./dayPace.ts";
import { stayKindOf } from "./expectStops.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";
import { dwellAt } from "./toDayState.ts";

/** How a day goes: how fast, and how far from what is expected. */
export interface DayGoes {
  pace: DayPace | undefined;
  spread: Spread;
}

/**
 * How a day goes by what drivers have reported until the last look, on it and on the days before; worked out once for each look, and
 * written down for the days to come.
 */
export function createHowDayGoes(deps: PlanningNeeds): (serviceDay: ServiceDay) => Promise<DayGoes> {
  const looks = untilNextLook<Promise<DayGoes>>();
  const before = new Map<ServiceDay, Promise<Errors>>();
  const errorsBefore = (serviceDay: ServiceDay): Promise<Errors> => {
    const known = before.get(serviceDay);
    if (known !== undefined) return known;
    const { days } = deps.termsOn(serviceDay).rules.estimateSpread.value;
    const read = deps.db.daySpreads.readBetween(nextServiceDay(serviceDay, -days), serviceDay);
    before.clear(); // one day is under way
    before.set(serviceDay, read);
    read.catch(() => before.delete(serviceDay));
    return read;
  };
  return (serviceDay) => {
    const goes = looks.read(serviceDay, deps.clock.now(), async (at) => {
      const { pace, roads } = await deps.loadDay(serviceDay);
      const runs = await deps.db.fleet.listRunsOfDay(serviceDay);
      const own = errorsUntil(at, { runs, pace }, { ...deps, routing: routingUnder(deps.routing, roads) });
      await deps.db.daySpreads.note(serviceDay, own, at);
      const { estimateSpread, freeWaiting } = deps.termsOn(serviceDay).rules;
      const errors = together([await errorsBefore(serviceDay), own]);
      return { pace, spread: spreadOf(errors, estimateSpread.value, freeWaiting.value) };
    });
    goes.catch(() => looks.forget(serviceDay));
    return goes;
  };
}

const together = (all: readonly Errors[]): Errors => ({
  drive: all.flatMap(({ drive }) => drive),
  fetching: all.flatMap(({ fetching }) => fetching),
  returning: all.flatMap(({ returning }) => returning),
  alighting: all.flatMap(({ alighting }) => alighting),
});

/** What came on a day beside what was expected; of drives what is left when the day's own pace is known. */
function errorsUntil(
  at: Instant,
  { runs, pace }: Pick<DayRecords, "runs" | "pace">,
  deps: PlanningNeeds,
): Errors {
  const known = pace === undefined || pace.certainty === 0 ? 1 : pace.factor;
  const drives = runs
    .flatMap((run) => drivesOf(run, deps))
    .filter((drive) => drive.endedAt <= at && isTelling(drive));
  const visits = runs.flatMap((run) => visitsOf(run, deps)).filter(({ endedAt }) => endedAt <= at);
  const of = (kind: Visit["kind"]) => visits.flatMap((visit) => (visit.kind === kind ? [visit.error] : []));
  return {
    drive: drives.map(({ took, expected }) => took / (known * expected)),
    ...{ fetching: of("fetching"), returning: of("returning"), alighting: of("alighting") },
  };
}

interface Visit {
  kind: ReturnType<typeof stayKindOf>;
  error: number;
  endedAt: Instant;
}

/** Also of those who did not come: the vehicle has stood there for them. */
const visitsOf = ({ stops }: Run, deps: PlanningNeeds): Visit[] =>
  stops.filter(isVisited).flatMap((stop): Visit[] => {
    const { doneAt: endedAt } = stop;
    const stood = standing(stop);
    const expected = dwellAt(stop, deps);
    if (endedAt === undefined || stood === undefined || stood < 0 || expected <= 0) return [];
    const kind = stayKindOf(stop);
    return [{ kind, endedAt, error: kind === "alighting" ? stood / expected : stood - expected }];
  });

/** From when the vehicle was there and the promised window open. */
function standing({ kind, promise, arrivedAt, doneAt }: RunStopRecord): number | undefined {
  if (arrivedAt === undefined || doneAt === undefined) return undefined;
  const opens = kind === "pickup" ? promise.pickupWindow.from : arrivedAt;
  return secondsBetween(instant(Math.max(arrivedAt, opens)), doneAt);
}
