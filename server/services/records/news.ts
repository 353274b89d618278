import { type Fact, type ForEachKind, foldFact } from "../../domain/facts/fact.ts";
import type { Run } from "../../domain/runs/model.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import type { DomainEvent } from "../../events/events.ts";

const tripChanged = ({ id, riderId, serviceDay }: TripRequest): DomainEvent => ({
  type: "trip.changed",
  tripId: id,
  riderId,
  serviceDay,
});
const runChanged = ({ shift }: Pick<Run, "shift">): DomainEvent => ({
  type: "run.changed",
  shiftId: shift.id,
  driverId: shift.driver.id,
  serviceDay: shift.serviceDay,
});

const none = (): DomainEvent[] => [];
const ofTrip = ({ concerns: { tripId, riderId, serviceDay } }: Pick<Fact, "concerns">): DomainEvent[] =>
  tripId === undefined || riderId === undefined || serviceDay === undefined
    ? []
    : [{ type: "trip.changed", tripId, riderId, serviceDay }];
const ofRun = ({ concerns: { shiftId, driverId, serviceDay } }: Pick<Fact, "concerns">): DomainEvent[] =>
  shiftId === undefined || driverId === undefined || serviceDay === undefined
    ? []
    : [{ type: "run.changed", shiftId, driverId, serviceDay }];
/** The trip, and the run that it is on or was taken off. */
const ofBoth = (fact: Pick<Fact, "concerns">): DomainEvent[] => [...ofTrip(fact), ...ofRun(fact)];

/** The run's driver goes on meanwhile, and whoever asks waits; the question is a dispatcher's. */
const ofQuestion = (fact: Pick<Fact, "concerns">): DomainEvent[] => [
  ...ofBoth(fact),
  { type: "questions.changed" },
];
/** Who was rung or has answered is in the trip's story and on the dispatchers' list. */
const ofNotice = (fact: Pick<Fact, "concerns">): DomainEvent[] => [
  ...ofTrip(fact),
  { type: "notices.changed" },
];
/** Every process reads them anew. */
const ofPlaces = (): DomainEvent[] => [{ type: "places.changed" }];
/** Dispatchers read them anew. */
const ofProposals = (): DomainEvent[] => [{ type: "proposals.changed" }];

/** Who has to look anew after each kind of fact. */
const news: ForEachKind<DomainEvent[]> = {
  "trip.requested": ofTrip,
  "trip.wishChanged": ofBoth,
  "trip.leadTimeOverridden": none,
  "trip.chainConfirmed": none,
  // Runs whose routes changed are told by who saves the plan, each once.
  "trip.assigned": ofTrip,
  // Comes with the assignment that it was for.
  "trip.conceded": none,
  "trip.roomSought": ofTrip,
  "trip.notAssigned": ofTrip,
  "trip.unassigned": ofBoth,
  "trip.retried": ofTrip,
  "trip.departed": ofBoth,
  "trip.arrived": ofBoth,
  "trip.boarded": ofBoth,
  "trip.droppedOff": ofBoth,
  "trip.noShow": ofBoth,
  "trip.neverRode": ofBoth,
  "trip.cancelled": ofBoth,
  "trip.refused": ofTrip,
  "trip.missed": ofBoth,
  "trip.found": none,
  "trip.opened": none,
  "trip.narrated": none,
  // Times that have moved are told by who computed them.
  "trip.endangered": none,
  "trip.secured": none,
  // Nothing has changed for its rider or any driver, but for whoever looks at the day.
  "trip.offerSent": ofTrip,
  "trip.offerEnded": ofTrip,
  "trip.roomFound": ofTrip,
  "trip.roomGone": ofTrip,
  // The run's stop may be driven to from now on, or no longer; whose plan that changes is told by who saves it.
  "trip.ready": ofBoth,
  "trip.readyLater": ofBoth,
  "trip.readyOverdue": ofTrip,
  // A promise changes together with its trip; alone it does so only when other bounds take its place.
  "promise.asked": none,
  "promise.given": none,
  "promise.changed": ofTrip,
  "promise.improved": ofTrip,
  "promise.broken": ofTrip,
  "promise.released": none,
  "promise.kept": none,
  "promise.missed": none,
  "stop.departed": ofRun,
  "stop.arrived": ofRun,
  "trip.actTakenBack": ofBoth,
  "stop.actTakenBack": ofBoth,
  "trip.actTimeCorrected": ofBoth,
  "trip.amended": ofBoth,
  "question.raised": ofQuestion,
  "question.answered": ofQuestion,
  "appeal.made": ofQuestion,
  "appeal.answered": ofQuestion,
  "run.started": ofRun,
  "run.ended": ofRun,
  "run.helpAsked": ofQuestion,
  "run.helpSettled": ofQuestion,
  "run.doubted": ofRun,
  "run.heard": ofRun,
  "lock.set": ofBoth,
  "lock.released": ofBoth,
  "lock.expired": ofBoth,
  // Runs that open or close with it are told by who writes it, each once.
  "vehicle.withdrawn": none,
  "vehicle.returned": none,
  "driver.withdrawn": none,
  "driver.returned": none,
  "trip.linked": ofTrip,
  "trip.unlinked": ofTrip,
  "rider.needsChanged": none,
  "rider.changed": none,
  "rider.conditionOpened": none,
  "regular.asked": none,
  "regular.accepted": none,
  "regular.declined": none,
  "standing.asked": none,
  "standing.changed": none,
  "rider.stateSet": none,
  "rider.restricted": none,
  "rider.restrictionEnded": none,
  "rider.dataGiven": none,
  "rider.erased": none,
  "rider.imported": none,
  "rider.putBack": none,
  "rider.takenOut": none,
  "vehicle.takenOut": none,
  "driver.takenOut": none,
  "template.takenOut": none,
  ...{ "place.set": none, "place.pinned": none, "place.moved": ofPlaces, "place.merged": ofPlaces },
  ...{ "place.divided": ofPlaces, "place.named": ofPlaces, "place.unnamed": ofPlaces },
  "entrance.saved": ofPlaces,
  "entrance.closed": ofPlaces,
  "entrance.corrected": () => [{ type: "questions.changed" }],
  // Its driver reads the place as it is now.
  "entrance.correctionDecided": (fact) => [...ofPlaces(), ...ofRun(fact), { type: "questions.changed" }],
  "place.takenOut": none,
  "rider.homeToAsk": none,
  "list.checked": none,
  "list.applied": none,
  "list.undone": none,
  "list.given": none,
  "rider.merged": none,
  "rider.mergeUndone": none,
  "rider.toldApart": none,
  "application.handedIn": none,
  "application.found": none,
  "application.opened": none,
  "application.changed": none,
  "application.granted": none,
  "application.refused": none,
  "applicationKey.made": none,
  "applicationKey.revoked": none,
  "list.columnsTold": none,
  // Each trip is told by who tells the day.
  "day.vehiclesTold": none,
  "notice.called": ofNotice,
  "notice.answered": ofNotice,
  "notice.settled": ofNotice,
  "channel.linked": none,
  "channel.unlinked": none,
  "channel.wished": none,
  "invariant.broken": ofBoth,
  "invariant.mended": ofBoth,
  "day.closed": none,
  "day.reopened": none,
  "trip.solvedOtherwise": ofTrip,
  "plan.proposed": ofProposals,
  "plan.accepted": ofProposals,
  "plan.declined": ofProposals,
  "plan.expired": ofProposals,
  "rider.found": none,
  "rider.opened": none,
  "person.signedIn": none,
  "person.signedOut": none,
  "person.signInFailed": none,
  "code.vouched": none,
  "trip.shared": none,
  "trip.shareEnded": none,
  "call.taken": () => [{ type: "calls.changed" }],
  "call.settled": () => [{ type: "calls.changed" }],
  "code.sent": none,
  "code.notSent": none,
  "staff.invited": none,
  "staff.joined": none,
  "staff.dutyChanged": none,
  "staff.closed": none,
  "staff.reopened": none,
  "link.made": none,
  "link.used": none,
  "password.changed": none,
  "pin.set": none,
  "factor.turnedOn": none,
  "factor.turnedOff": none,
  "recoveryCode.used": none,
  "passkey.added": none,
  "passkey.removed": none,
  "device.revoked": none,
  "sessions.ended": none,
  "vehicle.added": none,
  "driver.added": none,
  "rider.added": none,
  "staff.added": none,
  "shift.planned": none,
  "queues.opened": none,
  "vehicle.changed": none,
  "driver.changed": none,
  "shift.changed": ofRun,
  "shift.removed": ofRun,
  "operator.set": none,
  "contract.set": () => [{ type: "terms.changed" }],
  "rule.changed": () => [{ type: "terms.changed" }],
  "calendar.set": () => [{ type: "terms.changed" }],
  "template.set": none,
  "contract.hoursSet": () => [{ type: "terms.changed" }],
  "handover.made": () => [{ type: "terms.changed" }],
  "handover.undone": () => [{ type: "terms.changed" }],
  "handover.taken": none,
  "clock.set": () => [{ type: "clock.changed" }],
  "audit.opened": none,
  "audit.exported": none,
  "audit.sealBroken": none,
  "breach.reported": none,
  "retention.applied": none,
  "contract.budgetSet": none,
  "message.tested": none,
  "audit.noted": none,
};

export const newsOf = (fact: Fact): DomainEvent[] => foldFact(news, fact);

/**
 * Times that were computed anew are no fact, since they may be computed again: only that it is worth looking at these runs
 * and trips once more.
 */
export const newsOfTimes = (runs: readonly Pick<Run, "shift">[], trips: readonly TripRequest[]) => [
  ...runs.map(runChanged),
  ...trips.map(tripChanged),
];
