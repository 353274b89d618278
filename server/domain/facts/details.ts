import type { PhraseKey } from "../../../shared/i18n/index.ts";
import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { CannotTakeWhy, HelpNeed } from "../../../shared/lifeCycle/help.ts";
import type { VisitAction } from "../../../shared/lifeCycle/stop.ts";
import type {
  CallOutcome,
  Choice,
  LinkedChannel,
  ReachedRole,
  Unlinker,
} from "../../../shared/notices/index.ts";
import type {
  AppealAbout,
  appealOutcomes,
  Concession,
  Contradiction,
  LockKind,
  StopAction,
} from "../../../shared/schemas/index.ts";
import type { DayDetails } from "./dayDetails.ts";
import type { Nothing, OfficeDetails, SharePurpose } from "./officeDetails.ts";

export type { ErasureBasis, Nothing } from "./officeDetails.ts";

/** Why only a dispatcher may accept a change of the plan: see `trips/planRisk`. */
export type DispatchersWhy = "promise" | "manyChanges" | "justTold";

/** Why something is as it is: a code, and what it counted or measured. Its words are `reason.<code>`. */
export interface Why {
  code: string;
  values: Record<string, string | number>;
}
type CodeOf<Key> = Key extends `reason.${infer Code}` ? Code : never;
export const why = (code: CodeOf<PhraseKey>, values: Why["values"] = {}): Why => ({ code, values });

/** What of a wish can be changed. */
export type ChangedPart = "time" | "pickup" | "dropoff" | "needs" | "note";

/** Instants as the wire writes them. */
interface WishedTime {
  kind: "leaveAt" | "arriveBy";
  at: string;
}
interface Window {
  from: string;
  until: string;
}

/** What the vehicle's positions, the way and the promise say to a report. */
export interface Evidence {
  verdict: "plausible" | "positions" | "physics" | "promise";
  /** Meters between the place and the nearest of the positions that speak against it. */
  apart?: number | undefined;
  /** Seconds before the promised time. */
  early?: number | undefined;
}
/** Of an act: what was weighed, and the question by whose answer it counts. */
export interface Reported {
  evidence?: Evidence | undefined;
  question?: string | undefined;
}

/** `correction`: its own id, where a dispatcher corrects. `judged`: the promise's last entry stood by then, and stands. */
interface Correction {
  correction?: string | undefined;
  judged?: boolean | undefined;
}
/** `act`: missing for a step that was only filled in. */
export interface TakenBack extends Correction {
  action: VisitAction;
  act?: string | undefined;
}

interface Withdrawn {
  withdrawal: string;
  from: string;
  until?: string | undefined;
}

/** What each kind of fact says besides whom it concerns, by whom it was and when: plain data, nothing personal, no text's key. */
export interface FactDetails extends OfficeDetails, DayDetails {
  /** `offer`: it was confirmed; `wished`: the time that had been asked for before, where that was another; `overQuota`: a dispatcher took it all the same. */
  "trip.requested": {
    offer?: string | undefined;
    wished?: WishedTime | undefined;
    overQuota?: true | undefined;
  };
  /** Another wish in its place, by an offer that was confirmed; `was`: the time asked for before, `what`: what is otherwise now. */
  "trip.wishChanged": { offer: string; was: WishedTime; what: ChangedPart[] };
  /** Taken although it was asked for too late by the rules. */
  "trip.leadTimeOverridden": Nothing;
  /** Taken although it looks odd beside the rider's other trips: it is meant so. */
  "trip.chainConfirmed": Nothing;
  /** `window`: the promised pickup. `movedFrom`: the shift that it was given to before. `planVersion`: of the plan that did it. */
  "trip.assigned": {
    plate: string;
    window: Window;
    movedFrom?: ShiftId | undefined;
    planVersion?: number | undefined;
  };
  /** So that a vehicle could take it, a dispatcher gave this up; `consent`: who agreed to another time. */
  "trip.conceded": { concession: Concession; consent?: "rider" | "guardian" | undefined };
  /** It fits nowhere as the plan stands: planners look whether others can make room. */
  "trip.roomSought": Nothing;
  "trip.notAssigned": { why?: Why | undefined };
  /** Without `why`: a dispatcher took it off. */
  "trip.unassigned": { why?: Why | undefined };
  "trip.retried": Nothing;
  /** On the way to the pickup; at the door; aboard; out again. */
  "trip.departed": Reported;
  "trip.arrived": Reported;
  "trip.boarded": Reported;
  "trip.droppedOff": Reported;
  "trip.noShow": Reported;
  /** Was reported aboard, and turned out not to have been. */
  "trip.neverRode": Reported;
  "trip.cancelled": Nothing;
  "trip.refused": Nothing;
  "trip.missed": { why?: Why | undefined };
  /** Was in a list of trips that staff looked for. */
  "trip.found": Nothing;
  /** Its record was looked at by staff. */
  "trip.opened": Nothing;
  /** From a story of before there were facts, in words that no kind has: kept as it was told. */
  "trip.narrated": { key: string; values: Record<string, string | number> };
  /** By what is expected now the vehicle comes after the promised time, and its rider is told when; or it does so no longer. */
  "trip.endangered": { what: "pickup" | "arrival"; expected?: string | undefined };
  /** `untold`: its rider had not been told of the danger. */
  "trip.secured": { what: "pickup" | "arrival"; untold?: true | undefined };
  /** Another time was sent to who has no vehicle: within which window, as the wire writes instants; answered by "yes" it is `trip.wishChanged`. */
  "trip.offerSent": { offer: string; from: string; until: string; holds: number };
  "trip.offerEnded": { offer: string; as: "refused" | "expired" };
  /** It has no vehicle, and the run that the fact names could take it now; or none can any more. */
  "trip.roomFound": Nothing;
  "trip.roomGone": Nothing;
  /** Its rider is ready to return; expected by `forecast`, as the wire writes instants. Or will be later: by this forecast. */
  "trip.ready": { forecast: string };
  "trip.readyLater": { forecast: string };
  /** Nobody has said so long after the forecast, or until the service ends. */
  "trip.readyOverdue": Nothing;
  /** Entries of the trip's promise: what each says stands in its row of the ledger. */
  "promise.asked": Nothing;
  /** `offer`: that was confirmed. */
  "promise.given": { offer?: string | undefined };
  "promise.changed": { offer?: string | undefined };
  "promise.improved": Nothing;
  "promise.broken": Nothing;
  "promise.released": Nothing;
  "promise.kept": Nothing;
  "promise.missed": Nothing;
  /** On the way to a drop-off, and there: the trip itself does not change. */
  "stop.departed": Reported;
  "stop.arrived": Reported;
  /** An act is taken back: the trip stands where it stood before it. */
  "trip.actTakenBack": TakenBack;
  "stop.actTakenBack": TakenBack;
  /** Only its time was wrong: of its trip's steps, or at where its rider gets out. */
  "trip.actTimeCorrected": Correction & { action: VisitAction; act: string; was: string; is: string };
  /** A driver's version is taken although the record had gone on otherwise. */
  "trip.amended": { question: string };
  /** `question`: the act that it began with. `told`: when by the driver; `apart`: as in the evidence. */
  "question.raised": {
    question: string;
    action: StopAction;
    contradiction: Contradiction;
    told: string;
    received: string;
    evidence?: Evidence | undefined;
  };
  /** `settled`: it answered itself, since what was missing came. */
  "question.answered": { question: string; decision: "taken" | "kept" | "settled" };
  /** Put before a person by its rider, in words that are a text; `dueBy`: as the wire writes instants. Then what that person said. */
  "appeal.made": { appeal: string; about: AppealAbout; dueBy: string };
  "appeal.answered": { appeal: string; outcome: (typeof appealOutcomes)[number] };
  "run.started": Nothing;
  "run.ended": Nothing;
  /** Its driver asks for help, and a dispatcher says what is done; the words of both are texts. */
  "run.helpAsked": { help: string; need: HelpNeed; why?: CannotTakeWhy | undefined };
  "run.helpSettled": { help: string; called?: true | undefined };
  /** Nobody has begun it, or nothing is heard of it, since `since` (as the wire writes instants). */
  "run.doubted": { because: "neverBegun" | "silent"; since: string };
  /** Something was heard of it again. */
  "run.heard": Nothing;
  /** A dispatcher has fixed something (its words are a text), has let it go, or its time is over. */
  "lock.set": { lock: string; what: LockKind; until: string };
  "lock.released": { lock: string; what: LockKind };
  "lock.expired": { lock: string; what: LockKind };
  /** Not to be counted on, from and until when (as the wire writes instants), and back before that. */
  "vehicle.withdrawn": Withdrawn;
  "vehicle.returned": { withdrawal: string };
  "driver.withdrawn": Withdrawn;
  "driver.returned": { withdrawal: string };
  /** Accepted or refused together with others, from now on or no longer. */
  "trip.linked": { link: string; sameVehicle: boolean };
  /** Asked for together with others: so many people, with themselves. */
  "trip.grouped": { group: string; members: number };
  "trip.unlinked": { link: string };
  /** Whoever has this link reads how the trip goes; then no longer. */
  "trip.shared": { share: string; purpose: SharePurpose };
  "trip.shareEnded": { share: string };
  /** The riders of a day read from then on which vehicles come: so many trips. */
  "day.vehiclesTold": { trips: number };
  /** A dispatcher rang; somebody answered (a choice, where it was one), which a dispatcher then saw to. What was said stands beside the notice. */
  "notice.called": { notice: string; outcome: CallOutcome };
  "notice.answered": { notice: string; choice?: Choice | undefined };
  "notice.settled": { notice: string };
  /** An address of the rider's, or of a contact's, was linked or is no more, or how they want to be told is another. Which address stands there alone. */
  "channel.linked": { channel: LinkedChannel; to: ReachedRole | "contact" };
  "channel.unlinked": { channel: LinkedChannel; to: ReachedRole | "contact"; because: Unlinker };
  "channel.wished": { onlySafety: boolean };
  /** A change of the day's plan waits for a dispatcher; `trips`: whose vehicle it is about. Then what became of it. */
  "plan.proposed": { proposal: string; because: DispatchersWhy; trips: TripId[] };
  "plan.accepted": { proposal: string };
  "plan.declined": { proposal: string };
  "plan.expired": { proposal: string };
}
