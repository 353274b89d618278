import type { TripId } from "../../../shared/ids/index.ts";
import { type AskPerson, decidedByPeople } from "../../../shared/schemas/index.ts";
import { why } from "../../domain/facts/details.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { Appeal } from "../../domain/trips/appeal.ts";
import type { TripRecord, TripRequest } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import { isStaff } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import { onceOnly } from "../records/onceOnly.ts";
import { checkLeadTime } from "./checkLeadTime.ts";
import { weighQuota } from "./coverage.ts";
import { draftTrip } from "./draftTrip.ts";
import { createMakeAppeal } from "./makeAppeal.ts";
import type { RequestingNeeds } from "./needs.ts";
import { bindOuting, draftOnward } from "./outing.ts";
import { ownIdOf, riderAskedFor } from "./riderOf.ts";
import { rideAround, storeWish, type TakenWish, weighOuting } from "./takeWish.ts";
import type { RequestingUseCases } from "./useCases.ts";
import { hashOf } from "./wishFingerprint.ts";

type RuleReason = (typeof decidedByPeople)[keyof typeof decidedByPeople];

/**
 * A wish that a rule speaks against is put before a person: it stands as a trip without a vehicle that nothing places by itself, with the
 * rule as its reason, and the appeal with its deadline. What a dispatcher decides is done by the acts that are there.
 */
export function createAskPerson(deps: RequestingNeeds): RequestingUseCases["askPerson"] {
  const makeAppeal = createMakeAppeal(deps);
  return async (actor, asked, key) => {
    const { appealId, text } = asked;
    const asking = { actor, asked, key };
    const find = () => findEarlier(deps, asking);
    const tripId = (await find()) ?? (await onceOnly(() => take(deps, asking), find));
    const appeal: Appeal = await makeAppeal(actor, tripId, { appealId, text });
    return { record: await getTripRecord(deps.db, tripId), appeal };
  };
}

interface Asking {
  actor: Actor;
  asked: AskPerson;
  key: string;
}

async function findEarlier(
  deps: RequestingNeeds,
  { actor, asked, key }: Asking,
): Promise<TripId | undefined> {
  const earlier = await deps.db.trips.findKey(actor.id, key);
  if (earlier !== undefined && earlier.requestHash !== hashOf({ person: asked }))
    throw new AppError("request.idempotencyKeyReused");
  return earlier?.tripId;
}

async function take(deps: RequestingNeeds, asking: Asking): Promise<TripId> {
  const { actor, asked, key } = asking;
  const { confirmed: _, ...wished } = asked.wish;
  const wish = { ...wished, riderId: wished.riderId ?? ownIdOf(actor) };
  const rider = await riderAskedFor(deps, actor, wish.riderId);
  const taken: TakenWish = {
    ...{ by: actor, bookedBy: isStaff(actor) ? "dispatcher" : "rider", rider, wish },
    confirmed: ["chain", "quota"], // whether it is taken over the quota is what is asked
    checkLeadTime: ({ serviceDay }, { from: leavesAt }) =>
      checkLeadTime({ terms: deps.termsOn(serviceDay), clock: deps.clock }, actor, { leavesAt, serviceDay }),
    alongside: async () => {},
  };
  const first = draftTrip(deps, taken);
  const rule = await ruleAgainst(deps, first, taken);
  const ways = [first, ...(await draftOnward(deps, first, taken))];
  await deps.db.transaction(async (tx) => {
    await store(tx, deps, { taken, ways, rule });
    const requestHash = hashOf({ person: asked });
    await tx.trips.rememberKey({ actorId: actor.id, key, requestHash, tripId: first.id });
  });
  return first.id;
}

/** Throws what nobody can decide otherwise, and appeal.nothing where no rule speaks against the wish: it can be asked for. */
async function ruleAgainst(deps: RequestingNeeds, first: TripRequest, taken: TakenWish): Promise<RuleReason> {
  try {
    const { ways } = await weighOuting(deps, first, taken);
    await weighQuota(deps.db, deps, { rider: taken.rider, trips: ways, isMeant: false });
  } catch (error) {
    if (error instanceof AppError && error.code in decidedByPeople)
      return decidedByPeople[error.code as keyof typeof decidedByPeople];
    throw error;
  }
  throw new AppError("appeal.nothing");
}

interface Storing {
  taken: TakenWish;
  ways: readonly TripRequest[];
  rule: RuleReason;
}

async function store(tx: Stores, deps: RequestingNeeds, { taken, ways, rule }: Storing): Promise<void> {
  const at = deps.clock.now();
  for (const trip of ways) {
    const ride = await rideAround(deps, trip);
    await storeWish(tx, deps, { ...taken, ride, leadTime: "inTime", also: ways });
  }
  await bindOuting(tx, ways, { id: deps.createId(), by: taken.by, at });
  for (const { id } of ways) {
    const { trip }: TripRecord = await getTripRecord(tx, id);
    await changeTrip(tx, trip, { kind: "trip.notAssigned", by: bySystem, at, details: { why: why(rule) } });
  }
}
