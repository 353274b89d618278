import { toIso } from "../../../../shared/time/index.ts";
import { ofShift, ofTrip } from "../../../domain/facts/concerns.ts";
import { bySystem, type Concerns } from "../../../domain/facts/fact.ts";
import { goesUp, nextStep } from "../../../domain/troubles/escalating.ts";
import type { Trouble } from "../../../domain/troubles/trouble.ts";
import type { OpenTrouble, Stores } from "../../../stores/index.ts";
import { recordFacts } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import type { DispatchingNeeds } from "../needs.ts";

/** By whom it is known: a person, a run, or the day alone. */
function subjectOf({ id, waiting, unplaced, runs }: Trouble): Pick<OpenTrouble, "tripId" | "shiftId"> {
  const people = [...waiting.map(({ tripId }) => tripId), ...unplaced.map(({ trip }) => trip.id)];
  const tripId = people.find((each) => id.includes(each));
  const shiftId = runs.map(({ shift }) => shift.id).find((each) => id.includes(each));
  return { tripId, shiftId };
}

/** Those that are new are written down, once, and the clock of whoever is at risk begins. */
export async function raiseTroubles(
  tx: Stores,
  deps: DispatchingNeeds,
  troubles: readonly Trouble[],
): Promise<void> {
  const at = deps.clock.now();
  const rows = troubles.map((trouble) => ({
    ...{ id: trouble.id, kind: trouble.kind, day: todayOf(deps), since: trouble.since, raisedAt: at },
    ...subjectOf(trouble),
  }));
  const fresh = new Set(await tx.openTroubles.raise(rows));
  const raised = rows.filter(({ id }) => fresh.has(id));
  await recordFacts(
    tx,
    await Promise.all(
      raised.map(async (row) => ({
        ...{ kind: "trouble.raised" as const, by: bySystem, at, concerns: await concernsOf(tx, row) },
        details: { trouble: row.id, kind: row.kind, since: toIso(row.since) },
      })),
    ),
  );
}

/** Of the day, with the person or the run that it is known by. */
export async function concernsOf(
  tx: Pick<Stores, "trips" | "fleet">,
  { day, tripId, shiftId }: Pick<OpenTrouble, "day" | "tripId" | "shiftId">,
): Promise<Concerns> {
  const record = tripId && (await tx.trips.find(tripId));
  const shift = shiftId && (await tx.fleet.findShift(shiftId));
  return { ...(shift && ofShift(shift)), ...(record && ofTrip(record.trip)), serviceDay: day };
}

/** Looks after it at the time of its next step; until that has come, saying so again changes nothing. */
export async function watchEscalation(
  tx: Pick<Stores, "due">,
  { termsOn }: Pick<DispatchingNeeds, "termsOn">,
  { row, trouble }: { row: OpenTrouble; trouble: Trouble },
): Promise<void> {
  if (!goesUp(trouble)) return;
  const rules = termsOn(row.day).rules.escalation.value;
  const next = nextStep({ kind: row.kind, since: row.raisedAt, last: row.escalated }, rules);
  if (next === undefined) return;
  await tx.due.put({
    ...{ key: escalationKey(row.id), at: next.at, job: "escalateTrouble" },
    payload: { trouble: row.id },
  });
}

export const escalationKey = (trouble: string): string => `escalateTrouble ${trouble}`;
