import type { Fact, FactKind, StoredFact } from "../facts/fact.ts";

/** What is changed of drivers' work. */
export const workFacts = [
  ...(["shift.planned", "shift.changed", "shift.removed", "handover.made"] as const),
  ...(["vehicle.withdrawn", "vehicle.returned", "driver.withdrawn", "driver.returned"] as const),
  ...(["run.reliefAgreed", "run.reliefEnded", "run.messageSent"] as const),
] as const satisfies readonly FactKind[];
export type WorkFact = { [Kind in (typeof workFacts)[number]]: StoredFact<Kind> }[(typeof workFacts)[number]];

const isWorkFact = (kind: FactKind): boolean => (workFacts as readonly FactKind[]).includes(kind);
/** Shifts that templates bring, weeks ahead, are nobody's news. */
const isByItself = ({ kind, by }: Pick<Fact, "kind" | "by">): boolean =>
  kind === "shift.planned" && by.role === "system";

/** Whether drivers may have to be told of it. */
export const isAboutWork = (fact: Pick<Fact, "kind" | "by">): boolean =>
  isWorkFact(fact.kind) && !isByItself(fact);
export const isOfWork = (fact: StoredFact): fact is WorkFact => isAboutWork(fact);
