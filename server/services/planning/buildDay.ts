import { isPlaced } from "../../../shared/lifeCycle/trip.ts";
import { type Seconds, type ServiceDay, seconds } from "../../../shared/time/index.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import { buildTimes } from "../../domain/trips/buildTimes.ts";
import { newsOfTimes } from "../records/news.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import type { PlannerNeeds } from "./needs.ts";
import { expireProposals, propose } from "./proposals.ts";
import { readWorkedDay, searchDay } from "./reworkDay.ts";
import { saveRearrangements } from "./saveRearrangements.ts";
import type { PlannerUseCases } from "./useCases.ts";

/** Another planner works on the day; the queue brings the job again. */
export class DayTaken extends Error {}

/** At night a slice may be longer: nobody asks for room then. */
const NIGHT_SLICES = 8;
const TRIES = 5;
const TRY_AGAIN_MS = 500;
/** After so many slices in which nothing was found, nothing will be. */
const VAIN = 3;

/** See `PlannerUseCases`. In slices, between which others may work on the day, and each of which is saved. */
export function createBuildDay(deps: PlannerNeeds): PlannerUseCases["buildDay"] {
  return async (serviceDay) => {
    if (serviceDay <= todayOf(deps)) return "nothingToDo";
    await expireProposals(deps, serviceDay);
    const { length, slices } = searchTime(deps, serviceDay);
    let outcome: "built" | "nothingToDo" = "nothingToDo";
    for (let look = 0, vain = 0; look < slices && vain < VAIN; look++) {
      const found = await whenFree(deps, serviceDay, (signal) =>
        buildSlice(deps, serviceDay, { length, signal, look }),
      );
      if (found === "nobody") break;
      vain = found === "better" ? 0 : vain + 1;
      if (found === "better") outcome = "built";
    }
    await tellVehicles(deps, serviceDay);
    return outcome;
  };
}

/** What came of a slice; "nobody": the day has nobody to plan for. */
type Slice = "better" | "asGood" | "nobody";

/** Riders who wait for room come first; another planner's slice is over in a moment. */
async function whenFree(
  { oneAtATime }: PlannerNeeds,
  day: ServiceDay,
  work: (signal: AbortSignal) => Promise<Slice>,
): Promise<Slice> {
  for (let tries = 0; tries < TRIES; tries++) {
    const done = await oneAtATime(day, work);
    if (done !== "taken") return done;
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
  }
  throw new DayTaken(`another planner works on ${day}`);
}

function searchTime({ termsOn, clock }: PlannerNeeds, day: ServiceDay): { length: Seconds; slices: number } {
  const terms = termsOn(day);
  const { evening, night } = terms.rules.dayBuilding.value;
  if (clock.now() >= buildTimes(day, terms).night)
    return { length: seconds(night / NIGHT_SLICES), slices: NIGHT_SLICES };
  const { slice } = terms.rules.dayImproving.value;
  return { length: slice, slices: Math.ceil(evening / slice) };
}

async function buildSlice(
  deps: PlannerNeeds,
  serviceDay: ServiceDay,
  search: { length: Seconds; signal: AbortSignal; look: number },
): Promise<Slice> {
  const worked = await readWorkedDay(deps, serviceDay, { withWaiting: true });
  if (worked.plan.routes.length + worked.waiting.length === 0) return "nobody";
  const rearrangements = await searchDay(deps, worked, search);
  const { gain, placed, left } = await saveRearrangements(deps, serviceDay, {
    ...{ rearrangements, withWaiting: true },
  });
  await propose(deps, serviceDay, left);
  return gain > 0 || placed > 0 ? "better" : "asGood";
}

/** From the evening before on, once: riders read which vehicle comes. */
async function tellVehicles({ db, clock, termsOn }: PlannerNeeds, serviceDay: ServiceDay): Promise<void> {
  const at = clock.now();
  if (at < buildTimes(serviceDay, termsOn(serviceDay)).evening) return;
  await db.transaction(async (tx) => {
    if (!(await tx.plans.setTold(serviceDay, at))) return;
    const trips = (await tx.trips.listByDay(serviceDay)).map(({ trip }) => trip).filter(isPlaced);
    await recordFact(tx, {
      ...{ kind: "day.vehiclesTold", concerns: { serviceDay }, by: bySystem, at },
      details: { trips: trips.length },
    });
    await tx.outbox.addEvents(newsOfTimes([], trips));
  });
}
