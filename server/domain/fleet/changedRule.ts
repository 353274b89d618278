import { nextServiceDay, serviceDay } from "../../../shared/time/index.ts";
import type { RuleRow } from "./readTerms.ts";
import { isInForce } from "./terms.ts";

/** The rows of all rules with another value of one from a day on, as long as the one that it replaces; undefined: there is none. */
export function withRuleFrom(
  rows: readonly RuleRow[],
  { key, value, from }: { key: string; value: unknown; from: string },
): { rows: RuleRow[]; was: RuleRow } | undefined {
  const was = rows.find((row) => row.key === key && isInForce(row, from));
  if (was === undefined) return undefined;
  const before = { ...was, validUntil: nextServiceDay(serviceDay(from), -1) };
  const kept = was.validFrom === from ? [] : [before];
  return { rows: [...rows.filter((row) => row !== was), ...kept, { ...was, value, validFrom: from }], was };
}
