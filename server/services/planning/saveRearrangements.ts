import type { TripId } from "../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { DispatchersWhy } from "../../domain/facts/details.ts";
import type { StoredFact } from "../../domain/facts/fact.ts";
import { type Plan, planPrice } from "../../domain/scheduling/index.ts";
import { type PersonMoved, planRisk } from "../../domain/trips/planRisk.ts";
import { isVehicleTold } from "../../domain/trips/vehicleTold.ts";
import { todayOf } from "../records/today.ts";
import { commitPlacing, type Placing } from "./commitPlacing.ts";
import type { PlanningNeeds } from "./needs.ts";
import { changedVehicles, newcomersOf, type Rearrangement } from "./rearrangements.ts";
import { made, readWorkedDay, type WorkedDay } from "./reworkDay.ts";
import { untilSaved } from "./untilSaved.ts";

/** A rearrangement that only a dispatcher may accept. */
export interface ForDispatcher {
  rearrangement: Rearrangement;
  because: DispatchersWhy;
}
export interface Saved {
  /** By how many points the day is better, of which a minute's drive has 60; and how many people more have a vehicle. */
  gain: number;
  placed: number;
  left: ForDispatcher[];
}

/**
 * Makes what was found in the day as it is by now, each part if it still can be made and is still better: what others have changed
 * meanwhile stays as they left it. Who was told a vehicle and gets another is told so; what only a dispatcher may accept comes back.
 */
export const saveRearrangements = (
  deps: PlanningNeeds,
  serviceDay: ServiceDay,
  found: { rearrangements: readonly Rearrangement[]; withWaiting: boolean },
): Promise<Saved> => untilSaved(serviceDay, () => saveOnce(deps, serviceDay, found));

async function saveOnce(
  deps: PlanningNeeds,
  serviceDay: ServiceDay,
  { rearrangements, withWaiting }: { rearrangements: readonly Rearrangement[]; withWaiting: boolean },
): Promise<Saved> {
  const worked = await readWorkedDay(deps, serviceDay, { withWaiting });
  const chosen = await choose(deps, worked, {
    rearrangements,
    told: await toldTimes(deps, serviceDay, { worked, rearrangements }),
  });
  const { after, taken, left } = chosen;
  if (after === worked.plan) return { gain: 0, placed: 0, left };
  const placed = await whoIsPlaced(deps, worked, taken);
  await commitPlacing(deps, { day: worked.day, before: worked.plan, after, placed, refused: [] });
  return {
    gain: planPrice(worked.problem, worked.plan) - planPrice(worked.problem, after),
    placed: worked.plan.unassigned.length - after.unassigned.length,
    left,
  };
}

/** When each of those who would get another vehicle last heard of one; who is missing has not heard of any, as nobody does whose place is held. */
async function toldTimes(
  deps: PlanningNeeds,
  serviceDay: ServiceDay,
  { worked, rearrangements }: { worked: WorkedDay; rearrangements: readonly Rearrangement[] },
): Promise<ReadonlyMap<TripId, PersonMoved>> {
  const moving = rearrangements
    .flatMap((each) => [...changedVehicles(each).keys()])
    .filter((tripId) => !worked.frozen.held.has(tripId));
  const { toldAt } = worked.day;
  const vehicleTold = isVehicleTold(serviceDay, toldAt, todayOf(deps));
  const facts = vehicleTold ? await deps.db.facts.listOfTrips(moving) : new Map<TripId, StoredFact[]>();
  return new Map(
    moving.map((tripId) => {
      const lastTold = facts.get(tripId)?.findLast(({ kind }) => kind === "trip.assigned")?.at;
      return [tripId, { otherVehicle: true, vehicleTold, lastTold, promiseTouched: false }];
    }),
  );
}

interface Choice {
  after: Plan;
  taken: Rearrangement[];
  left: ForDispatcher[];
}

async function choose(
  deps: PlanningNeeds,
  worked: WorkedDay,
  found: { rearrangements: readonly Rearrangement[]; told: ReadonlyMap<TripId, PersonMoved> },
): Promise<Choice> {
  const { now, serviceDay } = worked.day;
  const rules = deps.termsOn(serviceDay).rules.dayImproving.value;
  const choice: Choice = { after: worked.plan, taken: [], left: [] };
  const moved: PersonMoved[] = [];
  for (const rearrangement of found.rearrangements) {
    await othersTurn();
    const after = made(worked, { before: choice.after, rearrangement }, deps);
    if (after === undefined) continue;
    const people = [...changedVehicles(rearrangement).keys()].flatMap((id) => found.told.get(id) ?? []);
    const risk = planRisk(people, rules, now);
    if (risk !== "silent" && risk !== "told") {
      choice.left.push({ rearrangement, because: risk });
      continue;
    }
    // One after the other: what is too much at once is found again.
    if (planRisk([...moved, ...people], rules, now) === "manyChanges") continue;
    moved.push(...people);
    choice.after = after;
    choice.taken.push(rearrangement);
  }
  return choice;
}

/** Each part is checked with the whole day, which takes a moment: in a process that also answers people, those come between. */
const othersTurn = () => new Promise((resolve) => setImmediate(resolve));

/** Who gets a place, and who is told of another vehicle, each with the run that it is. */
export async function whoIsPlaced(
  deps: PlanningNeeds,
  { day, waiting }: Pick<WorkedDay, "day" | "waiting">,
  taken: readonly Rearrangement[],
): Promise<Placing["placed"]> {
  const newcomers = new Set(taken.flatMap((each) => [...newcomersOf(each)]));
  const isTold = isVehicleTold(day.serviceDay, day.toldAt, todayOf(deps));
  const moved = new Map(isTold ? taken.flatMap((each) => [...changedVehicles(each)]) : []);
  const records = await deps.db.trips.listByIds([...moved.keys()]);
  return [...waiting.filter(({ trip }) => newcomers.has(trip.id)), ...records].flatMap((record) => {
    const shiftId = taken
      .flat()
      .find(({ becomes }) => becomes.some(({ tripId }) => tripId === record.trip.id))?.shiftId;
    return shiftId === undefined ? [] : [{ record, shiftId }];
  });
}
