import type { StaffId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { FactKind, StoredFact } from "../facts/fact.ts";
import type { TroubleKind } from "./trouble.ts";

/** One trouble of a day, from when it was seen to when it was gone. */
export interface LoggedTrouble {
  trouble: string;
  kind: TroubleKind;
  raised: Instant;
  /** By whom first, and when. */
  taken?: { by: StaffId; at: Instant } | undefined;
  gone?: Instant | undefined;
}

export const troubleLogKinds = [
  ...(["trouble.raised", "trouble.taken", "trouble.gone"] as const),
] as const satisfies readonly FactKind[];

/** How long each took, by the facts of its day in the order of writing; what comes again is another one. */
export function troubleLog(facts: readonly StoredFact[]): LoggedTrouble[] {
  const all: LoggedTrouble[] = [];
  const open = new Map<string, LoggedTrouble>();
  for (const fact of facts) {
    if (fact.kind === "trouble.raised") {
      const { trouble, kind } = fact.details;
      const raised: LoggedTrouble = { trouble, kind, raised: fact.at };
      open.set(trouble, raised);
      all.push(raised);
    }
    if (fact.kind === "trouble.taken") {
      const found = open.get(fact.details.trouble);
      if (found !== undefined) found.taken ??= { by: fact.by.id as StaffId, at: fact.at };
    }
    if (fact.kind === "trouble.gone") {
      const found = open.get(fact.details.trouble);
      if (found !== undefined) found.gone = fact.at;
      open.delete(fact.details.trouble);
    }
  }
  return all;
}
