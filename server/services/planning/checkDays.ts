import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { type ServiceDay, seconds } from "../../../shared/time/index.ts";
import { bySystem, type Fact } from "../../domain/facts/fact.ts";
import type { Run } from "../../domain/runs/model.ts";
import { type TravelTimeMatrix, verifyPlan } from "../../domain/scheduling/index.ts";
import type { TripLink } from "../../domain/trips/links.ts";
import {
  type BrokenInvariant,
  brokenByPlan,
  brokenByRecord,
  nameOfBroken,
  type WrittenDay,
} from "../../domain/troubles/brokenInvariants.ts";
import { invariantKinds, openBreaches } from "../../domain/troubles/invariantTroubles.ts";
import type { Stores } from "../../stores/index.ts";
import { listOpenDays } from "../records/openDays.ts";
import { recordFacts } from "../records/recordFact.ts";
import { dayProblem } from "./dayProblem.ts";
import type { PlanningNeeds } from "./needs.ts";
import type { PlanningUseCases } from "./useCases.ts";

/**
 * Reads each open day past everything that is remembered, and has the verifier and the promises' ledger say what may not be. The day
 * under way and the next are looked at every time, of the others one after another: a fortnight within a quarter of an hour.
 */
export function createCheckDays(deps: PlanningNeeds): PlanningUseCases["checkDays"] {
  let turn = 0;
  return async () => {
    const { near, far } = await listOpenDays(deps);
    const next = far[turn++ % Math.max(1, far.length)];
    for (const day of [...near, ...(next === undefined ? [] : [next])]) await checkDay(day, deps);
  };
}

async function checkDay(day: ServiceDay, deps: PlanningNeeds): Promise<void> {
  const { db, clock, realClock } = deps;
  const begun = realClock.now();
  const written = await db.snapshot(async (tx) => {
    const trips = await tx.trips.listByDay(day);
    if (trips.length === 0) return undefined;
    const runs = await tx.fleet.listRunsOfDay(day);
    const ledgers = await tx.promises.listLedgers(trips.map(({ trip }) => trip.id));
    return { runs, trips, ledgers, links: await tx.links.listOfDay(day) };
  });
  if (written === undefined) return;
  const found = findBroken({ day, ...written }, deps);
  await db.transaction(async (tx) => {
    await tx.dayChecks.takeTurn();
    const broken = await noteChanges(tx, { day, found, written }, clock.now());
    const [runs, trips] = [written.runs.length, written.trips.length];
    await tx.dayChecks.note({ day, runs, trips, broken, took: realClock.now() - begun });
  });
}

interface ReadDay extends WrittenDay {
  day: ServiceDay;
  links: readonly TripLink[];
}

/** Only what does not depend on times: so nothing is asked of the roads. */
function findBroken({ day, runs, trips, ledgers, links }: ReadDay, deps: PlanningNeeds): BrokenInvariant[] {
  const under = runs.filter(({ shift, stops }) => !isOver(shift) && stops.some(isAhead));
  const records = {
    ...{ serviceDay: day, now: deps.clock.now(), planVersion: 0, runs: under, links },
    positions: new Map(),
  };
  const still = { ...deps.routing, matrixFor: () => nowhere, travelTime: () => seconds(0) };
  const { problem, plan } = dayProblem(records, [], { ...deps, routing: still, times: "expected" });
  return [...brokenByPlan(verifyPlan(problem, plan)), ...brokenByRecord({ runs, trips, ledgers })];
}

/** All places are one. */
const nowhere: TravelTimeMatrix = {
  timeDependent: false,
  travelTime: () => seconds(0),
  lowerBound: () => seconds(0),
  distance: () => 0 as ReturnType<TravelTimeMatrix["distance"]>,
};

interface Found {
  day: ServiceDay;
  found: readonly BrokenInvariant[];
  written: WrittenDay;
}

/** Answers how many there are now. */
async function noteChanges(tx: Stores, { day, found, written }: Found, at: Fact["at"]): Promise<number> {
  const known = openBreaches(await tx.facts.listOfDay(day, invariantKinds));
  const now = new Map(found.map((broken) => [nameOfBroken(broken), broken]));
  const happened = { by: bySystem, at };
  const broken = [...now].filter(([name]) => !known.has(name)).map(([, each]) => each);
  const mended = [...known].filter(([name]) => !now.has(name)).map(([, each]) => each);
  await recordFacts(tx, [
    ...broken.map((each): Fact => {
      const concerns = { serviceDay: day, ...concernsOf(each, written) };
      return { kind: "invariant.broken", concerns, ...happened, details: { code: each.code } };
    }),
    ...mended.map(
      ({ code, concerns }): Fact => ({ kind: "invariant.mended", concerns, ...happened, details: { code } }),
    ),
  ]);
  return now.size;
}

function concernsOf({ tripId, shiftId }: BrokenInvariant, { runs, trips }: WrittenDay): Fact["concerns"] {
  const run: Run | undefined = runs.find(({ shift }) => shift.id === shiftId);
  const riderId = trips.find(({ trip }) => trip.id === tripId)?.trip.riderId;
  const { vehicle, driver } = run?.shift ?? {};
  return { tripId, riderId, shiftId, vehicleId: vehicle?.id, driverId: driver?.id };
}
