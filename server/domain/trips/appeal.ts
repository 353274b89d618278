import { cameInVain, hasHappened, isAhead, isMissed, isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { AppealAbout } from "../../../shared/schemas/index.ts";
import {
  addSeconds,
  hours,
  type Instant,
  minutes,
  type Seconds,
  seconds,
  toInstant,
} from "../../../shared/time/index.ts";
import type { FactDetails } from "../facts/details.ts";
import type { StoredFact } from "../facts/fact.ts";
import type { TripRecord } from "./model.ts";

/** What a rider has put before a person, and what that person said. */
export interface Appeal {
  id: string;
  about: AppealAbout;
  at: Instant;
  /** Somebody answers by then. */
  dueBy: Instant;
  answer?:
    | { outcome: FactDetails["appeal.answered"]["outcome"]; at: Instant; note?: string | undefined }
    | undefined;
}

type Told = Pick<TripRecord, "trip" | "facts">;

/** All appeals of a trip, the oldest first. */
export function appealsOf(facts: readonly StoredFact[]): Appeal[] {
  const answers = new Map<string, Appeal["answer"]>();
  for (const fact of facts)
    if (fact.kind === "appeal.answered") {
      const { appeal, outcome } = fact.details;
      answers.set(appeal, { outcome, at: fact.at, note: fact.texts?.note });
    }
  return facts.flatMap((fact) => {
    if (fact.kind !== "appeal.made") return [];
    const { appeal: id, about, dueBy } = fact.details;
    return [{ id, about, at: fact.at, dueBy: toInstant(dueBy), answer: answers.get(id) }];
  });
}

/** What there is to put before a person: what a machine, a driver or the office decided about this trip, and nobody was asked about since. */
export function appealable(record: Told): AppealAbout | undefined {
  const about = decidedOf(record);
  const last = appealsOf(record.facts).findLast((appeal) => appeal.about === about);
  if (about === undefined || last === undefined) return about;
  // The same once more is something new only where it was decided anew after the answer.
  const decided = record.facts.findLast(({ kind }) => decisions[about].has(kind));
  return last.answer !== undefined && decided !== undefined && decided.at > last.answer.at
    ? about
    : undefined;
}

/** The facts by which each comes about. */
const decisions: Record<AppealAbout, ReadonlySet<StoredFact["kind"]>> = {
  refusal: new Set(["trip.notAssigned", "trip.unassigned", "trip.refused"]),
  missed: new Set(["trip.missed"]),
  noShow: new Set(["trip.noShow"]),
  change: new Set(["promise.changed", "promise.broken"]),
};

function decidedOf({ trip, facts }: Told): AppealAbout | undefined {
  if (isUnassigned(trip) || hasHappened("refuse", trip)) return "refusal";
  if (isMissed(trip)) return "missed";
  if (cameInVain(trip)) return "noShow";
  const change = facts.findLast(({ kind }) => decisions.change.has(kind));
  return change !== undefined && change.by.role !== "rider" && isAhead(trip) ? "change" : undefined;
}

/** Nothing gives it a vehicle by itself: a dispatcher took it off one, or a rule speaks against it and a person decides. */
export const isForPeople = ({ reason }: Pick<TripRecord["trip"], "reason">): boolean =>
  reason?.key === "reason.takenOff" || isAgainstRule(reason);

/** A wish that a rule speaks against, put before a person. */
export const isAgainstRule = (reason: TripRecord["trip"]["reason"]): boolean =>
  reason?.key.startsWith("reason.rule") === true;

/** Whoever still wants to ride is answered an hour before, as long as that can be. */
const BEFORE = hours(1);
const AT_LEAST = minutes(15);

/** By when somebody answers: within the time of the rule, and of a trip that is ahead while it can still be helped. */
export function appealDueBy(trip: TripRecord["trip"], within: Seconds, now: Instant): Instant {
  const byRule = addSeconds(now, within);
  if (!isAhead(trip) || trip.requested.at <= now) return byRule;
  const inTime = addSeconds(trip.requested.at, seconds(-BEFORE));
  const soonest = addSeconds(now, AT_LEAST);
  const helpful = inTime > soonest ? inTime : soonest;
  return helpful < byRule ? helpful : byRule;
}
