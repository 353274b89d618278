import type { BreakId, DriverId, ShiftId, StopId } from "../../../shared/ids/index.ts";
import type { BreakStep } from "../../../shared/lifeCycle/break.ts";
import type { CheckItem } from "../../../shared/lifeCycle/vehicleCheck.ts";
import type {
  AskForHelp,
  BreakAnswer,
  CorrectEntrance,
  PositionReport,
  ReportVerdict,
  StopAction,
  UnderstandChanges,
} from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { StoredFact } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { ToldTime } from "../../domain/runs/deviceTime.ts";
import type { Help } from "../../domain/runs/help.ts";
import type { Run, StopActionCommand } from "../../domain/runs/model.ts";
import type { FixVerdict } from "../../domain/runs/plausiblePosition.ts";
import type { TrackerCall } from "../../domain/runs/tracker.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { JudgedAct } from "../../stores/index.ts";
import type { TalkOfDriver } from "./talkUseCases.ts";
import type { ByDispatcher } from "./whoseWord.ts";

/** The run after a report, and what became of it: it is in the record in either case. */
export interface StoredReport {
  run: Run;
  verdict: ReportVerdict;
}

export interface ActByDispatcher {
  stopId: StopId;
  actionId: string;
  action: StopAction;
  /** By the service's clock. */
  at: Instant;
  /** How the dispatcher knows. */
  reason: string;
}

/** `at`: when it really was, by the service's clock; without it, it did not happen. */
export interface ActCorrection {
  actionId: string;
  correctionId: string;
  at?: Instant | undefined;
  /** How the dispatcher knows. */
  reason: string;
}

export interface SealedReport {
  author: DriverId;
  sealed: string;
  /** By the clock that told when the act was. */
  sentAt: Instant;
}

/** A question with both versions: how the trip stands, and what was reported. */
export interface OpenQuestion {
  raised: StoredFact<"question.raised">;
  record: TripRecord;
  acts: JudgedAct[];
}

/** `taken`: the driver's version. */
export interface Answer {
  question: string;
  decision: "taken" | "kept";
  reason: string;
}

/** What is asked for; when that was is told as of other reports. */
export type AskedHelp = Omit<AskForHelp, "at" | "sentAt">;

/** `takes`: of one that takes back, the action of the beginning that was none. */
export interface BreakReport {
  breakId: BreakId;
  actionId: string;
  step: BreakStep;
  takes?: string | undefined;
}

/** `placed`: it stands in the run. `asked`: nowhere does it break nothing, so a dispatcher was asked. `late`: too long ago by now. */
export interface AnsweredBreak {
  run: Run;
  answer: BreakAnswer;
}

/** What a driver is given and reports, and what dispatchers decide of it. */
export interface DrivingUseCases extends TalkOfDriver {
  /** The run of now or next, and those of earlier days that the driver has not ended. */
  getManifest(actor: Actor): Promise<{ run: Run | undefined; leftOver: Run[]; cursor: number }>;
  /** The device has shown its driver the run as of this version. */
  seeManifest(actor: Actor, seen: { shiftId: ShiftId; version: number }): Promise<void>;
  /** The driver has understood the run as this version shows it. `told`: as in `startShift`. */
  understandChanges(
    actor: Actor,
    shiftId: ShiftId,
    understood: Pick<UnderstandChanges, "version" | "stops">,
    told?: ToldTime,
  ): Promise<Run>;
  /** The same by a dispatcher who has told the driver, and how. Throws plan.stale where the run is another by now than they had before them. */
  understandForDriver(
    actor: Actor,
    shiftId: ShiftId,
    told: { version: number; at: Instant; reason: string },
  ): Promise<Run>;
  /** Whether the run's driver has understood what is otherwise as of this version, since then: else it is a trouble. */
  lookUnderstood(shiftId: ShiftId, version: number, since?: string): Promise<void>;
  /** `told`: when it was, by the driver's device, without it now; or as a dispatcher says, and why they say so. Throws act.inTheFuture. */
  startShift(actor: Actor, shiftId: ShiftId, told?: ToldTime | { at: Instant; reason: string }): Promise<Run>;
  /** `told`: when it was, by the driver's device, or as a dispatcher says, and why they say so. */
  endShift(actor: Actor, shiftId: ShiftId, told?: ToldTime | { at: Instant; reason: string }): Promise<Run>;
  reportStopAction(actor: Actor, command: StopActionCommand): Promise<StoredReport>;
  /** The same sequence, told by a dispatcher who knows, and how. */
  reportForDriver(actor: Actor, told: ActByDispatcher): Promise<Run>;
  /** A later word of a dispatcher about what anybody reported; the first record stays. */
  correctAct(actor: Actor, correction: ActCorrection): Promise<TripRecord>;
  /** The same of a report that its author's device sealed, whoever brings it; throws report.unreadable. */
  handInReport(report: SealedReport): Promise<ReportVerdict>;
  /** What dispatchers are asked about reports that did not simply count. */
  listQuestions(actor: Actor): Promise<OpenQuestion[]>;
  answerQuestion(actor: Actor, answer: Answer): Promise<TripRecord>;
  /** The driver's own last act, within half a minute of it by the device's clock: `at` is what that showed then. */
  takeBackAct(actor: Actor, taken: { actionId: string; at: Instant }): Promise<StoredReport>;
  /** A dispatcher is asked; the same id again is the same one; `told` as in `startShift`. */
  askForHelp(actor: Actor, shiftId: ShiftId, asked: AskedHelp, told?: ToldTime | ByDispatcher): Promise<Help>;
  /** That a break begins or ends; `told` as in `startShift`. `settled`: it could not be taken back any more. */
  reportBreak(actor: Actor, shiftId: ShiftId, report: BreakReport, told?: ToldTime): Promise<StoredReport>;
  /** The same by a dispatcher who knows, and how; in place of what was said before. */
  reportBreakForDriver(
    actor: Actor,
    shiftId: ShiftId,
    told: Omit<BreakReport, "takes"> & { at: Instant; reason: string },
  ): Promise<Run>;
  /** The vehicle was looked over; `told` as in `startShift`. */
  checkVehicle(
    actor: Actor,
    shiftId: ShiftId,
    check: { checkId: string; failed: readonly CheckItem[] },
    told?: ToldTime | ByDispatcher,
  ): Promise<Run>;
  /** A short break that nobody planned; `told` as in `startShift`. */
  askForBreak(
    actor: Actor,
    shiftId: ShiftId,
    requestId: string,
    told?: ToldTime | ByDispatcher,
  ): Promise<AnsweredBreak>;
  /** What the driver asked for on this shift, with the answers. */
  listOwnHelp(actor: Actor, shiftId: ShiftId): Promise<Help[]>;
  /** What the driver finds otherwise at the door of a stop, until a dispatcher decides; the same once more changes nothing. */
  correctEntrance(actor: Actor, stopId: StopId, told: CorrectEntrance): Promise<void>;
  sendEntrancePhoto(
    actor: Actor,
    stopId: StopId,
    sent: { correctionId: string; file: string },
  ): Promise<void>;
  /** The picture of the door, as long as the shift is not over. */
  getStopPhoto(actor: Actor, stopId: StopId): Promise<Uint8Array>;
  /** What became of the fix; throws position.implausible (`at`, `point`) for one that cannot be true. */
  reportPosition(actor: Actor, report: PositionReport): Promise<Exclude<FixVerdict, "odd">>;
  /**
   * What a tracker tells, for whoever drove then. Throws tracker.idRefused, deviceRefused or serverRefused, by its convention, for whom
   * nobody let in; what it tells is counted whatever comes of it.
   */
  takeTracked(call: TrackerCall): Promise<void>;
}
