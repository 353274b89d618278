import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { addSeconds, atLocalTime, type ServiceDay, seconds } from "../../../shared/time/index.ts";
import { ofShift, ofTrip } from "../../domain/facts/concerns.ts";
import { bySystem, type Fact } from "../../domain/facts/fact.ts";
import {
  type InsertionResult,
  insertTrip,
  newViolations,
  type Plan,
  type Reality,
  relaxToReality,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import { isForPeople } from "../../domain/trips/appeal.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { openTroubles, troubleKinds } from "../../domain/troubles/openTroubles.ts";
import { recordFacts } from "../records/recordFact.ts";
import { commitPlacing, type Placing } from "./commitPlacing.ts";
import { partnersOf } from "./dayAround.ts";
import { dayProblem } from "./dayProblem.ts";
import { takesHeld } from "./heldCapacity.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";
import { OutdatedPlan } from "./savePlan.ts";
import { hasPlace, takePlaces } from "./takePlaces.ts";
import { untilSaved } from "./untilSaved.ts";
import type { PlanningUseCases } from "./useCases.ts";

/** More people without a vehicle on one day are looked for when some of them have one. */
const AT_ONCE = 100;

/**
 * Those of the day who have no vehicle, by class and then by application: who fits as wished, and long enough ahead to be ready, is
 * placed and told like anybody; of the others it is written down that there is room, for a dispatcher to ask them.
 */
export function createTryWaiting(deps: PlanningNeeds): PlanningUseCases["tryWaiting"] {
  return (serviceDay) => untilSaved(serviceDay, () => tryOnce(deps, serviceDay));
}

async function tryOnce(deps: PlanningNeeds, serviceDay: ServiceDay): Promise<TripId[]> {
  const listed = await deps.db.trips.listUnassigned(serviceDay, AT_ONCE);
  const waiting = listed.filter(({ promise }) => promise.pickupWindow.until > deps.clock.now());
  if (waiting.length === 0) return [];
  const day = await deps.loadDay(serviceDay);
  const party = [...waiting, ...(await partnersOf(deps, day, waiting))];
  const { problem, plan } = dayProblem(day, party, deps);
  // Somebody placed one of them between the two reads.
  if (plan.unassigned.length < party.length) throw new OutdatedPlan();
  const reality = relaxToReality(problem, plan);
  const placing: Placing = { day, before: reality.plan, after: reality.plan, placed: [], refused: [] };
  for (const record of waiting) placeOutright(deps, reality, { record, placing, party });
  if (placing.placed.length > 0) await commitPlacing(deps, placing);
  const placed = new Set(placing.placed.map(({ record }) => record.trip.id));
  const others = waiting.filter(({ trip }) => !placed.has(trip.id));
  await sayWhereRoomIs(deps, day, {
    others,
    roomFor: ({ trip }) => findRoom(deps, { day, reality, plan: placing.after, party }, trip)?.shiftId,
  });
  const isOffering = deps.termsOn(serviceDay).rules.waitingOffers.value !== undefined;
  if (isOffering && others.length > 0)
    await deps.db.transaction((tx) => tx.outbox.addJob("offerWaiting", { serviceDay }));
  return [...placed];
}

type Room = Extract<InsertionResult, { kind: "inserted" }>;

interface Among {
  day: DayRecords;
  reality: Reality;
  plan: Plan;
  /** Who waits, and who is placed with them or not at all. */
  party: readonly TripRecord[];
}

function findRoom(
  deps: PlanningNeeds,
  { day, reality: { problem }, plan, party }: Among,
  trip: TripRecord["trip"],
): Room | undefined {
  const result = insertTrip(problem, plan, trip.id);
  if (result.kind === "rejected") return undefined;
  if (takesHeld(deps, { day, problem }, { plan, result, party })) return undefined;
  const wrong = newViolations(verifyPlan(problem, plan), verifyPlan(problem, result.plan));
  return wrong.length > 0 ? undefined : result;
}

/** Whom a dispatcher took off a vehicle, or a rule speaks against, only a dispatcher gives another. */
function placeOutright(
  deps: PlanningNeeds,
  reality: Reality,
  { record, placing, party }: { record: TripRecord; placing: Placing; party: readonly TripRecord[] },
): void {
  const { trip } = record;
  const { day } = placing;
  if (hasPlace(placing, record) || isForPeople(trip)) return;
  const room = findRoom(deps, { day, reality, plan: placing.after, party }, trip);
  if (room === undefined) return;
  const ids = new Set(room.inserted.map(({ tripId }) => tripId));
  const pickups = room.plan.routes
    .flatMap(({ stops }) => stops)
    .flatMap((stop) => (stop.kind === "pickup" && ids.has(stop.tripId) ? [stop.beginAt] : []));
  const notice = deps.termsOn(day.serviceDay).rules.placedUnasked.value;
  const first = atLocalTime(day.serviceDay, seconds(Math.min(...pickups)), deps.region.timeZone);
  if (first < addSeconds(day.now, notice)) return;
  takePlaces(placing, room, party);
}

interface Looked {
  others: readonly TripRecord[];
  roomFor(record: TripRecord): ShiftId | undefined;
}

/** Written down when it is news: with which vehicle there is room now, or that there is none any more. */
async function sayWhereRoomIs(
  deps: PlanningNeeds,
  day: DayRecords,
  { others, roomFor }: Looked,
): Promise<void> {
  const { db } = deps;
  const { rooms } = openTroubles(await db.facts.listOfDay(day.serviceDay, troubleKinds));
  const happened = { by: bySystem, at: day.now, details: {} };
  const facts = others.flatMap((record): Fact[] => {
    const [known, found] = [rooms.get(record.trip.id)?.shiftId, roomFor(record)];
    if (known === found) return [];
    const concerns = ofTrip(record.trip);
    const run = day.runs.find(({ shift }) => shift.id === found);
    if (run === undefined) return [{ kind: "trip.roomGone", concerns, ...happened }];
    return [{ kind: "trip.roomFound", concerns: { ...ofShift(run.shift), ...concerns }, ...happened }];
  });
  if (facts.length > 0) await db.transaction((tx) => recordFacts(tx, facts));
}
