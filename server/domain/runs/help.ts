import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { type CannotTakeWhy, type HelpNeed, helpNeeds } from "../../../shared/lifeCycle/help.ts";
import { isAhead, isServed } from "../../../shared/lifeCycle/stop.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { FactKind, StoredFact } from "../facts/fact.ts";
import type { Run, RunStopRecord } from "./model.ts";

/** What a driver asked for, and what a dispatcher said to it. */
export interface Help {
  id: string;
  shiftId: ShiftId;
  need: HelpNeed;
  tripId?: TripId | undefined;
  why?: CannotTakeWhy | undefined;
  note?: string | undefined;
  since: Instant;
  answer?: { at: Instant; note?: string | undefined; called?: true | undefined } | undefined;
}

/** The kinds of facts that it is folded from. */
export const helpKinds = ["run.helpAsked", "run.helpSettled"] as const satisfies readonly FactKind[];

/** In the order in which it was asked for, from the facts of a day. */
export function helpOf(facts: readonly StoredFact[]): Help[] {
  const all = new Map<string, Help>();
  for (const fact of facts) {
    if (fact.kind === "run.helpAsked") {
      const { help: id, need, why } = fact.details;
      const { shiftId, tripId } = fact.concerns;
      if (shiftId === undefined) continue;
      all.set(id, { id, shiftId, need, why, tripId, note: fact.texts?.note, since: fact.at });
    } else if (fact.kind === "run.helpSettled") {
      const asked = all.get(fact.details.help);
      if (asked !== undefined)
        asked.answer = { at: fact.at, note: fact.texts?.note, called: fact.details.called };
    }
  }
  return [...all.values()];
}

/** What waits for a dispatcher: the most urgent need first, then what was asked for first. */
export const openHelp = (all: readonly Help[]): Help[] =>
  all
    .filter(({ answer }) => answer === undefined)
    .sort((a, b) => helpNeeds.indexOf(a.need) - helpNeeds.indexOf(b.need) || a.since - b.since);

/** Whom it is about: the one who cannot be taken; else who is aboard. */
export function concernedBy({ tripId }: Help, { stops }: Run): (RunStopRecord & { isAboard: boolean })[] {
  const hasBoarded = new Set(
    stops.filter((stop) => stop.kind === "pickup" && isServed(stop)).map((stop) => stop.tripId),
  );
  return stops.flatMap((stop) => {
    const isAboard = stop.kind === "dropoff" && isAhead(stop) && hasBoarded.has(stop.tripId);
    const isMeant = tripId === undefined ? isAboard : stop.kind === "pickup" && stop.tripId === tripId;
    return isMeant ? [{ ...stop, isAboard }] : [];
  });
}
