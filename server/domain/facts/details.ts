import type { PhraseKey } from "../../../shared/i18n/index.ts";
import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { VisitAction } from "../../../shared/lifeCycle/stop.ts";
import type { ApplicationWay } from "../../../shared/needs/applications.ts";
import type { Concession, Contradiction, LockKind, StopAction } from "../../../shared/schemas/index.ts";

/** Why only a dispatcher may accept a change of the plan: see `trips/planRisk`. */
export type DispatchersWhy = "promise" | "manyChanges" | "justTold";

/** That it happened says all. */
export type Nothing = Record<never, never>;

/** Why something is as it is: a code, and what it counted or measured. Its words are `reason.<code>`. */
export interface Why {
  code: string;
  values: Record<string, string | number>;
}
type CodeOf<Key> = Key extends `reason.${infer Code}` ? Code : never;
export const why = (code: CodeOf<PhraseKey>, values: Why["values"] = {}): Why => ({ code, values });

/** Instants as the wire writes them. */
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

/** Why somebody's values go: they asked, are served no longer, or have died. */
export type ErasureBasis = "asked" | "left" | "died";

interface Withdrawn {
  withdrawal: string;
  from: string;
  until?: string | undefined;
}
interface OfHandover {
  handover: string;
}
interface Changed {
  fields: string[];
}

/** What each kind of fact says besides whom it concerns, by whom it was and when: plain data, nothing personal, no text's key. */
export interface FactDetails {
  "trip.requested": Nothing;
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
  /** Its record was looked at by staff. */
  "trip.opened": Nothing;
  /** From a story of before there were facts, in words that no kind has: kept as it was told. */
  "trip.narrated": { key: string; values: Record<string, string | number> };
  /** By what is expected now the vehicle comes after the promised time, and its rider is told when; or it does so no longer. */
  "trip.endangered": { what: "pickup" | "arrival"; expected?: string | undefined };
  "trip.secured": { what: "pickup" | "arrival" };
  /** It has no vehicle, and the run that the fact names could take it now; or none can any more. */
  "trip.roomFound": Nothing;
  "trip.roomGone": Nothing;
  /** Entries of the trip's promise: what each says stands in its row of the ledger. */
  "promise.asked": Nothing;
  "promise.given": Nothing;
  "promise.changed": Nothing;
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
  "run.started": Nothing;
  "run.ended": Nothing;
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
  "trip.unlinked": { link: string };
  /** Which of a person's needs were written anew: names of fields, never what they say. */
  "rider.needsChanged": { fields: string[] };
  /** Which parts of a record the office wrote anew, in the same way. */
  "rider.changed": { fields: string[] };
  /** Somebody looked at what is the matter with a person; why they did stands in the note. */
  "rider.conditionOpened": Nothing;
  /** In hospital, moved away, died, or served again, as the record says; so many trips were called off with it. */
  "rider.stateSet": { cancelled: number };
  /** Withheld from ordinary lists and from new trips, as the note says why; then no longer. */
  "rider.restricted": Nothing;
  "rider.restrictionEnded": Nothing;
  /** Everything that is kept of somebody left as a file: for the office, which said why, or for themselves. */
  "rider.dataGiven": { to: "office" | "rider"; format: string };
  /** What no law keeps is gone: how many values of each kind, and so many trips called off before. */
  "rider.erased": { basis: ErasureBasis; parts: Record<string, number>; cancelled: number };
  /** Taken over from a list, put back as it was before, or (new ones) taken out again. */
  "rider.imported": { import: string; fields: string[] };
  "rider.putBack": { import: string };
  "rider.takenOut": { import: string };
  "vehicle.takenOut": { import: string };
  "driver.takenOut": { import: string };
  "template.takenOut": { import: string; template: string };
  /** Where they live a list told, and only they know what it means. */
  "rider.homeToAsk": Nothing;
  /** Two records were one person's: one stayed, `trips` of the other went over; then they were two again. Told of both. */
  "rider.merged": { merge: string; kept: string; gone: string; trips: number };
  "rider.mergeUndone": { merge: string; kept: string; gone: string };
  "rider.toldApart": { other: string };
  /** `key`: of the program that handed it in. */
  "application.handedIn": { application: string; way: ApplicationWay; key?: string | undefined };
  "application.found": { application: string };
  "application.opened": { application: string };
  "application.changed": { application: string; fields: string[] };
  "application.granted": { application: string };
  "application.refused": { application: string; reason: string };
  "applicationKey.made": { key: string };
  "applicationKey.revoked": { key: string };
  /** A list was measured by what we have, taken over, put back, or given out (`texts.note`: why). */
  "list.checked": { import: string; rows: number };
  "list.applied": { import: string; rows: number };
  "list.undone": { import: string; rows: number; kept: number };
  "list.given": { list: string; rows: number };
  "list.columnsTold": { list: string; columns: string[] };
  /** The riders of a day read from then on which vehicles come: so many trips. */
  "day.vehiclesTold": { trips: number };
  /** A change of the day's plan waits for a dispatcher; `trips`: whose vehicle it is about. Then what became of it. */
  "plan.proposed": { proposal: string; because: DispatchersWhy; trips: TripId[] };
  "plan.accepted": { proposal: string };
  "plan.declined": { proposal: string };
  "plan.expired": { proposal: string };
  /** Shown among others, by name or phone; looked at alone. */
  "rider.found": Nothing;
  "rider.opened": Nothing;
  "person.signedIn": Nothing;
  "person.signedOut": Nothing;
  /** `account`: a keyed digest of what was typed, if nobody is called so. */
  "person.signInFailed": { account?: string | undefined };
  /** A dispatcher told a caller, whom they know, a code. */
  "code.vouched": Nothing;
  /** A code was handed to the gateway, or was not: `reason` is the gateway's code. */
  "code.sent": Nothing;
  "code.notSent": { reason: string };
  /** Somebody of the staff was asked to come; came by a link; got other duties; may come no more, or again. */
  "staff.invited": { role: string };
  "staff.joined": { role: string };
  "staff.dutyChanged": { role: string; was: string };
  "staff.closed": Nothing;
  "staff.reopened": Nothing;
  /** `purpose`: what it opens. By the system: from the machine itself. */
  "link.made": { purpose: "first" | "staff" | "pin" };
  "link.used": { purpose: "first" | "staff" | "pin" };
  "password.changed": Nothing;
  "pin.set": Nothing;
  "factor.turnedOn": Nothing;
  "factor.turnedOff": Nothing;
  "recoveryCode.used": Nothing;
  "passkey.added": Nothing;
  "passkey.removed": Nothing;
  "device.revoked": Nothing;
  /** `count` of a person's sessions, ended before their time. */
  "sessions.ended": { count: number };
  "vehicle.added": Nothing;
  "driver.added": Nothing;
  "rider.added": Nothing;
  "staff.added": Nothing;
  "shift.planned": Nothing;
  /** Somebody looks at how the machine gets on with its work. */
  "queues.opened": Nothing;
  /** By the office; `fields`: what of it is otherwise than before. */
  "vehicle.changed": Changed;
  "driver.changed": Changed;
  "shift.changed": Changed;
  "shift.removed": Nothing;
  /** What is agreed with whom; the terms change with it. */
  "operator.set": Changed & { operator: string };
  "contract.set": Changed & { contract: string };
  /** When its vehicles serve from a day on; without times as the service. The terms change with it. */
  "contract.hoursSet": {
    contract: string;
    from: string;
    begins?: string | undefined;
    ends?: string | undefined;
  };
  /** From one contract to another on a day; undone before it came; the day has come. The terms change with it. */
  "handover.made": OfHandover & { from: string; to: string; day: string; vehicles: number; drivers: number };
  "handover.undone": OfHandover;
  "handover.taken": OfHandover;
  /** Values as JSON; the terms change with it. */
  "rule.changed": { rule: string; from: string; value: string; was: string };
  "calendar.set": { day: string; as: "holiday" | "closed" | "usual" };
  /** What a vehicle and its driver do on some weekdays. */
  "template.set": { template: string; days: number };
  "clock.set": { speed?: number | undefined; paused?: boolean | undefined };
  /** The audit was looked at, or a part of it taken away as a file; why stands in a text. */
  "audit.opened": Nothing;
  "audit.exported": { what: "lines" | "people"; rows: number };
  /** The record no longer fits this seal: somebody has changed it past the program. */
  "audit.sealBroken": { seal: number };
  /** Whom a breach concerns was put together: of so many people, in this time (as the wire writes instants), from records of these kinds. */
  "breach.reported": { from: string; until: string; records: string[]; people: number };
  /** What was kept long enough is gone, or thinner: how many rows of each kind. */
  "retention.applied": { counts: Record<string, number> };
  /** What a contract has for a year, in tenge. */
  "contract.budgetSet": { contract: string; year: number; tenge: number; was?: number | undefined };
  /** From an audit of before there were facts: what no other fact says. */
  "audit.noted": { action: string; subjectKind: string; subjectId: string; role: string };
}
