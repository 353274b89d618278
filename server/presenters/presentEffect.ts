import type { PhraseKey } from "../../shared/i18n/index.ts";
import type { TripId } from "../../shared/ids/index.ts";
import { isAhead } from "../../shared/lifeCycle/stop.ts";
import type { ChangeEffect, Phrase } from "../../shared/schemas/index.ts";
import { atLocalTime, type Seconds, toIso } from "../../shared/time/index.ts";
import { whyLocked } from "../domain/runs/lock.ts";
import type { PersonEffect, Violation, ViolationCode } from "../domain/scheduling/index.ts";
import { reasonPhrase } from "../domain/trips/change.ts";
import type { PreviewRecord } from "../services/dispatching/useCases.ts";

/** What a change by hand would do to everybody, before it is made. */
export function presentEffect(
  { record, day, preview, brokenLocks, doubt }: PreviewRecord,
  timeZone: string,
): ChangeEffect {
  const { trip } = record;
  const names = new Map(
    day.runs.flatMap((run) =>
      run.stops.filter(isAhead).map((stop) => [stop.tripId, stop.rider.name] as const),
    ),
  );
  names.set(trip.id, record.rider.name);
  const own = preview.people.find(({ tripId }) => tripId === trip.id)?.after;
  const iso = (time: Seconds) => toIso(atLocalTime(trip.serviceDay, time, timeZone));
  return {
    planVersion: day.planVersion,
    feasible: preview.violations.length === 0,
    violations: [
      ...brokenLocks.map((lock) => reasonPhrase(whyLocked(lock))),
      ...distinct(
        preview.violations
          .filter(({ code }) => !isAboutLock(code))
          .map((violation) => violationReason(violation, trip.id)),
      ),
    ],
    ...(doubt && { doubt: { kind: doubt.kind, since: toIso(doubt.since) } }),
    extraDriveMinutes: preview.extraDriving.seconds / 60,
    extraDriveKm: preview.extraDriving.meters / 1000,
    // Its own rider is told of by the times, unless the promise they have is what breaks.
    people: preview.people
      .filter(({ tripId, promiseMissedBy }) => tripId !== trip.id || promiseMissedBy > 0)
      .map((person) => presentPerson(person, names)),
    ...(own?.pickupAt !== undefined && { pickup: iso(own.pickupAt) }),
    ...(own !== undefined && { dropoff: iso(own.dropoffAt) }),
  };
}

const presentPerson = (
  person: PersonEffect,
  names: ReadonlyMap<string, string>,
): ChangeEffect["people"][number] => ({
  tripId: person.tripId,
  riderName: names.get(person.tripId) ?? "",
  pickupShiftMinutes: person.pickupLater / 60,
  dropoffShiftMinutes: person.dropoffLater / 60,
  promiseMissedByMinutes: Math.ceil(person.promiseMissedBy / 60),
});

const distinct = (reasons: Phrase[]): Phrase[] => [
  ...new Map(reasons.map((each) => [each.key, each])).values(),
];

/** Its words say who has locked it. */
const isAboutLock = (code: ViolationCode): boolean =>
  code === "riderLockBroken" ||
  code === "vehicleLockBroken" ||
  code === "orderLockBroken" ||
  code === "timeLockBroken";

/** Violations in the words that refusals have. What cannot come of a change by hand has no words of its own. */
const words: Record<ViolationCode, PhraseKey> = {
  unknownShift: "reason.other",
  unknownTrip: "reason.other",
  shiftPlannedTwice: "reason.other",
  tripMissing: "reason.other",
  servedTwice: "reason.other",
  servedAndUnassigned: "reason.other",
  promisedTripUnserved: "reason.promise",
  linkedTripsParted: "reason.linkedTrip",
  groupParted: "reason.linkedTrip",
  dropoffBeforePickup: "reason.precedence",
  neverLetOut: "reason.precedence",
  overloaded: "reason.capacity",
  mustRideAlone: "reason.ridesAlone",
  mustNotMeet: "reason.incompatibleRiders",
  committedStopMoved: "reason.committedStop",
  wrongContract: "reason.contract",
  noLift: "reason.lift",
  liftOverloaded: "reason.liftWeight",
  skillMissing: "reason.skill",
  shiftNotAllowed: "reason.shiftNotAllowed",
  aboardAnotherVehicle: "reason.fixedToAnotherVehicle",
  riderLockBroken: "reason.fixedToAnotherVehicle",
  vehicleLockBroken: "reason.vehicleLocked",
  orderLockBroken: "reason.orderLock",
  timeLockBroken: "reason.orderLock",
  leavesTooEarly: "reason.shiftHours",
  leavesTooLate: "reason.shiftHours",
  drivesTooFast: "reason.other",
  beginsBeforeArrival: "reason.other",
  serviceCutShort: "reason.other",
  beforeWindow: "reason.pickupWindow",
  afterWindow: "reason.pickupWindow",
  promisedPickupMissed: "reason.promise",
  promisedArrivalMissed: "reason.promise",
  promisedRideExceeded: "reason.promise",
  rideTooLong: "reason.maxRideTime",
  backTooEarly: "reason.shiftHours",
  backTooLate: "reason.shiftHours",
  shiftTooLong: "reason.maxDuration",
  drivesTooLong: "reason.continuousDriving",
  breakMissing: "reason.break",
  breakOutsideWindow: "reason.break",
  breakTooShort: "reason.break",
  breakWithRidersAboard: "reason.break",
};
/** The same, where it is another passenger who suffers. */
const wordsOfOthers: Partial<Record<ViolationCode, PhraseKey>> = {
  beforeWindow: "reason.othersWindow",
  afterWindow: "reason.othersWindow",
  rideTooLong: "reason.othersRideTime",
};

function violationReason({ code, tripId }: Violation, own: TripId): Phrase {
  const ofOthers = tripId === undefined || tripId === own ? undefined : wordsOfOthers[code];
  return { key: ofOthers ?? words[code], values: {} };
}
