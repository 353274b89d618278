import type { Cause } from "../../../shared/lifeCycle/trip.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { StoredFact } from "../facts/fact.ts";
import type { PromiseBounds } from "./model.ts";
import type { PromiseEntry } from "./promiseLedger.ts";
import { causeOf } from "./teller.ts";

/** One entry of a ledger, by whom and when, and what had been told before it. */
export interface LedgerLine {
  at: Instant;
  by: Cause;
  entry: PromiseEntry;
  was: PromiseBounds | undefined;
}

/** The ledger as people read it: each entry with the fact that it belongs to, which stand in the same order. */
export function ledgerLines(entries: readonly PromiseEntry[], facts: readonly StoredFact[]): LedgerLine[] {
  const own = facts.filter(({ kind }) => kind.startsWith("promise."));
  let told: PromiseBounds | undefined;
  return entries.flatMap((entry, index) => {
    const fact = own[index];
    const was = told;
    if (entry.kind !== "asked" && "bounds" in entry) told = entry.bounds;
    if (entry.kind === "released") told = undefined;
    return fact === undefined ? [] : [{ at: fact.at, by: causeOf(fact.by), entry, was }];
  });
}
