import { type Kysely, type RawBuilder, sql } from "kysely";
import { expect } from "vitest";
import { eventually } from "./eventually.ts";

/**
 * Grow by being refused too, as they must: what is spent on guesses. Sessions come and go with every sign-in. The record is sealed
 * and looked at by itself, and the queues' memory is marked when Redis is met, whatever is asked.
 */
const passing = [
  ...["session", "allowances", "audit_seals", "audit_mark", "audit_checks", "queue_memory"],
  // What is due is handed over, what was told before is delivered, and processes tell how they are, in their own time.
  ...["due", "deliveries", "processes", "health_states"],
  // Days are looked at, and troubles are seen.
  ...["day_checks", "day_spreads", "open_troubles"],
];
/** Troubles and what may never be are written down by themselves. */
const factsOfThemselves = [
  ...["person.signInFailed", "trouble.raised", "trouble.gone", "trouble.escalated"],
  ...["invariant.broken", "invariant.mended"],
];
/** What that and times that are said anew tell others, and have done. */
const newsOfThemselves = [
  ...["refreshEstimates", "repairRun", "tellFact", "watchTroubles", "checkDays"],
  ...["troubles.changed", "run.changed", "trip.changed"],
];
const but: Readonly<Record<string, RawBuilder<unknown>>> = {
  facts: sql`WHERE kind <> ALL (${factsOfThemselves})`,
  outbox: sql`WHERE name <> ALL (${newsOfThemselves})`,
};

/**
 * How many rows each table holds, but what a refusal itself leaves behind: what was spent, and the fact of a wrong secret.
 * The demo's clock notes by itself how far it came.
 */
export async function countRows<Schema>(db: Kysely<Schema>): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL (${passing})
    ORDER BY table_name`.execute(db);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int AS count FROM ${sql.table(name)} ${but[name] ?? sql``}`.execute(db);
    counts[name] = rows[0]?.count ?? 0;
  }
  return counts;
}

/** What a service does of itself when it begins is over: nothing has come or gone for a while. */
export async function untilQuiet<Schema>(db: Kysely<Schema>): Promise<void> {
  let last = "";
  await eventually(async () => {
    const now = JSON.stringify(await countRows(db));
    const isQuiet = now === last;
    last = now;
    expect(isQuiet).toBe(true);
  }, 1_000);
}
