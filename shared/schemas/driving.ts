import { z } from "zod";
import { LatLng } from "../geo/index.ts";
import { ShiftId, StopId, TripId, VehicleId } from "../ids/index.ts";
import { shiftStatuses } from "../lifeCycle/shift.ts";
import { stopActions, stopKinds, stopStatuses, visitActions } from "../lifeCycle/stop.ts";
import { tripStatuses } from "../lifeCycle/trip.ts";
import { BreakView } from "./breaks.ts";
import { Assistance, IsoInstant, MobilityAid, ServiceDayText, StopPlace, TimeWindow } from "./common.ts";
import { EntranceAtStop } from "./entrances.ts";
import { GroupOfTrip } from "./links.ts";
import { DriverTask } from "./needs.ts";
import { ManifestChange } from "./runChanges.ts";
import { CheckToDo } from "./vehicleChecks.ts";

/**
 * What is done at a stop, in this order; `noShow` only after `arrive` at a pickup, and not before `noShowFrom`. `neverRode`: the next
 * morning, of somebody who was reported aboard.
 */
export const StopAction = z.enum(stopActions);
export type StopAction = z.infer<typeof StopAction>;

/** What the device's own clock showed when it sent this: with it, the device need not know the time, only how long ago. */
const SentAt = IsoInstant.optional();

export const StopActionReport = z.object({
  /** Made by the phone; the same id again changes nothing. */
  actionId: z.uuid().toLowerCase(),
  action: StopAction,
  /** When it happened, not when it was sent: by the clock of `sentAt`, or without that by the service's. */
  at: IsoInstant,
  sentAt: SentAt,
  point: LatLng.optional(),
});
export type StopActionReport = z.infer<typeof StopActionReport>;

/**
 * What became of a report: it moved the visit on, or took a step of it back; the same act was known; it goes against the plan and a
 * dispatcher decides; or (`settled`) what was to be taken back could not be any more, and stands.
 */
export const ReportVerdict = z.enum(["applied", "already", "questioned", "settled"]);
export type ReportVerdict = z.infer<typeof ReportVerdict>;

/**
 * Why an act does not simply count. The stop is on another run; its trip waits for a vehicle; it is over; the shift is not under way;
 * a step before it is missing; the vehicle had set out for another stop; something else was recorded there; nobody had waited long
 * enough. Or the vehicle's own positions, the way and the time, or the promised time speak against it. Or (`askedAnew`) the act
 * itself counts, its driver takes it back, and its rider has asked for another trip since.
 */
export const contradictions = [
  "stopMoved",
  "leftPlan",
  "tripOver",
  "notOnShift",
  "outOfTurn",
  "elsewhere",
  "contrary",
  "tooEarly",
  "positions",
  "physics",
  "promise",
  "askedAnew",
] as const;
export const Contradiction = z.enum(contradictions);
export type Contradiction = z.infer<typeof Contradiction>;

/** One thing that a driver reported, with all its times: `at` as corrected, `told` by the device's own clock. */
export const QuestionedAct = z.object({
  action: StopAction,
  stop: z.enum(stopKinds),
  at: IsoInstant,
  told: IsoInstant,
  received: IsoInstant,
  contradiction: Contradiction.optional(),
});
/** `at`: what the device's own clock showed when it was said, as in the report's `at`: half a minute is reckoned by it. */
export const TakeBack = z.object({ at: IsoInstant });
/** Something that drivers reported and that contradicts the record: a dispatcher sees both versions and decides. */
export const Question = z.object({
  id: z.uuid(),
  tripId: TripId,
  riderName: z.string(),
  driverName: z.string().optional(),
  plate: z.string().optional(),
  raised: IsoInstant,
  contradiction: Contradiction,
  /** What the record says: where the trip stands, and the window that was promised. */
  status: z.enum(tripStatuses),
  window: TimeWindow.optional(),
  /** Meters between the stop and the nearest of the vehicle's positions that speak against it. */
  apartMeters: z.number().optional(),
  earlyMinutes: z.number().optional(),
  acts: z.array(QuestionedAct),
});
export type Question = z.infer<typeof Question>;
export const AnswerQuestion = z.object({
  decision: z.enum(["taken", "kept"]),
  reason: z.string().trim().min(1).max(300),
});

/** Why a dispatcher says what a driver did not. */
const Reason = z.string().trim().min(1).max(300);
/** When it was, by the service's clock: not to come, and not before what was reported before it. */
const ActAt = IsoInstant;
/** What happened at a stop, as a dispatcher was told or found out. */
export const DriverReportByDispatcher = z.object({
  actionId: z.uuid().toLowerCase(),
  action: StopAction,
  at: ActAt,
  reason: Reason,
});
/** What a dispatcher corrects of a report. The same `correctionId` again changes nothing. */
export const CorrectAct = z.discriminatedUnion("correction", [
  /** It did not happen. */
  z.object({ correction: z.literal("takeBack"), correctionId: z.uuid().toLowerCase(), reason: Reason }),
  /** It happened, at another time. */
  z.object({
    correction: z.literal("time"),
    correctionId: z.uuid().toLowerCase(),
    at: IsoInstant,
    reason: Reason,
  }),
]);
/** A reported step that the record stands by, and what of it can be corrected. */
export const ReportedStep = z.object({
  actionId: z.uuid(),
  action: z.enum(visitActions),
  stop: z.enum(stopKinds),
  at: IsoInstant,
  /** Between which times it was: that of the step before it and that of the next, if there is one. */
  from: IsoInstant,
  until: IsoInstant.optional(),
  /** Nothing later leans on it, and its shift is under way. */
  canTakeBack: z.boolean(),
});
export type ReportedStep = z.infer<typeof ReportedStep>;
/** That a shift is over whose driver did not end it. */
export const ShiftEndByDispatcher = z.object({ at: ActAt, reason: Reason });

export const StopStatus = z.enum(stopStatuses);
export type StopStatus = z.infer<typeof StopStatus>;

export const ManifestStop = z.object({
  id: StopId,
  tripId: TripId,
  kind: z.enum(stopKinds),
  sequence: z.int(),
  place: StopPlace,
  /** By which door; `place` is where the vehicle stops for it. */
  entrance: EntranceAtStop.optional(),
  rider: z.object({ name: z.string(), phone: z.string() }),
  aid: MobilityAid,
  companions: z.int(),
  assistance: Assistance,
  /** What else is to be done here, in the order of the visit. */
  tasks: z.array(DriverTask),
  note: z.string().optional(),
  /** Travels in a group of this leader. */
  group: GroupOfTrip.pick({ id: true, leader: true }).optional(),
  /** At a pickup: what the rider was told. At a drop-off: by when they must be there, if so. */
  window: TimeWindow.optional(),
  scheduled: IsoInstant,
  estimated: IsoInstant,
  status: StopStatus,
  /** Waits for its rider's word that they are ready. */ isHeld: z.literal(true).optional(),
  /** What was reported here is with a dispatcher: the vehicle goes on meanwhile. */
  inQuestion: z.boolean().optional(),
  /** When somebody got in or out, or did not. */
  doneAt: IsoInstant.optional(),
  /** What may be reported now; `noShow` only from `noShowFrom` on. */
  actions: z.array(StopAction),
  /** While the vehicle waits at a pickup: promised window open and free waiting over. */
  noShowFrom: IsoInstant.optional(),
});
export type ManifestStop = z.infer<typeof ManifestStop>;

export const ShiftStatus = z.enum(shiftStatuses);
export const Manifest = z.object({
  shiftId: ShiftId,
  /** Grows with every change of the run. */
  version: z.int(),
  serviceDay: ServiceDayText,
  status: ShiftStatus,
  starts: IsoInstant,
  ends: IsoInstant,
  /** Before that its driver cannot begin it. */
  canStartFrom: IsoInstant,
  /** What was reported last, or the beginning of the shift: nothing happened before it any more. */
  lastAct: IsoInstant,
  vehicle: z.object({ id: VehicleId, plate: z.string(), model: z.string(), lift: z.boolean() }),
  depot: z.object({ label: z.string(), point: LatLng }),
  /** From the later of arrival and the opening of the promised window until a no-show may be reported. */
  freeWaitingSeconds: z.number(),
  stops: z.array(ManifestStop),
  /** In the order in which they are taken; missing: none. */
  breaks: z.array(BreakView).optional(),
  /** What its driver looks over before the shift. */
  check: CheckToDo.optional(),
  /** What its driver has not said to have understood; missing: nothing. */
  changes: z.array(ManifestChange).optional(),
});
export type Manifest = z.infer<typeof Manifest>;

/** A position fix from a driver's phone. Finer than any sensor is nothing: what is left fits every column. */
export const PositionReport = z.object({
  point: LatLng,
  /** When it was measured: by the clock of `sentAt`, or without that by the service's. */
  at: IsoInstant,
  sentAt: SentAt,
  heading: z
    .number()
    .min(0)
    .max(360)
    .transform((degrees) => rounded(degrees, 10) % 360)
    .optional(),
  /** Meters per second. */
  speed: z
    .number()
    .min(0)
    .max(90)
    .transform((speed) => rounded(speed, 100))
    .optional(),
  /** Meters. */
  accuracy: z
    .number()
    .min(0)
    .transform((meters) => rounded(Math.min(meters, 1_000_000), 10))
    .optional(),
});
export type PositionReport = z.infer<typeof PositionReport>;

/** Adding 0 makes the 0 of a −0. */
const rounded = (value: number, parts: number): number => Math.round(value * parts) / parts + 0;

/**
 * What became of a fix: the vehicle's place, a place where it was before the one that is known, or too rough to tell a place.
 * One that cannot be true is refused instead.
 */
export const PositionPlace = z.enum(["taken", "past", "tooRough"]);
export type PositionPlace = z.infer<typeof PositionPlace>;
