import type { PlaceId } from "../../../../shared/ids/index.ts";
import { isMovable, isPlaced } from "../../../../shared/lifeCycle/trip.ts";
import type { SayDelay } from "../../../../shared/schemas/clinicDelays.ts";
import { type Instant, toInstant, toIso } from "../../../../shared/time/index.ts";
import type { StoredFact } from "../../../domain/facts/fact.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { KnownPlace } from "../../../domain/place.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import { waitsForReady } from "../../../domain/trips/whenReady.ts";
import { openUntil } from "../../../domain/undo/deed.ts";
import { AppError } from "../../../errors.ts";
import { isStaff } from "../../../policies/index.ts";
import type { Stores } from "../../../stores/index.ts";
import { holdPlanned } from "../../records/leavePlan.ts";
import type { Happened } from "../../records/promiseLedger.ts";
import { recordFact } from "../../records/recordFact.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import { todayOf } from "../../records/today.ts";
import { recordDeed, settleUndo } from "../../records/undo/recordDeed.ts";
import type { WaysBack } from "../../records/undo/undoUseCases.ts";
import { putOff } from "../../records/whenReady.ts";
import type { RequestingNeeds } from "../needs.ts";
import { type ClinicReturns, returnsFrom } from "./clinicReturns.ts";

/** A delay that was said today, as it stands; `toAsk`: who is promised a time at which they will not be ready, and still is. */
export interface ClinicDelay {
  fact: StoredFact<"clinic.delayed">;
  place: KnownPlace;
  isUndone: boolean;
  undoUntil?: Instant | undefined;
  toAsk: TripRecord[];
}

/** A clinic's shift ends later today. Part of the room's use cases. */
export interface ClinicUseCases {
  /** Places from where people go home today. */
  listClinics(actor: Actor): Promise<{ place: KnownPlace; returns: number }[]>;
  /** Changes nothing. Throws clinic.unknown. */
  previewClinicDelay(actor: Actor, delay: { placeId: PlaceId; minutes: number }): Promise<ClinicReturns>;
  /** By a dispatcher, or the institution itself. Said again, it changes nothing. Throws clinic.unknown. */
  sayClinicDelay(actor: Actor, delay: SayDelay): Promise<ClinicDelay>;
  /** As it stands now; an institution's own. Throws clinic.delayUnknown. */
  readClinicDelay(actor: Actor, delayId: string): Promise<ClinicDelay>;
  /** Of today, the newest first. */
  listClinicDelays(actor: Actor): Promise<ClinicDelay[]>;
}

/** The forecasts of all who go home from there when ready move at once; a time that was promised stands until its rider agrees on another. */
export function createClinicDelays(deps: RequestingNeeds): ClinicUseCases {
  const { db } = deps;
  return {
    async listClinics(actor) {
      requireStaff(actor);
      return countReturns(deps);
    },

    async previewClinicDelay(actor, { placeId, minutes: later }) {
      requireStaff(actor);
      return returnsFrom(db, deps, { actor, placeId, later });
    },

    async sayClinicDelay(actor, said) {
      await db.transaction(async (tx) => {
        await tx.plans.raise(todayOf(deps)); // two equal calls wait for each other here
        if ((await findDelay(tx, deps, said.delayId)) === undefined)
          await putAllOff(tx, deps, { actor, said });
      });
      return getDelay(deps, actor, said.delayId);
    },

    readClinicDelay: (actor, delayId) => getDelay(deps, actor, delayId),

    async listClinicDelays(actor) {
      requireStaff(actor);
      return readDelays(deps);
    },
  };
}

async function readDelays(deps: RequestingNeeds): Promise<ClinicDelay[]> {
  const facts = await delayFacts(deps.db, deps);
  const delays = await Promise.all(facts.filter(isDelay).map((fact) => toDelay(deps, fact, facts)));
  return delays.reverse();
}

async function countReturns(deps: RequestingNeeds) {
  const trips = await deps.db.trips.listByDay(todayOf(deps));
  const counts = new Map<PlaceId, number>();
  for (const { trip } of trips) {
    const { placeId } = trip.pickup;
    const isToLeave = trip.whenReady === undefined ? isMovable(trip) : waitsForReady(trip);
    if (placeId !== undefined && isToLeave) counts.set(placeId, (counts.get(placeId) ?? 0) + 1);
  }
  return deps.knownPlaces().flatMap((place) => {
    const returns = counts.get(place.id);
    return returns === undefined ? [] : [{ place, returns }];
  });
}

async function putAllOff(
  tx: Stores,
  deps: RequestingNeeds,
  { actor, said }: { actor: Actor; said: SayDelay },
): Promise<void> {
  const { delayId, placeId, minutes: later, reason } = said;
  const { held, fixed } = await returnsFrom(tx, deps, { actor, placeId, later });
  const happened = { by: actor, at: deps.clock.now() };
  const moved = [];
  for (const { record, was, is } of held) {
    const now = await holdPlanned(tx, record.trip.id);
    if (!waitsForReady(now.trip) || now.trip.whenReady?.forecast !== was) continue;
    await putOff(tx, now, { ...happened, forecast: is, termsOn: deps.termsOn });
    moved.push({ trip: record.trip.id, was: toIso(was), is: toIso(is) });
  }
  const missed = fixed.flatMap(({ record, ready, isMissed }) =>
    isMissed ? [{ trip: record.trip.id, ready: toIso(ready) }] : [],
  );
  await recordFact(tx, {
    ...{ kind: "clinic.delayed", concerns: { serviceDay: todayOf(deps) }, ...happened },
    details: { delay: delayId, place: placeId, minutes: later, moved, missed },
    ...(reason !== undefined && { texts: { note: reason } }),
  });
  const changed = { kind: "clinicDelayed" } as const;
  await recordDeed(tx, deps, { id: delayId, changed, ...happened, serviceDay: todayOf(deps) });
}

/** For whoever is not ready since. */
export const createClinicWayBack = (deps: RequestingNeeds): Pick<WaysBack, "clinicDelayed"> => ({
  async clinicDelayed(actor, deed) {
    const delay = await getDelay(deps, actor, deed.id);
    const happened = { by: actor, at: deps.clock.now() };
    await deps.db.transaction(async (tx) => {
      await tx.plans.raise(todayOf(deps));
      await settleUndo(tx, deed, happened);
      await putBack(tx, deps, { happened, delay });
    });
    return { result: "undone" };
  },
});

async function putBack(
  tx: Stores,
  deps: RequestingNeeds,
  { happened, delay }: { happened: Happened; delay: ClinicDelay },
): Promise<void> {
  const { details } = delay.fact;
  for (const { trip, was, is } of details.moved) {
    const record = await holdPlanned(tx, trip);
    // Whoever is ready since, or said another time, knows better.
    if (!waitsForReady(record.trip) || record.trip.whenReady?.forecast !== toInstant(is)) continue;
    await putOff(tx, record, { ...happened, forecast: toInstant(was), termsOn: deps.termsOn });
  }
  const concerns = { serviceDay: todayOf(deps) };
  await recordFact(tx, {
    ...{ kind: "clinic.delayUndone", concerns, ...happened, details: { delay: details.delay } },
  });
}

const isDelay = (fact: StoredFact): fact is StoredFact<"clinic.delayed"> => fact.kind === "clinic.delayed";
const delayFacts = (tx: Pick<Stores, "facts">, deps: RequestingNeeds) =>
  tx.facts.listOfDay(todayOf(deps), ["clinic.delayed", "clinic.delayUndone"]);

const isUndoneIn = (facts: readonly StoredFact[], delayId: string): boolean =>
  facts.some((each) => each.kind === "clinic.delayUndone" && each.details.delay === delayId);

async function findDelay(tx: Pick<Stores, "facts">, deps: RequestingNeeds, delayId: string) {
  const facts = await delayFacts(tx, deps);
  const fact = facts.filter(isDelay).find(({ details }) => details.delay === delayId);
  return fact && { fact, facts };
}

/** An institution knows only of what it said itself. */
async function getDelay(deps: RequestingNeeds, actor: Actor, delayId: string): Promise<ClinicDelay> {
  const found = await findDelay(deps.db, deps, delayId);
  const isOwn = found?.fact.by.id === actor.id;
  if (found === undefined || !(isStaff(actor) || isOwn)) throw new AppError("clinic.delayUnknown");
  return toDelay(deps, found.fact, found.facts);
}

async function toDelay(
  deps: RequestingNeeds,
  fact: StoredFact<"clinic.delayed">,
  facts: readonly StoredFact[],
): Promise<ClinicDelay> {
  const { details } = fact;
  const place = deps.knownPlaces().find(({ id }) => id === details.place);
  if (place === undefined) throw new AppError("clinic.unknown");
  const isUndone = isUndoneIn(facts, details.delay);
  const until = openUntil(await deps.db.deeds.find(details.delay), deps.clock.now());
  const readyAt = new Map(details.missed.map(({ trip, ready }) => [trip, toInstant(ready)]));
  const toAsk = (await deps.db.trips.listByIds([...readyAt.keys()])).filter(({ trip, promise }) => {
    const isOpen = isPlaced(trip) && isMovable(trip) && promise.state === "given";
    return isOpen && promise.pickupWindow.until < (readyAt.get(trip.id) ?? 0);
  });
  return {
    fact,
    place,
    isUndone,
    toAsk: isUndone ? [] : toAsk,
    ...(until !== undefined && { undoUntil: until }),
  };
}
