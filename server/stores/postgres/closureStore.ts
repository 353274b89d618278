import { type Kysely, sql } from "kysely";
import { type Instant, instant } from "../../../shared/time/index.ts";
import type { FactRole } from "../../domain/facts/fact.ts";
import type { InstantWindow } from "../../domain/place.ts";
import type { ClosedPlace, RoadClosure } from "../../domain/roads/closure.ts";
import type { ClosureStore, KnownClosure, NewClosure } from "../closures.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

interface ClosureRow {
  id: string;
  place: ClosedPlace;
  label: RoadClosure["label"];
  from: Date;
  until: Date | null;
  ended_at: Date | null;
  undone: boolean;
  fact_id: string;
  role: FactRole;
  actor_id: string | null;
  at: Date;
  by_name: string | null;
  reason: string | null;
}

const known = sql`
  SELECT c.id, c.place, c.label, lower(c.period) AS from, upper(c.period) AS until, c.ended_at, c.undone, c.fact_id,
    f.role, f.actor_id, f.at, s.name AS by_name, t.text AS reason
  FROM road_closures c JOIN facts f ON f.id = c.fact_id
  LEFT JOIN staff s ON s.id = f.actor_id
  LEFT JOIN fact_texts t ON t.fact_id = f.id AND t.name = 'note'`;

export class PostgresClosureStore implements ClosureStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async put({ id, place, label, from, until, factId }: NewClosure): Promise<void> {
    const end = until === undefined ? null : new Date(until);
    await sql`
      INSERT INTO road_closures (id, place, label, period, fact_id)
      VALUES (${id}, ${JSON.stringify(place)}, ${JSON.stringify(label)}, tstzrange(${new Date(from)}, ${end}), ${factId})`.execute(
      this.db,
    );
  }

  async find(id: string): Promise<KnownClosure | undefined> {
    const { rows } = await sql<ClosureRow>`${known} WHERE c.id = ${id}`.execute(this.db);
    return rows[0] && toClosure(rows[0]);
  }

  async end(id: string, at: Instant, { isUndone }: { isUndone: boolean }): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE road_closures SET ended_at = ${new Date(at)}, undone = ${isUndone} WHERE id = ${id} AND ended_at IS NULL`.execute(
      this.db,
    );
    return numAffectedRows === 1n;
  }

  async listWithin({ from, until }: InstantWindow): Promise<KnownClosure[]> {
    const { rows } = await sql<ClosureRow>`${known}
      WHERE c.period && tstzrange(${new Date(from)}, ${new Date(until)})
        AND (c.ended_at IS NULL OR c.ended_at > greatest(lower(c.period), ${new Date(from)}))
      ORDER BY lower(c.period), c.id`.execute(this.db);
    return rows
      .map(toClosure)
      .map((closure) => ({ ...closure, until: earlier(closure.until, closure.endedAt) }));
  }
}

const earlier = (one: Instant | undefined, other: Instant | undefined): Instant | undefined =>
  one === undefined || other === undefined ? (one ?? other) : instant(Math.min(one, other));

const toClosure = (row: ClosureRow): KnownClosure => ({
  ...{ id: row.id, place: row.place, label: row.label, factId: Number(row.fact_id) },
  ...{ from: toInstantOf(row.from), until: maybeInstant(row.until), at: toInstantOf(row.at) },
  by: { role: row.role, id: row.actor_id ?? undefined },
  ...{ byName: row.by_name ?? undefined, reason: row.reason ?? undefined },
  endedAt: maybeInstant(row.ended_at),
  isUndone: row.undone,
});
