import type { StaffId } from "../../../../shared/ids/index.ts";
import type { NewGroup } from "../../../../shared/schemas/index.ts";
import { ofTrip } from "../../../domain/facts/concerns.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { TripLink } from "../../../domain/trips/links.ts";
import type { TripRequest } from "../../../domain/trips/model.ts";
import { AppError } from "../../../errors.ts";
import { canLeadFor, isStaff } from "../../../policies/index.ts";
import type { Stores } from "../../../stores/index.ts";
import { onceOnly } from "../../records/onceOnly.ts";
import { recordFacts } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import { checkLeadTime } from "../checkLeadTime.ts";
import { draftTrip } from "../draftTrip.ts";
import type { RequestingNeeds } from "../needs.ts";
import { bindOuting } from "../outing.ts";
import { riderOf } from "../riderOf.ts";
import { storeWish, type TakenWish, type WeighedTrip, weighOuting } from "../takeWish.ts";
import { hashOf } from "../wishFingerprint.ts";
import type { GroupUseCases, ShownGroup } from "./groupUseCases.ts";
import { shownGroup } from "./readGroups.ts";

interface Asking {
  actor: Actor;
  wish: NewGroup;
  key: string;
}

/** Takes the wish of everybody in one transaction, or nobody's; the same key and wish answer as the first time. */
export function createAskGroup(deps: RequestingNeeds): Pick<GroupUseCases, "askGroup"> {
  return {
    async askGroup(actor, wish, key) {
      const asking = { actor, wish, key };
      const find = () => findEarlier(deps, asking);
      return (await find()) ?? onceOnly(() => take(deps, asking), find);
    },
  };
}

async function take(deps: RequestingNeeds, asking: Asking): Promise<ShownGroup> {
  const members: Member[] = [];
  for (const no of asking.wish.members.keys())
    members.push(await saidOfMember(no, () => weighMember(deps, asking, no)));
  const link = linkOf(deps, asking, members);
  await deps.db.transaction((tx) => store(tx, deps, { ...asking, members, link }));
  return shownGroup(deps.db, link);
}

async function findEarlier(
  { db }: RequestingNeeds,
  { actor, wish, key }: Asking,
): Promise<ShownGroup | undefined> {
  const earlier = await db.trips.findKey(actor.id, key);
  if (earlier === undefined) return undefined;
  if (earlier.requestHash !== hashOf({ group: wish })) throw new AppError("request.idempotencyKeyReused");
  const link = (await db.links.listOfTrip(earlier.tripId)).find(({ kind }) => kind === "group");
  return link && shownGroup(db, link);
}

interface Member {
  taken: TakenWish;
  ways: TripRequest[];
  weighed: WeighedTrip[];
}

/** What one member asks for. Throws what the rules say against it. */
async function weighMember(deps: RequestingNeeds, { actor, wish }: Asking, no: number): Promise<Member> {
  const member = wish.members[no];
  // Who has not consented looks like nobody.
  if (member === undefined || !canLeadFor(actor, member.riderId, todayOf(deps)))
    throw new AppError("rider.unknown", { field: "riderId" });
  const rider = await riderOf(deps, member.riderId);
  const pickup = member.pickup ?? rider.home;
  if (pickup === undefined) throw new AppError("group.noHome", { field: "pickup" });
  const { dropoff, when, wayHome, purpose, confirmed } = wish;
  const taken: TakenWish = {
    ...{ by: actor, bookedBy: isStaff(actor) ? "dispatcher" : "rider", rider },
    wish: { ...member, pickup, dropoff, when, wayHome, purpose },
    confirmed: confirmed.filter((each) => each !== "quota" || isStaff(actor)),
    ...(member.pickup === undefined && { isUnattended: true as const }), // as it stands in the record
    checkLeadTime: ({ serviceDay }, { from: leavesAt }) =>
      checkLeadTime({ terms: deps.termsOn(serviceDay), clock: deps.clock }, actor, { leavesAt, serviceDay }),
    alongside: (tx, trip) => tx.outbox.addJob("assignTrip", { tripId: trip.id }),
  };
  return { taken, ...(await weighOuting(deps, draftTrip(deps, taken), taken)) };
}

/** The ways there, then those home: `first` leads where nobody else does. */
function linkOf(
  { createId }: RequestingNeeds,
  { actor, wish: { leader } }: Asking,
  members: readonly Member[],
): TripLink {
  const trips = [
    ...members.flatMap(({ ways }) => ways.slice(0, 1)),
    ...members.flatMap(({ ways }) => ways.slice(1)),
  ];
  const [first] = trips;
  if (first === undefined) throw new RangeError("a group has members");
  const led = isStaff(actor) ? { leaderName: leader } : { ledBy: actor.id as StaffId };
  const { serviceDay } = first;
  return {
    id: createId(),
    serviceDay,
    kind: "group",
    tripIds: trips.map(({ id }) => id),
    sameVehicle: false,
    ...led,
  };
}

type Storing = Asking & { members: readonly Member[]; link: TripLink };

async function store(tx: Stores, deps: RequestingNeeds, { actor, wish, key, members, link }: Storing) {
  const happened = { by: actor, at: deps.clock.now() };
  // In one order, whoever else asks for some of them.
  for (const id of wish.members.map(({ riderId }) => riderId).sort()) await tx.riders.lock(id);
  for (const [no, { taken, ways, weighed }] of members.entries())
    await saidOfMember(no, async () => {
      for (const each of weighed) await storeWish(tx, deps, { ...taken, ...each, also: ways });
      await bindOuting(tx, ways, { id: deps.createId(), ...happened });
    });
  await tx.links.put(link);
  const details = { group: link.id, members: members.length };
  await recordFacts(
    tx,
    members.flatMap(({ ways }) =>
      ways.map((trip) => ({ kind: "trip.grouped" as const, concerns: ofTrip(trip), ...happened, details })),
    ),
  );
  const [tripId] = link.tripIds;
  if (tripId !== undefined)
    await tx.trips.rememberKey({ actorId: actor.id, key, requestHash: hashOf({ group: wish }), tripId });
}

/** What is wrong with one of them, and with whom. */
async function saidOfMember<T>(no: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    const { code, field, values } = error;
    const at = `members.${no}${field === undefined ? "" : `.${field}`}`;
    throw new AppError(code, { field: at, ...(values !== undefined && { values }) });
  }
}
