import type { PhraseKey } from "../../shared/i18n/index.ts";
import {
  cameInVain,
  canHappen,
  isAboard,
  isAhead,
  isEnded,
  isMissed,
  isNotMet,
  isPlaced,
  isRidden,
} from "../../shared/lifeCycle/trip.ts";
import type { BoardTrip, BoardTripDetail, Phrase, RiderTrip, TripWhy } from "../../shared/schemas/index.ts";
import { type Instant, toIso } from "../../shared/time/index.ts";
import { doubtOf } from "../domain/runs/doubt.ts";
import { appealable, appealsOf } from "../domain/trips/appeal.ts";
import { reasonInWords } from "../domain/trips/change.ts";
import type { PromiseBounds, TripRecord } from "../domain/trips/model.ts";
import { latestEnd } from "../domain/trips/promise.ts";
import { heldPromise } from "../domain/trips/promiseLedger.ts";
import { storyOf } from "../domain/trips/story.ts";
import { isVehicleTold } from "../domain/trips/vehicleTold.ts";
import { waitsForReady } from "../domain/trips/whenReady.ts";
import type { StepLine, TripDetail, WhyLine } from "../services/dispatching/useCases.ts";
import { expectedAtPlaced, tripLateness } from "./lateness.ts";
import {
  presentDoubt,
  presentLink,
  presentNeeds,
  presentPlace,
  presentReason,
  presentStory,
  presentWindow,
} from "./parts.ts";
import { presentAppeal } from "./presentAppeal.ts";
import { presentOutlook, presentTripChances } from "./presentChance.ts";
import { presentUndoable } from "./presentDeed.ts";
import { presentPromises } from "./presentPromises.ts";
import type { Viewing } from "./viewing.ts";

/** A trip as its rider sees it. */
export function presentRiderTrip(record: TripRecord, viewing: Viewing): RiderTrip {
  const { reason } = record.trip;
  const appeal = appealsOf(record.facts).at(-1);
  const canAppeal = appealable(record);
  return {
    ...tripBody(record, viewing),
    ...(reason && isBlocking(reason) && { reason: { key: whyOf(record, reason).key, values: {} } }),
    ...(appeal && { appeal: presentAppeal(appeal) }),
    ...(canAppeal && { canAppeal }),
    story: storyOf(
      record.facts,
      record.vehiclesToldAt ?? (isTold(record, viewing) ? undefined : "untold"),
    ).map(presentStory),
  };
}

const isTold = ({ trip, vehiclesToldAt }: TripRecord, { today }: Viewing): boolean =>
  isVehicleTold(trip.serviceDay, vehiclesToldAt, today);

/** A trip as dispatchers see it. */
export function presentBoardTrip(record: TripRecord, viewing: Viewing): BoardTrip {
  const { trip, rider, placement, vehicle } = record;
  return {
    ...tripBody(record, viewing),
    ...(isPlaced(trip) && !isTold(record, viewing) && { provisional: true as const }),
    ...(vehicle && { vehicle: glimpse(vehicle, { phone: true }) }), // also afterwards: who drove is asked later
    ...(trip.reason && isBlocking(trip.reason) && { blocking: presentBlocking(trip.reason) }),
    rider: { id: rider.id, name: rider.name, phone: rider.phone },
    bookedBy: trip.bookedBy,
    requestedAt: toIso(trip.requestedAt),
    ...presentTripChances(record),
    ...(placement && { shiftId: placement.shiftId }),
    leftOver: trip.serviceDay < viewing.today && !isEnded(trip),
    lateMinutes: tripLateness(record, viewing.now),
  };
}

export function presentBoardTripDetail(
  { record, refusal, steps, links, ledger, undo }: TripDetail,
  viewing: Viewing,
): BoardTripDetail {
  return {
    ...presentBoardTrip(record, viewing),
    story: storyOf(record.facts).map(presentStory),
    ...(undo && { undo: presentUndoable(undo) }),
    promises: presentPromises(ledger),
    links: links.map(presentLink),
    steps: steps.map(presentStep),
    refusal: refusal.map(({ shiftId, plate, blocking, relaxation, concession }) => ({
      shiftId,
      plate,
      blocking: presentReason(blocking),
      ...(relaxation && { relaxation: presentReason(relaxation) }),
      ...(concession && { concession }),
    })),
  };
}

export const presentWhyLine = ({ shiftId, what, because }: WhyLine): TripWhy["lines"][number] => ({
  ...(shiftId !== undefined && { shiftId }),
  what: presentReason(what),
  ...(because && { because: presentReason(because) }),
});

const presentStep = ({ act, action, stop, at, from, until, canTakeBack }: StepLine) => ({
  ...{ actionId: act.actionId, action, stop: stop.kind, at: toIso(at), from: toIso(from), canTakeBack },
  ...(until !== undefined && { until: toIso(until) }),
});

/** What riders and dispatchers both see. */
function tripBody(record: TripRecord, viewing: Viewing): Omit<RiderTrip, "story"> {
  const { trip } = record;
  const told = toldOf(record);
  return {
    id: trip.id,
    version: trip.version,
    serviceDay: trip.serviceDay,
    status: trip.status,
    pickup: presentPlace(trip.pickup),
    dropoff: presentPlace(trip.dropoff),
    requested: { kind: trip.requested.kind, at: toIso(trip.requested.at) },
    ...presentWhenReady(trip),
    companions: trip.companions,
    aid: trip.aid,
    assistance: trip.assistance,
    needs: presentNeeds(trip.needs),
    purpose: trip.purpose,
    ...(trip.note !== undefined && { note: trip.note }),
    ...(told !== undefined && { promise: presentPromise(told, record) }),
    ...presentTimes(record, viewing.now),
    ...presentOutlook(record),
    ...presentVehicleDoubt(record, viewing),
    // The driver's phone is for the day of the trip only.
    ...(isTold(record, viewing) && presentVehicle(record, { phone: trip.serviceDay === viewing.today })),
    ...(trip.reason && { reason: presentReason(whyOf(record, trip.reason)) }),
    canCancel: canHappen("cancel", trip),
    ...presentOuting(record),
    ...presentGroupOf(record.trip),
    ...(trip.standingOrderId !== undefined && { standingOrderId: trip.standingOrderId }),
  };
}

function presentOuting({ links = [] }: TripRecord): Pick<RiderTrip, "outing"> {
  const outing = links.find(({ kind }) => kind === "outing");
  return outing === undefined ? {} : { outing: { id: outing.id, tripIds: outing.tripIds } };
}

function presentGroupOf({ group, riderId }: TripRecord["trip"]): Pick<RiderTrip, "group"> {
  if (group === undefined) return {};
  const leads = group.leaderId === riderId && { leads: true as const };
  return { group: { id: group.id, leader: group.leader, ...leads } };
}

function presentWhenReady(trip: TripRecord["trip"]): Pick<RiderTrip, "whenReady"> {
  const { whenReady } = trip;
  if (whenReady === undefined) return {};
  const { forecast, readyAt } = whenReady;
  const said = readyAt === undefined ? {} : { readyAt: toIso(readyAt) };
  return { whenReady: { forecast: toIso(forecast), ...said, waits: waitsForReady(trip) } };
}

/** What was promised and holds; also what was promised to people who were not met, although it holds no longer. */
const toldOf = ({ trip, promise }: Pick<TripRecord, "trip" | "promise">): PromiseBounds | undefined =>
  heldPromise(promise) ?? (isNotMet(trip) ? promise.told : undefined);

/** That nobody could come at that time is why a trip waits. It ended because nobody was found while there was time. */
const whyOf = ({ trip, reasonTexts }: TripRecord, reason: Phrase): Phrase =>
  isMissed(trip) && isBlocking(reason)
    ? { ...reason, key: "reason.noneFound" satisfies PhraseKey }
    : reasonInWords(reason, reasonTexts);

function presentPromise(told: PromiseBounds, { trip, placement }: Pick<TripRecord, "trip" | "placement">) {
  const { pickupWindow, latestArrival } = told;
  const rideUntil = isAboard(trip) ? latestEnd(told, placement?.pickup.actual) : undefined;
  return {
    pickupWindow: presentWindow(pickupWindow),
    ...(latestArrival !== undefined && { latestArrival: toIso(latestArrival) }),
    ...(rideUntil !== undefined && { rideUntil: toIso(rideUntil) }),
  };
}

/** Scheduled times are the engine's business; people get the estimate while it counts, and what was. */
function presentTimes(
  { trip, placement }: TripRecord,
  now: Instant,
): Pick<RiderTrip, "estimated" | "actual"> {
  if (placement === undefined) return { actual: {} };
  const { pickup, dropoff } = placement;
  return {
    ...(isPlaced(trip) &&
      !waitsForReady(trip) && {
        estimated: {
          pickup: toIso(expectedAtPlaced(pickup, now)),
          dropoff: toIso(expectedAtPlaced(dropoff, now)),
        },
      }),
    actual: {
      ...(pickup.arrived !== undefined && { arrived: toIso(pickup.arrived) }),
      // That a stop is done with does not say so.
      ...(isRidden(trip) && presentRide(pickup.actual, dropoff.actual)),
    },
  };
}

/** Until somebody is aboard: then they know more of the vehicle than we do. */
function presentVehicleDoubt({ trip, placement }: TripRecord, { now, doubtRules }: Viewing) {
  const doubt =
    placement && isPlaced(trip) && isAhead(trip)
      ? doubtOf(placement.shift, now, doubtRules(trip.serviceDay))
      : undefined;
  return doubt === undefined ? {} : { doubt: presentDoubt(doubt) };
}

const presentRide = (pickup: Instant | undefined, dropoff: Instant | undefined): RiderTrip["actual"] => ({
  ...(pickup !== undefined && { pickup: toIso(pickup) }),
  ...(dropoff !== undefined && { dropoff: toIso(dropoff) }),
});

/** After a no-show the rider can still say who came, and calls the dispatcher, not the driver. */
function presentVehicle(
  { trip, vehicle }: TripRecord,
  { phone }: { phone: boolean },
): Pick<RiderTrip, "vehicle"> {
  if (vehicle === undefined || waitsForReady(trip)) return {};
  if (isPlaced(trip)) return { vehicle: glimpse(vehicle, { phone }) };
  return cameInVain(trip) ? { vehicle: glimpse(vehicle, { phone: false }) } : {};
}

const glimpse = (
  { id, plate, model, driverName, driverPhone }: NonNullable<TripRecord["vehicle"]>,
  { phone }: { phone: boolean },
): NonNullable<RiderTrip["vehicle"]> => ({
  ...{ vehicleId: id, plate, model, driverName },
  driverPhone: phone ? driverPhone : "",
});

/** Its values count vehicles by what keeps them away (services/countBlocking.ts): for dispatchers, not for riders. */
const isBlocking = ({ key }: Phrase): boolean =>
  key === "reason.noVehicle" || key === "reason.noVehicleAllowed";

const presentBlocking = ({ values }: Phrase): BoardTrip["blocking"] =>
  Object.entries(values)
    .flatMap(([code, vehicles]) =>
      typeof vehicles === "number" ? [{ reason: { key: `reason.${code}`, values: {} }, vehicles }] : [],
    )
    .sort((a, b) => b.vehicles - a.vehicles);
