import type { RiderId, StaffId, StandingOrderId } from "../../../../shared/ids/index.ts";
import { purposeOf } from "../../../../shared/needs/purposeOf.ts";
import type { NewRegularPatient } from "../../../../shared/schemas/index.ts";
import { serviceDay, type Weekday } from "../../../../shared/time/index.ts";
import type { Actor, Rider } from "../../../domain/people/model.ts";
import type { KnownPlace } from "../../../domain/place.ts";
import type { RegularPatient } from "../../../domain/trips/regularPatient.ts";
import type { StandingOrder } from "../../../domain/trips/standingOrder.ts";
import { AppError } from "../../../errors.ts";
import { facilityReach } from "../../../policies/index.ts";
import type { Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import { todayOf } from "../../records/today.ts";
import type { RequestingNeeds } from "../needs.ts";
import { riderOf } from "../riderOf.ts";
import { hashOf } from "../wishFingerprint.ts";
import { wallSeconds } from "./askStanding.ts";
import { dateOf } from "./dates.ts";
import type { RegularPatientUseCases, ShownRegular } from "./regularUseCases.ts";
import { putOrder } from "./writeOrder.ts";

const MOST_SHOWN = 100;

export function createRegularPatients(deps: RequestingNeeds): RegularPatientUseCases {
  const { db } = deps;
  return {
    async askRegularPatient(actor, asked, key) {
      const [place] = ownPlaces(deps, actor).filter(({ id }) => id === asked.placeId);
      if (place === undefined) throw new AppError("request.invalid", { field: "placeId" });
      const regular = regularOf(deps, actor, asked, key);
      refuseDays(regular, dateOf(deps));
      const earlier = await db.regularPatients.find(regular.id);
      if (earlier !== undefined && earlier.requestHash !== regular.requestHash)
        throw new AppError("request.idempotencyKeyReused");
      if (earlier === undefined) await db.transaction((tx) => store(tx, regular, actor));
      return { regular: earlier ?? regular, place };
    },
    async listRegularPatients(actor) {
      const places = ownPlaces(deps, actor);
      const regulars = await db.regularPatients.listOf(actor.id as StaffId, MOST_SHOWN);
      return { places, regulars: shown(deps, regulars) };
    },
    async listOpenRegularPatients(actor) {
      requireStaff(actor);
      const regulars = shown(deps, await db.regularPatients.listOpen(MOST_SHOWN));
      return Promise.all(
        regulars.map(async (each) => ({ ...each, rider: await riderMeant(deps, each.regular) })),
      );
    },
    acceptRegularPatient: (actor, id, riderId) => accept(deps, actor, { id, riderId }),
    declineRegularPatient: (actor, id, reason) => decline(deps, actor, { id, reason }),
  };
}

/** Of the institution whose account it is. */
function ownPlaces({ knownPlaces, ...deps }: RequestingNeeds, actor: Actor): KnownPlace[] {
  const reach = facilityReach(actor, todayOf(deps));
  if (reach === undefined) throw new AppError("session.forbidden");
  return knownPlaces().filter(({ id }) => reach.places.includes(id));
}

/** Of places that are there still. */
const shown = ({ knownPlaces }: RequestingNeeds, regulars: readonly RegularPatient[]): ShownRegular[] =>
  regulars.flatMap((regular) => {
    const place = knownPlaces().find(({ id }) => id === regular.placeId);
    return place === undefined ? [] : [{ regular, place }];
  });

async function riderMeant({ db, ...deps }: RequestingNeeds, { phone, from }: RegularPatient) {
  const today = todayOf(deps);
  const rider = await db.riders.findByPhone(phone, today);
  if (rider === undefined || rider.isRestricted) return undefined;
  return { rider, isEligible: await db.riders.isEligible(rider.id, from > today ? from : today) };
}

function regularOf(
  deps: RequestingNeeds,
  actor: Actor,
  asked: NewRegularPatient,
  key: string,
): RegularPatient {
  const { name, phone, placeId, weekdays, arriveBy, back, note } = asked;
  return {
    ...{ id: deps.stableId(`regular patient ${actor.id} ${key}`), staffId: actor.id as StaffId },
    ...{ name, phone, placeId, weekdays: weekdays as Weekday[] },
    there: { kind: "arriveBy", time: wallSeconds(arriveBy) },
    back: back && { time: wallSeconds(back.time), whenReady: back.whenReady },
    from: serviceDay(asked.from),
    until: asked.until === undefined ? undefined : serviceDay(asked.until),
    note: note === "" ? undefined : note,
    ...{ requestHash: hashOf(asked), askedAt: deps.clock.now(), state: "open" },
  };
}

function refuseDays({ from, until }: RegularPatient, today: string): void {
  if (until !== undefined && until < from) throw new AppError("standing.datesOrder", { field: "until" });
  if (until !== undefined && until < today) throw new AppError("standing.over", { field: "until" });
}

async function store(tx: Stores, regular: RegularPatient, by: Actor): Promise<void> {
  if (!(await tx.regularPatients.add(regular))) return;
  const { id, staffId, askedAt: at } = regular;
  const details = { regular: id };
  await recordFact(tx, { kind: "regular.asked", concerns: { staffId }, by, at, details });
}

async function openOf(tx: Stores, id: string): Promise<RegularPatient> {
  const regular = await tx.regularPatients.lock(id);
  if (regular === undefined) throw new AppError("regular.unknown");
  if (regular.state !== "open") throw new AppError("regular.decided");
  return regular;
}

function decline(
  { db, clock }: RequestingNeeds,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  return db.transaction(async (tx) => {
    requireStaff(actor);
    const { staffId } = await openOf(tx, id);
    await tx.regularPatients.decline(id, reason);
    await recordFact(tx, {
      ...{ kind: "regular.declined", concerns: { staffId }, by: actor, at: clock.now() },
      ...{ details: { regular: id }, texts: { note: reason } },
    });
  });
}

/** The order and the answer are one: nobody is told yes without trips being asked for. */
async function accept(
  deps: RequestingNeeds,
  actor: Actor,
  { id, riderId }: { id: string; riderId: RiderId },
): Promise<void> {
  requireStaff(actor);
  const rider = await riderOf(deps, riderId);
  const orderId = deps.stableId(`standing order of regular patient ${id} ${riderId}`) as StandingOrderId;
  await deps.db.transaction(async (tx) => {
    if ((await tx.regularPatients.lock(id))?.orderId === orderId) return; // said twice
    const regular = await openOf(tx, id);
    const happened = { by: actor, at: deps.clock.now() };
    await putOrder(tx, orderOf(deps, { id: orderId, rider, regular }), happened);
    await tx.regularPatients.accept(id, orderId);
    const details = { regular: id, order: orderId };
    await recordFact(tx, { kind: "regular.accepted", concerns: { riderId }, ...happened, details });
  });
}

function orderOf(
  { knownPlaces }: RequestingNeeds,
  { id, rider, regular }: { id: StandingOrderId; rider: Rider; regular: RegularPatient },
): StandingOrder {
  const place = knownPlaces().find((each) => each.id === regular.placeId);
  if (place === undefined) throw new AppError("regular.unknown");
  if (rider.home === undefined) throw new AppError("regular.noHome");
  const { weekdays, there, back, from, until, note } = regular;
  const purpose = purposeOf(place.kind) ?? "other";
  return {
    ...{ id, version: 1, riderId: rider.id, weekdays, there, back, from, until, note, purpose },
    pickup: rider.home,
    dropoff: { point: place.point, label: place.name[rider.locale], placeId: place.id, precision: "exact" },
    ...{ companions: 0, onHolidays: purpose === "dialysis" ? "ride" : "rest", askedBy: "dispatcher" },
    ...{ skipped: [], moved: [], pauses: [], requestHash: regular.requestHash },
  };
}
