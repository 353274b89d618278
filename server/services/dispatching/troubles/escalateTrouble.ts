import { isEscalating } from "../../../../shared/lifeCycle/troubles.ts";
import { ofTrip } from "../../../domain/facts/concerns.ts";
import { bySystem, type Fact } from "../../../domain/facts/fact.ts";
import { goesUp, nextStep, peopleAtRisk } from "../../../domain/troubles/escalating.ts";
import { recordFacts } from "../../records/recordFact.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { DispatchingUseCases } from "../useCases.ts";
import { concernsOf, watchEscalation } from "./noteTroubles.ts";

/**
 * Whoever was taken out is tracked until home: as long as nobody has solved it, the person, then who speaks for them, the dispatcher and
 * the chief are turned to by the clock. Each step is a fact, from which they are told (`notifying`).
 */
export function createEscalateTrouble(deps: DispatchingNeeds): DispatchingUseCases["escalateTrouble"] {
  const { db, clock } = deps;
  return async (id) => {
    const trouble = (await deps.listOpenTroubles()).find((each) => each.id === id);
    if (trouble === undefined) return; // it is solved; if it comes again, whoever watches sees to the next step
    const people = peopleAtRisk(trouble);
    await db.transaction(async (tx) => {
      await tx.openTroubles.takeTurn();
      const row = await tx.openTroubles.find(id);
      if (row === undefined || !goesUp(trouble) || !isEscalating(row.kind)) return;
      const { kind } = row;
      const now = clock.now();
      const rules = deps.termsOn(row.day).rules.escalation.value;
      const next = nextStep({ kind, since: row.raisedAt, last: row.escalated }, rules);
      if (next !== undefined && next.at <= now) {
        const { step } = next;
        const happened = { kind: "trouble.escalated" as const, by: bySystem, at: now };
        const about =
          people.length > 0 ? people.map(({ trip }) => ofTrip(trip)) : [await concernsOf(tx, row)];
        const details = { trouble: id, kind, step };
        const facts = about.map((concerns): Fact => ({ ...happened, concerns, details }));
        await recordFacts(tx, facts);
        await tx.openTroubles.setEscalated(id, step);
        return watchEscalation(tx, deps, { row: { ...row, escalated: step }, trouble });
      }
      await watchEscalation(tx, deps, { row, trouble });
    });
  };
}
