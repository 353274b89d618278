import { type Kysely, sql } from "kysely";
import type { WeatherKind } from "../../../shared/lifeCycle/weather.ts";
import { type Instant, instant } from "../../../shared/time/index.ts";
import type { FactRole } from "../../domain/facts/fact.ts";
import type { InstantWindow } from "../../domain/place.ts";
import type { KnownWeather, NewWeather, WeatherStore } from "../weather.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

interface WeatherRow {
  id: string;
  kind: WeatherKind;
  from: Date;
  until: Date;
  ended_at: Date | null;
  fact_id: string;
  role: FactRole;
  actor_id: string | null;
  at: Date;
  by_name: string | null;
  note: string | null;
}

const known = sql`
  SELECT w.id, w.kind, lower(w.period) AS from, upper(w.period) AS until, w.ended_at, w.fact_id,
    f.role, f.actor_id, f.at, s.name AS by_name, t.text AS note
  FROM weather_modes w JOIN facts f ON f.id = w.fact_id
  LEFT JOIN staff s ON s.id = f.actor_id
  LEFT JOIN fact_texts t ON t.fact_id = f.id AND t.name = 'note'`;

export class PostgresWeatherStore implements WeatherStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async put({ id, kind, from, until, factId }: NewWeather): Promise<boolean> {
    const { numAffectedRows } = await sql`
      INSERT INTO weather_modes (id, kind, period, fact_id)
      VALUES (${id}, ${kind}, tstzrange(${new Date(from)}, ${new Date(until)}), ${factId})
      ON CONFLICT DO NOTHING`.execute(this.db);
    return numAffectedRows === 1n;
  }

  async find(id: string): Promise<KnownWeather | undefined> {
    const { rows } = await sql<WeatherRow>`${known} WHERE w.id = ${id}`.execute(this.db);
    return rows[0] && toWeather(rows[0]);
  }

  async end(id: string, at: Instant): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE weather_modes SET ended_at = ${new Date(at)} WHERE id = ${id} AND ended_at IS NULL`.execute(
      this.db,
    );
    return numAffectedRows === 1n;
  }

  async listWithin({ from, until }: InstantWindow): Promise<KnownWeather[]> {
    const { rows } = await sql<WeatherRow>`${known}
      WHERE w.period && tstzrange(${new Date(from)}, ${new Date(until)})
        AND (w.ended_at IS NULL OR w.ended_at > greatest(lower(w.period), ${new Date(from)}))
      ORDER BY lower(w.period), w.id`.execute(this.db);
    return rows.map(toWeather).map((mode) => ({
      ...mode,
      until: instant(Math.min(mode.until, mode.endedAt ?? Number.POSITIVE_INFINITY)),
    }));
  }
}

const toWeather = (row: WeatherRow): KnownWeather => ({
  ...{ id: row.id, kind: row.kind, factId: Number(row.fact_id) },
  ...{ from: toInstantOf(row.from), until: toInstantOf(row.until), at: toInstantOf(row.at) },
  by: { role: row.role, id: row.actor_id ?? undefined },
  ...{ byName: row.by_name ?? undefined, note: row.note ?? undefined },
  endedAt: maybeInstant(row.ended_at),
});
