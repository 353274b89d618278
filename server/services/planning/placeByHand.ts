import type { ReasonKey } from "../../../shared/i18n/index.ts";
import type { ShiftId } from "../../../shared/ids/index.ts";
import type { ChangeEffect, Reason } from "../../../shared/schemas/index.ts";
import { atLocalTime, toIso } from "../../../shared/time/index.ts";
import { isAhead } from "../../domain/fleet/stopSequence.ts";
import {
  type ChangePreview,
  type PersonEffect,
  previewChange,
  type Reality,
  relaxToReality,
  type Violation,
} from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { PlanningDependencies } from "../dependencies.ts";
import { reason } from "../reason.ts";
import { dayProblem } from "./dayProblem.ts";
import type { DayRecords } from "./loadDay.ts";

export interface HandPlacement {
  day: DayRecords;
  reality: Reality;
  preview: ChangePreview;
}

/** What it would do to give this trip to this shift, with today's plan as it is now. Throws shift.unknown. */
export async function placeByHand(
  deps: PlanningDependencies,
  record: TripRecord,
  shiftId: ShiftId,
): Promise<HandPlacement> {
  const day = await deps.loadDay(record.trip.serviceDay);
  if (!day.runs.some((run) => run.shift.id === shiftId))
    throw new AppError("shift.unknown", { field: "shiftId" });
  const { problem, plan } = dayProblem(day, [record], deps);
  const reality = relaxToReality(problem, plan);
  const placed = record.placement !== undefined;
  const change = { kind: placed ? "move" : "assign", tripId: record.trip.id, shiftId } as const;
  return { day, reality, preview: previewChange(reality.problem, reality.plan, change) };
}

/** The preview in the words of the wire. */
export function toEffect(
  { day, preview }: HandPlacement,
  record: TripRecord,
  { region }: Pick<PlanningDependencies, "region">,
): ChangeEffect {
  const names = new Map(
    day.runs.flatMap((run) =>
      run.stops.filter(isAhead).map((stop) => [stop.tripId, stop.rider.name] as const),
    ),
  );
  const own = preview.people.find((person) => person.tripId === record.trip.id)?.after;
  const iso = (time: Parameters<typeof atLocalTime>[1]) =>
    toIso(atLocalTime(record.trip.serviceDay, time, region.timeZone));
  return {
    planVersion: day.planVersion,
    feasible: preview.violations.length === 0,
    violations: distinct(preview.violations.map(violationReason)),
    extraDriveMinutes: preview.extraDriving.seconds / 60,
    people: preview.people
      .filter((person) => person.tripId !== record.trip.id)
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
  promiseKept: !person.promiseBroken,
});

const distinct = (reasons: Reason[]): Reason[] => [
  ...new Map(reasons.map((each) => [each.key, each])).values(),
];

/** Violations in the words that refusals have: many codes, few sentences. */
const words: Partial<Record<Violation["code"], ReasonKey>> = {
  wrongContract: "reason.contract",
  noLift: "reason.lift",
  liftOverloaded: "reason.liftWeight",
  skillMissing: "reason.skill",
  shiftNotAllowed: "reason.shiftNotAllowed",
  overloaded: "reason.capacity",
  mustRideAlone: "reason.ridesAlone",
  mustNotMeet: "reason.incompatibleRiders",
  committedStopMoved: "reason.committedStop",
  aboardAnotherVehicle: "reason.fixedToAnotherVehicle",
};
const wordsByStem: readonly [RegExp, ReasonKey][] = [
  [/^promised/, "reason.promise"],
  [/pickup/i, "reason.pickupWindow"],
  [/dropoff|arrival/i, "reason.dropoffWindow"],
  [/ride/i, "reason.maxRideTime"],
  [/break/i, "reason.break"],
  [/driving/i, "reason.continuousDriving"],
  [/duration/i, "reason.maxDuration"],
  [/shift|start|end/i, "reason.shiftHours"],
];

export function violationReason({ code }: Violation): Reason {
  return reason(words[code] ?? wordsByStem.find(([stem]) => stem.test(code))?.[1] ?? "reason.other");
}
