import type { PhraseKey } from "../../../shared/i18n/index.ts";
import type { Phrase } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { FactDetails } from "../facts/details.ts";
import { type ForEachKind, foldFact, type StoredFact } from "../facts/fact.ts";
import { dayLines } from "./dayLines.ts";
import type { StoryLine } from "./model.ts";
import { phrase } from "./phrase.ts";
import { tellerOf } from "./teller.ts";

const untold = () => undefined;
const told = (key: PhraseKey) => (): Phrase => phrase(key);

const asked = ({ action, contradiction, told }: FactDetails["question.raised"]): Phrase =>
  phrase("story.questioned", { action, contradiction, told });
const takenBack = ({ action, judged }: FactDetails["trip.actTakenBack"]): Phrase =>
  phrase(judged ? "story.takenBackJudged" : "story.takenBack", { action });
const answers = {
  taken: "story.answeredTaken",
  kept: "story.answeredKept",
  settled: "story.answeredSettled",
} as const satisfies Record<FactDetails["question.answered"]["decision"], PhraseKey>;

/** Why the service itself took it off, where no vehicle was withdrawn. */
const goneOff: Readonly<Record<string, PhraseKey>> = { notReadyYet: "story.holdLost" };

/** What people read of each kind of fact in a trip's story. */
const lines: ForEachKind<Phrase | undefined> = {
  "trip.requested": told("story.requested"),
  "trip.wishChanged": told("story.wishChanged"),
  "trip.leadTimeOverridden": untold,
  "trip.chainConfirmed": untold,
  "trip.assigned": ({ details: { plate, window } }) => phrase("story.assigned", { plate, ...window }),
  "trip.conceded": ({ details: { concession, consent } }) =>
    phrase("story.conceded", {
      kind: concession.kind,
      minutes: "minutes" in concession ? concession.minutes : 0,
      consent: consent ?? "none",
    }),
  "trip.roomSought": told("story.roomSought"),
  "trip.notAssigned": ({ details: { why } }) =>
    phrase(why?.code.startsWith("rule") ? "story.againstRule" : "story.notAssigned"),
  "trip.unassigned": ({ details: { why } }) =>
    phrase(why === undefined ? "story.takenOff" : (goneOff[why.code] ?? "story.vehicleWithdrawn")),
  "trip.retried": told("story.retried"),
  "trip.departed": told("story.departed"),
  "trip.arrived": told("story.arrived"),
  "trip.boarded": told("story.boarded"),
  "trip.droppedOff": told("story.droppedOff"),
  "trip.noShow": told("story.noShow"),
  "trip.neverRode": told("story.neverRode"),
  "trip.cancelled": told("story.cancelled"),
  "trip.refused": told("story.refused"),
  "trip.missed": told("story.missed"),
  "trip.found": untold,
  "trip.opened": untold,
  "trip.narrated": ({ details }) => ({ key: details.key, values: details.values }),
  "trip.endangered": ({ details: { what, expected } }) =>
    expected === undefined ? undefined : phrase("story.runsLate", { what, expected }),
  "trip.secured": ({ details: { what, untold } }) =>
    untold ? undefined : phrase("story.inTimeAgain", { what }),
  "trip.offerSent": ({ details: { from, until } }) => phrase("story.offerSent", { from, until }),
  "trip.offerEnded": ({ details: { as } }) =>
    phrase(as === "refused" ? "story.offerRefused" : "story.offerExpired"),
  "trip.roomFound": untold,
  "trip.roomGone": untold,
  "trip.ready": told("story.ready"),
  "trip.readyLater": ({ details: { forecast } }) => phrase("story.readyLater", { forecast }),
  "trip.readyOverdue": told("story.readyOverdue"),
  "promise.asked": untold,
  "promise.given": untold,
  "promise.changed": untold,
  "promise.improved": told("story.fetchedSooner"),
  "promise.broken": untold,
  "promise.released": untold,
  "promise.kept": untold,
  "promise.missed": untold,
  "stop.departed": untold,
  "stop.arrived": untold,
  "trip.actTakenBack": ({ details }) => takenBack(details),
  "stop.actTakenBack": ({ details }) => takenBack(details),
  "trip.actTimeCorrected": ({ details: { action, was, is, judged } }) =>
    phrase(judged ? "story.timeCorrectedJudged" : "story.timeCorrected", { action, was, is }),
  "trip.amended": told("story.amended"),
  "question.raised": ({ details }) => asked(details),
  "question.answered": ({ details: { decision } }) => phrase(answers[decision]),
  "appeal.made": told("story.appealed"),
  "appeal.answered": ({ details: { outcome } }) =>
    phrase(outcome === "granted" ? "story.appealGranted" : "story.appealDeclined"),
  "run.started": untold,
  "run.ended": untold,
  "run.helpAsked": untold,
  "run.helpSettled": untold,
  "run.doubted": untold,
  "run.heard": untold,
  "lock.set": untold,
  "lock.released": untold,
  "lock.expired": untold,
  "vehicle.withdrawn": untold,
  "vehicle.returned": untold,
  "driver.withdrawn": untold,
  "driver.returned": untold,
  "trip.linked": untold,
  "trip.grouped": untold,
  "trip.unlinked": untold,
  "rider.needsChanged": untold,
  "rider.changed": untold,
  "rider.conditionOpened": untold,
  "regular.asked": untold,
  "regular.accepted": untold,
  "regular.declined": untold,
  "standing.asked": untold,
  "standing.changed": untold,
  "rider.stateSet": untold,
  "rider.restricted": untold,
  "rider.restrictionEnded": untold,
  "rider.dataGiven": untold,
  "rider.erased": untold,
  "rider.imported": untold,
  "rider.putBack": untold,
  "rider.takenOut": untold,
  "vehicle.takenOut": untold,
  "driver.takenOut": untold,
  "template.takenOut": untold,
  ...{ "place.set": untold, "place.pinned": untold, "place.moved": untold, "place.merged": untold },
  ...{ "place.divided": untold, "place.named": untold, "place.unnamed": untold },
  "entrance.saved": untold,
  "entrance.closed": untold,
  "entrance.corrected": untold,
  "entrance.correctionDecided": untold,
  "place.takenOut": untold,
  "rider.homeToAsk": untold,
  "list.checked": untold,
  "list.applied": untold,
  "list.undone": untold,
  "list.given": untold,
  "rider.merged": untold,
  "rider.mergeUndone": untold,
  "rider.toldApart": untold,
  "application.handedIn": untold,
  "application.found": untold,
  "application.opened": untold,
  "application.changed": untold,
  "application.granted": untold,
  "application.refused": untold,
  "applicationKey.made": untold,
  "applicationKey.revoked": untold,
  "list.columnsTold": untold,
  "day.vehiclesTold": untold,
  "notice.called": ({ details: { outcome } }) => phrase("story.rung", { outcome }),
  "notice.answered": ({ details: { choice } }) => phrase("story.answered", { choice: choice ?? "words" }),
  "notice.settled": told("story.answerSettled"),
  "channel.linked": untold,
  "channel.unlinked": untold,
  "channel.wished": untold,
  ...dayLines,
  "plan.proposed": untold,
  "plan.accepted": untold,
  "plan.declined": untold,
  "plan.expired": untold,
  "rider.found": untold,
  "rider.opened": untold,
  "person.signedIn": untold,
  "person.signedOut": untold,
  "person.signInFailed": untold,
  "code.vouched": untold,
  "trip.shared": untold,
  "trip.shareEnded": untold,
  "call.taken": untold,
  "call.settled": untold,
  "code.sent": untold,
  "code.notSent": untold,
  "staff.invited": untold,
  "staff.joined": untold,
  "staff.dutyChanged": untold,
  "staff.closed": untold,
  "staff.reopened": untold,
  "link.made": untold,
  "link.used": untold,
  "password.changed": untold,
  "pin.set": untold,
  "factor.turnedOn": untold,
  "factor.turnedOff": untold,
  "recoveryCode.used": untold,
  "passkey.added": untold,
  "passkey.removed": untold,
  "device.revoked": untold,
  "sessions.ended": untold,
  "vehicle.added": untold,
  "driver.added": untold,
  "rider.added": untold,
  "staff.added": untold,
  "shift.planned": untold,
  "queues.opened": untold,
  "vehicle.changed": untold,
  "driver.changed": untold,
  "tracker.made": untold,
  "tracker.revoked": untold,
  "shift.changed": untold,
  "shift.removed": untold,
  "operator.set": untold,
  "contract.set": untold,
  "rule.changed": untold,
  "calendar.set": untold,
  "template.set": untold,
  ...{ "contract.conditionsSet": untold, "contract.hoursSet": untold },
  "handover.made": untold,
  "handover.undone": untold,
  "handover.taken": untold,
  "clock.set": untold,
  "audit.opened": untold,
  "audit.exported": untold,
  "audit.sealBroken": untold,
  "breach.reported": untold,
  ...{ "retention.applied": untold, "times.learned": untold, "times.told": untold },
  "contract.budgetSet": untold,
  "message.tested": untold,
  "audit.noted": untold,
};

/**
 * A trip's story from its facts, in the order in which they were written. `toldAt`: of vehicles that were given to it before its riders
 * were told any, "untold" of all, nothing is said.
 */
export const storyOf = (facts: readonly StoredFact[], toldAt?: Instant | "untold"): StoryLine[] =>
  facts.flatMap((fact) => {
    const isProvisional = toldAt === "untold" || (toldAt !== undefined && fact.at < toldAt);
    const what =
      isProvisional && fact.kind === "trip.assigned"
        ? phrase("story.placed", { ...fact.details.window })
        : foldFact(lines, fact);
    return what === undefined ? [] : [{ at: fact.at, what, by: tellerOf(fact.by) }];
  });
