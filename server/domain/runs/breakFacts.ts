import type { BreakId } from "../../../shared/ids/index.ts";
import { type Instant, instant } from "../../../shared/time/index.ts";
import type { FactKind, StoredFact } from "../facts/fact.ts";

/** When a break was taken, as is known now, with the actions that said so. */
export interface TakenBreak {
  begun?: Said | undefined;
  ended?: Said | undefined;
}
interface Said {
  at: Instant;
  action: string;
}

type BreakFact = StoredFact<"break.begun" | "break.ended" | "break.takenBack">;
const kinds: readonly FactKind[] = ["break.begun", "break.ended", "break.takenBack"];
const isOfBreak = (fact: StoredFact): fact is BreakFact => kinds.includes(fact.kind);

/** Whether this was said before. */
export const isSaid = (facts: readonly StoredFact[], action: string): boolean =>
  facts.some((fact) => isOfBreak(fact) && fact.details.action === action);

/**
 * The last word of a dispatcher counts, else what the driver said first of what was not taken back: in whichever order that came.
 */
export function takenBreak(facts: readonly StoredFact[], id: BreakId): TakenBreak {
  const own = facts.filter(isOfBreak).filter(({ details }) => details.break === id);
  const gone = new Set(own.flatMap((fact) => (fact.kind === "break.takenBack" ? fact.details.takes : [])));
  const standing = own.filter(({ details }) => !gone.has(details.action));
  return { begun: wordOn(standing, "break.begun"), ended: wordOn(standing, "break.ended") };
}

function wordOn(facts: readonly BreakFact[], kind: "break.begun" | "break.ended"): Said | undefined {
  const said = facts.filter((fact) => fact.kind === kind);
  const byStaff = said.findLast(({ by }) => by.role !== "driver");
  const first = Math.min(...said.map(({ at }) => at));
  const word = byStaff ?? said.find(({ at }) => at === first);
  return word && { at: instant(word.at), action: word.details.action };
}
