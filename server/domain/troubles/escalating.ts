import { isAboard } from "../../../shared/lifeCycle/trip.ts";
import { type EscalationStep, isEscalating, stepsOf } from "../../../shared/lifeCycle/troubles.ts";
import type { Escalation } from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant } from "../../../shared/time/index.ts";
import type { Trouble, Waiting } from "./trouble.ts";

/** Whoever was taken out and is not known to be well, of a trouble that goes up by the clock; nobody for others. Who calls for help is known. */
export function peopleAtRisk({ kind, waiting }: Pick<Trouble, "kind" | "waiting">): Waiting[] {
  if (!isEscalating(kind) || isOfNobody(kind)) return [];
  const isByRun = kind === "silent" || kind === "outage";
  const people = isByRun ? waiting.filter(({ trip }) => isAboard(trip)) : waiting;
  return [...new Map(people.map((each) => [each.tripId, each])).values()];
}

/** It goes up whoever it is about. */
const isOfNobody = (kind: string): boolean => kind === "sos";
export const goesUp = (trouble: Pick<Trouble, "kind" | "waiting">): boolean =>
  isOfNobody(trouble.kind) || peopleAtRisk(trouble).length > 0;

/** Of a call for help at once: nobody has to be asked after first, so the staff are turned to when others would be. */
const timesOf = (kind: string, rules: Escalation): Escalation =>
  isOfNobody(kind) ? { ...rules, dispatcher: rules.rider, chief: rules.contact } : rules;

/** The step after `last`, and when it comes, counted from when the trouble began; undefined: there is nobody above. */
export function nextStep(
  { kind, since, last }: { kind: string; since: Instant; last: EscalationStep | undefined },
  rules: Escalation,
): { step: EscalationStep; at: Instant } | undefined {
  const steps = stepsOf(kind);
  const step = steps[last === undefined ? 0 : steps.indexOf(last) + 1];
  return step && { step, at: addSeconds(since, timesOf(kind, rules)[step]) };
}
