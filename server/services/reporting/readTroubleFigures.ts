import { escalationSteps } from "../../../shared/lifeCycle/troubles.ts";
import type { TroubleFigures } from "../../../shared/schemas/index.ts";
import { type Instant, secondsBetween } from "../../../shared/time/index.ts";
import type { StoredFact } from "../../domain/facts/fact.ts";
import { type LoggedTrouble, troubleLog, troubleLogKinds } from "../../domain/troubles/troubleLog.ts";
import { AppError } from "../../errors.ts";
import { canReadTroubleFigures, canSeeWhoTookTroubles } from "../../policies/index.ts";
import { todayOf } from "../records/today.ts";
import type { ReportingNeeds } from "./needs.ts";
import type { ReportingUseCases } from "./useCases.ts";

/** How long each trouble of a day took, as the facts say; nobody of whom they were is named. */
export function createReadTroubleFigures(deps: ReportingNeeds): ReportingUseCases["readTroubleFigures"] {
  return async (actor, asked) => {
    if (!canReadTroubleFigures(actor)) throw new AppError("session.forbidden");
    const day = asked ?? todayOf(deps);
    const facts = await deps.db.facts.listOfDay(day, [...troubleLogKinds, "trouble.escalated"]);
    const log = troubleLog(facts);
    const takers = canSeeWhoTookTroubles(actor) ? takersOf(log, await namesIn(deps, log)) : [];
    return { day, kinds: kindsOf(log), takers, escalated: escalatedOf(facts) };
  };
}

function kindsOf(log: readonly LoggedTrouble[]): TroubleFigures["kinds"] {
  const kinds = new Map<LoggedTrouble["kind"], LoggedTrouble[]>();
  for (const each of log) kinds.set(each.kind, [...(kinds.get(each.kind) ?? []), each]);
  return [...kinds]
    .map(([kind, all]) => {
      const toTaken = middle(all.flatMap(({ raised, taken }) => minutesTo(raised, taken?.at)));
      const toGone = middle(all.flatMap(({ raised, gone }) => minutesTo(raised, gone)));
      return {
        ...{ kind, raised: all.length, taken: all.filter(({ taken }) => taken !== undefined).length },
        gone: all.filter(({ gone }) => gone !== undefined).length,
        ...(toTaken !== undefined && { minutesToTaken: toTaken }),
        ...(toGone !== undefined && { minutesToGone: toGone }),
      };
    })
    .sort((a, b) => b.raised - a.raised || a.kind.localeCompare(b.kind));
}

const minutesTo = (from: Instant, to: Instant | undefined): number[] =>
  to === undefined ? [] : [Math.max(0, secondsBetween(from, to)) / 60];

/** Of an even number the lower one of the two in the middle. */
function middle(values: readonly number[]): number | undefined {
  const value = values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}

function takersOf(log: readonly LoggedTrouble[], names: ReadonlyMap<string, string>) {
  const takers = new Map<string, { taken: number; gone: number }>();
  for (const { taken, gone } of log) {
    if (taken === undefined) continue;
    const { taken: count, gone: over } = takers.get(taken.by) ?? { taken: 0, gone: 0 };
    takers.set(taken.by, { taken: count + 1, gone: over + (gone === undefined ? 0 : 1) });
  }
  return [...takers]
    .map(([id, counts]) => ({ name: names.get(id) ?? "", ...counts }))
    .sort((a, b) => b.taken - a.taken || a.name.localeCompare(b.name));
}

const namesIn = ({ db }: ReportingNeeds, log: readonly LoggedTrouble[]) =>
  db.audit.namesOf([...new Set(log.flatMap(({ taken }) => taken?.by ?? []))]);

function escalatedOf(facts: readonly StoredFact[]): TroubleFigures["escalated"] {
  return escalationSteps.flatMap((step) => {
    const people = facts.flatMap(({ kind, details, concerns }) =>
      kind === "trouble.escalated" && details.step === step ? [concerns.tripId] : [],
    );
    return people.length === 0 ? [] : [{ step, people: new Set(people).size }];
  });
}
