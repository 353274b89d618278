import type { Instant } from "../../../shared/time/index.ts";
import {
  type Concerns,
  type Fact,
  type FactBy,
  type ForEachKind,
  foldFact,
  type StoredFact,
} from "./fact.ts";

/** Whom or what was dealt with; a clock has no id, and of somebody unknown only a digest of a name is. */
export interface Subject {
  kind: string;
  id?: string | undefined;
}
/** Who did what to whom, and when by the service's clock. */
export interface AuditLine {
  at: Instant;
  by: FactBy;
  did: string;
  to: Subject;
}

type Concerned = Pick<Fact, "concerns">;
const trip = ({ concerns }: Concerned): Subject => ({ kind: "trip", id: concerns.tripId });
const stop = ({ concerns }: Concerned): Subject => ({ kind: "stop", id: concerns.stopId });
const run = ({ concerns }: Concerned): Subject => ({ kind: "run", id: concerns.shiftId });
const tripOrRun = (fact: Concerned): Subject => (fact.concerns.tripId === undefined ? run(fact) : trip(fact));
const vehicle = ({ concerns }: Concerned): Subject => ({ kind: "vehicle", id: concerns.vehicleId });
const person = ({ concerns }: Concerned): Subject => personIn(concerns) ?? { kind: "nobody" };

function personIn({ riderId, driverId, staffId }: Concerns): Subject | undefined {
  if (riderId !== undefined) return { kind: "rider", id: riderId };
  if (driverId !== undefined) return { kind: "driver", id: driverId };
  return staffId === undefined ? undefined : { kind: "staff", id: staffId };
}

const tripOrPerson = (fact: Concerned): Subject =>
  fact.concerns.tripId === undefined ? person(fact) : trip(fact);
const audit = (): Subject => ({ kind: "audit" });
const day = ({ concerns }: Concerned): Subject => ({ kind: "day", id: concerns.serviceDay });

const proposal = ({ details }: { details: { proposal: string } }): Subject => ({
  kind: "proposal",
  id: details.proposal,
});

const list = ({ details }: { details: { import: string } }): Subject => ({
  kind: "list",
  id: details.import,
});

const handover = ({ details }: { details: { handover: string } }): Subject => ({
  kind: "handover",
  id: details.handover,
});
const entrance = ({ details }: { details: { entrance: string } }): Subject => ({
  kind: "entrance",
  id: details.entrance,
});
const application = ({ details }: { details: { application: string } }): Subject => ({
  kind: "application",
  id: details.application,
});
const applicationKey = ({ details }: { details: { key: string } }): Subject => ({
  kind: "applicationKey",
  id: details.key,
});

const subjects: ForEachKind<Subject> = {
  "trip.requested": trip,
  "trip.wishChanged": trip,
  "trip.leadTimeOverridden": trip,
  "trip.chainConfirmed": trip,
  "trip.assigned": trip,
  "trip.conceded": trip,
  "trip.roomSought": trip,
  "trip.notAssigned": trip,
  "trip.unassigned": trip,
  "trip.retried": trip,
  "trip.departed": trip,
  "trip.arrived": trip,
  "trip.boarded": trip,
  "trip.droppedOff": trip,
  "trip.noShow": trip,
  "trip.neverRode": trip,
  "trip.cancelled": trip,
  "trip.refused": trip,
  "trip.missed": trip,
  "trip.found": trip,
  "trip.opened": trip,
  "trip.narrated": trip,
  "trip.endangered": trip,
  "trip.secured": trip,
  "trip.offerSent": trip,
  "trip.offerEnded": trip,
  "trip.roomFound": trip,
  "trip.roomGone": trip,
  "trip.ready": trip,
  "trip.readyLater": trip,
  "trip.readyOverdue": trip,
  "promise.asked": trip,
  "promise.given": trip,
  "promise.changed": trip,
  "promise.improved": trip,
  "promise.broken": trip,
  "promise.released": trip,
  "promise.kept": trip,
  "promise.missed": trip,
  "stop.departed": stop,
  "stop.arrived": stop,
  "trip.actTakenBack": trip,
  "stop.actTakenBack": stop,
  "trip.actTimeCorrected": trip,
  "trip.amended": trip,
  "question.raised": trip,
  "question.answered": trip,
  "appeal.made": trip,
  "appeal.answered": trip,
  "run.started": run,
  "run.ended": run,
  "run.helpAsked": run,
  "run.helpSettled": run,
  "run.doubted": run,
  "run.heard": run,
  "lock.set": tripOrRun,
  "lock.released": tripOrRun,
  "lock.expired": tripOrRun,
  "vehicle.withdrawn": vehicle,
  "vehicle.returned": vehicle,
  "driver.withdrawn": person,
  "driver.returned": person,
  "trip.linked": trip,
  "trip.unlinked": trip,
  "rider.needsChanged": person,
  "rider.changed": person,
  "rider.conditionOpened": person,
  "regular.asked": person,
  "regular.accepted": person,
  "regular.declined": person,
  "standing.asked": person,
  "standing.changed": person,
  "rider.stateSet": person,
  "rider.restricted": person,
  "rider.restrictionEnded": person,
  "rider.dataGiven": person,
  "rider.erased": person,
  "rider.imported": person,
  "rider.putBack": person,
  "rider.takenOut": person,
  "vehicle.takenOut": vehicle,
  "driver.takenOut": person,
  "template.takenOut": list,
  "place.set": list,
  "place.pinned": ({ details }) => ({ kind: "place", id: details.place }),
  "entrance.saved": entrance,
  "entrance.closed": entrance,
  "entrance.corrected": trip,
  "entrance.correctionDecided": trip,
  "place.takenOut": list,
  "rider.homeToAsk": person,
  "rider.merged": person,
  "rider.mergeUndone": person,
  "rider.toldApart": person,
  "application.handedIn": application,
  "application.found": application,
  "application.opened": application,
  "application.changed": application,
  "application.granted": application,
  "application.refused": application,
  "applicationKey.made": applicationKey,
  "applicationKey.revoked": applicationKey,
  "list.checked": list,
  "list.applied": list,
  "list.undone": list,
  "list.given": ({ details }) => ({ kind: "list", id: details.list }),
  "list.columnsTold": ({ details }) => ({ kind: "list", id: details.list }),
  "day.vehiclesTold": day,
  "notice.called": tripOrPerson,
  "notice.answered": tripOrPerson,
  "notice.settled": tripOrPerson,
  "channel.linked": person,
  "channel.unlinked": person,
  "channel.wished": person,
  "trip.shared": trip,
  "trip.shareEnded": trip,
  "call.taken": ({ details }) => ({ kind: "call", id: details.call }),
  "call.settled": ({ details }) => ({ kind: "call", id: details.call }),
  "invariant.broken": tripOrRun,
  "invariant.mended": tripOrRun,
  "day.closed": day,
  "day.reopened": day,
  "trip.solvedOtherwise": trip,
  "plan.proposed": proposal,
  "plan.accepted": proposal,
  "plan.declined": proposal,
  "plan.expired": proposal,
  "rider.found": person,
  "rider.opened": person,
  "person.signedIn": person,
  "person.signedOut": person,
  "person.signInFailed": ({ concerns, details }) =>
    personIn(concerns) ?? { kind: "unknown", id: details.account },
  "code.vouched": person,
  "code.sent": person,
  "code.notSent": person,
  "staff.invited": person,
  "staff.joined": person,
  "staff.dutyChanged": person,
  "staff.closed": person,
  "staff.reopened": person,
  "link.made": person,
  "link.used": person,
  "password.changed": person,
  "pin.set": person,
  "factor.turnedOn": person,
  "factor.turnedOff": person,
  "recoveryCode.used": person,
  "passkey.added": person,
  "passkey.removed": person,
  "device.revoked": person,
  "sessions.ended": person,
  "vehicle.added": vehicle,
  "driver.added": person,
  "rider.added": person,
  "staff.added": person,
  "shift.planned": run,
  "queues.opened": () => ({ kind: "queues" }),
  "vehicle.changed": vehicle,
  "driver.changed": person,
  "shift.changed": run,
  "shift.removed": run,
  "operator.set": ({ details }) => ({ kind: "operator", id: details.operator }),
  "contract.set": ({ details }) => ({ kind: "contract", id: details.contract }),
  "contract.hoursSet": ({ details }) => ({ kind: "contract", id: details.contract }),
  "handover.made": handover,
  "handover.undone": handover,
  "handover.taken": handover,
  "rule.changed": ({ details }) => ({ kind: "rule", id: details.rule }),
  "calendar.set": ({ details }) => ({ kind: "day", id: details.day }),
  "template.set": vehicle,
  "clock.set": () => ({ kind: "clock" }),
  "audit.opened": audit,
  "audit.exported": audit,
  "audit.sealBroken": audit,
  "breach.reported": audit,
  "retention.applied": day,
  "contract.budgetSet": ({ details }) => ({ kind: "contract", id: details.contract }),
  "message.tested": ({ details }) => ({ kind: "messageWay", id: details.provider }),
  "audit.noted": ({ details }) => ({ kind: details.subjectKind, id: details.subjectId }),
};

/** The audit's view of a fact. */
export const auditLine = (fact: StoredFact): AuditLine => ({
  at: fact.at,
  by: fact.by,
  did: fact.kind === "audit.noted" ? fact.details.action : fact.kind,
  to: foldFact(subjects, fact),
});
