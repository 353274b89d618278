import type { DriverId } from "../../../shared/ids/index.ts";
import type { ApplicationWay } from "../../../shared/needs/applications.ts";
import type { Channel } from "../../../shared/notices/index.ts";
import type {
  CorrectionKind,
  CorrectionOutcome,
  LearnedKind,
  LearnedPart,
  TellLearnedTime,
  TrackerKind,
} from "../../../shared/schemas/index.ts";

/** That it happened says all. */
export type Nothing = Record<never, never>;

/** Why somebody's values go: they asked, are served no longer, or have died. */
export type ErasureBasis = "asked" | "left" | "died";

/** For whom a link to the page of a trip was made: somebody's family, or a message that carries it. */
export type SharePurpose = "family" | "notice";

interface OfHandover {
  handover: string;
}
interface Changed {
  fields: string[];
}

/** What is done with people, fleet, lists, rules and accounts: the facts of the office. */
export interface OfficeDetails {
  /** Which of a person's needs were written anew: names of fields, never what they say. */
  "rider.needsChanged": { fields: string[] };
  /** Which parts of a record the office wrote anew, in the same way. */
  "rider.changed": { fields: string[] };
  /** Somebody looked at what is the matter with a person; why they did stands in the note. */
  "rider.conditionOpened": Nothing;
  /** A request that repeats was asked for, or is otherwise from now on; so many of its trips were called off with it. */
  "standing.asked": { order: string };
  /** An institution has handed in who comes regularly; a dispatcher made an order of it, or did not, for the reason in the note. */
  "regular.asked": { regular: string };
  "regular.accepted": { regular: string; order: string };
  "regular.declined": { regular: string };
  "standing.changed": { order: string; how: string; cancelled: number };
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
  /** A place that people ask for by name, as a list says it is; taken out again with the list. */
  "place.set": { import: string; place: string };
  /** A house of a street was pinned, by whom in which role alone: what somebody asked for is theirs. */
  "place.pinned": { place: string };
  /** A dispatcher put it where it stands; it turned out to be another one; or did not. */
  "place.moved": { place: string };
  "place.merged": { place: string; into: string };
  "place.divided": { place: string };
  /** A name that people say, and nobody does any more. */
  "place.named": { name: string; text: string };
  "place.unnamed": { name: string; text: string };
  /** A door of a place is kept, or otherwise from now on: names of fields. Or there is none such any more. */
  "entrance.saved": { entrance: string; place: string; fields: string[] };
  "entrance.closed": { entrance: string; place: string };
  /** A driver found one otherwise; what a dispatcher made of it, and of which entrance. */
  "entrance.corrected": { correction: string; what: CorrectionKind };
  "entrance.correctionDecided": {
    correction: string;
    outcome: CorrectionOutcome;
    entrance?: string | undefined;
  };
  "place.takenOut": { import: string; place: string };
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
  /** Shown among others, by name or phone; looked at alone. */
  "rider.found": Nothing;
  "rider.opened": Nothing;
  "person.signedIn": Nothing;
  "person.signedOut": Nothing;
  /** `account`: a keyed digest of what was typed, if nobody is called so. */
  "person.signInFailed": { account?: string | undefined };
  /** A dispatcher told a caller, whom they know, a code. */
  "code.vouched": Nothing;
  /** A dispatcher took a call of the telephone; missed calls of a number were called back, or meant that somebody is ready. */
  "call.taken": { call: string };
  "call.settled": { call: string; as: "calledBack" | "ready"; count: number };
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
  /** Positions of a device are let in, or no longer; of which vehicle or driver the fact concerns. */
  "tracker.made": { tracker: string; as: TrackerKind };
  "tracker.revoked": { tracker: string };
  /** `driverBefore`: who was to drive it, where that is another one now. */
  "shift.changed": Changed & { driverBefore?: DriverId | undefined };
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
  /** For what trips it is from a day on, as JSON; null: for any. The terms change with it. */
  "contract.conditionsSet": { contract: string; from: string; value: string };
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
  /** How long things take was reckoned anew from days until this one: of how many subjects of each kind. */
  "times.learned": { counts: Record<string, number> };
  /** Somebody says what planning is to go by instead, or that it is as learned again. */
  "times.told": {
    kind: LearnedKind;
    subject: string;
    part: LearnedPart;
    goBy: TellLearnedTime["goBy"];
    value?: number | undefined;
  };
  /** What a contract has for a year, in tenge. */
  "contract.budgetSet": { contract: string; year: number; tenge: number; was?: number | undefined };
  /** Somebody has had a trial sent to themself; where to is written nowhere. */
  "message.tested": {
    channel: Channel;
    provider: string;
    outcome: "sent" | "failed";
    reason?: string | undefined;
  };
  /** From an audit of before there were facts: what no other fact says. */
  "audit.noted": { action: string; subjectKind: string; subjectId: string; role: string };
}
