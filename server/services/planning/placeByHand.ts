import type { ErrorCode } from "../../../shared/errors/index.ts";
import type { PhraseKey } from "../../../shared/i18n/index.ts";
import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import type { ChangeEffect, Phrase } from "../../../shared/schemas/index.ts";
import { atLocalTime, type ServiceDay, toIso } from "../../../shared/time/index.ts";
import { type Doubt, doubtOf } from "../../domain/runs/doubt.ts";
import {
  type ChangePreview,
  type PersonEffect,
  previewChange,
  type Reality,
  relaxToReality,
  type Violation,
  type ViolationCode,
} from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { phrase } from "../../domain/trips/phrase.ts";
import { AppError } from "../../errors.ts";
import type { PlanningDependencies } from "../dependencies.ts";
import { doubtRules } from "../records/doubtRules.ts";
import { dayProblem } from "./dayProblem.ts";
import type { DayRecords } from "./loadDay.ts";

export interface HandPlacement {
  day: DayRecords;
  reality: Reality;
  preview: ChangePreview;
  /** The vehicle is in doubt: a dispatcher may give it to them all the same, if they say so. */
  doubt: Doubt | undefined;
}

/** What it would do to give this trip to this shift, with today's plan as it is now. Throws why the shift takes nobody. */
export async function placeByHand(
  deps: PlanningDependencies,
  record: TripRecord,
  shiftId: ShiftId,
): Promise<HandPlacement> {
  const day = await deps.loadDay(record.trip.serviceDay);
  const run = day.runs.find(({ shift }) => shift.id === shiftId);
  if (run === undefined)
    throw new AppError(await whyNotOpen(deps, shiftId, record.trip.serviceDay), { field: "shiftId" });
  const { problem, plan } = dayProblem(day, [record], { ...deps, open: [shiftId] });
  const reality = relaxToReality(problem, plan);
  const placed = record.placement !== undefined;
  const change = { kind: placed ? "move" : "assign", tripId: record.trip.id, shiftId } as const;
  const doubt = doubtOf(run.shift, day.now, doubtRules(deps.termsOn(day.serviceDay)));
  return { day, reality, preview: previewChange(reality.problem, reality.plan, change), doubt };
}

/** A shift that takes nobody any more is told apart from one that never was. */
async function whyNotOpen({ db }: PlanningDependencies, id: ShiftId, day: ServiceDay): Promise<ErrorCode> {
  const shift = await db.fleet.findShift(id);
  if (shift === undefined) return "shift.unknown";
  if (shift.serviceDay !== day) return "shift.otherDay";
  return shift.status === "planned" ? "shift.expired" : "shift.ended";
}

/** The preview in the words of the wire. */
export function toEffect(
  { day, preview, doubt }: HandPlacement,
  record: TripRecord,
  { region }: Pick<PlanningDependencies, "region">,
): ChangeEffect {
  const names = new Map(
    day.runs.flatMap((run) =>
      run.stops.filter(isAhead).map((stop) => [stop.tripId, stop.rider.name] as const),
    ),
  );
  names.set(record.trip.id, record.rider.name);
  const own = preview.people.find((person) => person.tripId === record.trip.id)?.after;
  const iso = (time: Parameters<typeof atLocalTime>[1]) =>
    toIso(atLocalTime(record.trip.serviceDay, time, region.timeZone));
  return {
    planVersion: day.planVersion,
    feasible: preview.violations.length === 0,
    violations: distinct(preview.violations.map((violation) => violationReason(violation, record.trip.id))),
    ...(doubt && { doubt: { kind: doubt.kind, since: toIso(doubt.since) } }),
    extraDriveMinutes: preview.extraDriving.seconds / 60,
    // Its own rider is told of by the times, unless the promise they have is what breaks.
    people: preview.people
      .filter(({ tripId, promiseMissedBy }) => tripId !== record.trip.id || promiseMissedBy > 0)
      .map((person) => toPerson(person, names)),
    ...(own?.pickupAt !== undefined && { pickup: iso(own.pickupAt) }),
    ...(own !== undefined && { dropoff: iso(own.dropoffAt) }),
  };
}

const toPerson = (
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

export function violationReason({ code, tripId }: Violation, own: TripId): Phrase {
  const ofOthers = tripId === undefined || tripId === own ? undefined : wordsOfOthers[code];
  return phrase(ofOthers ?? words[code]);
}
