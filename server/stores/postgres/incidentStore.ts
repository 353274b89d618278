import { type Kysely, type RawBuilder, sql } from "kysely";
import { ShiftId, StaffId, type TripId } from "../../../shared/ids/index.ts";
import type { IncidentKind, IncidentOutcome } from "../../../shared/lifeCycle/incident.ts";
import { type Instant, serviceDay } from "../../../shared/time/index.ts";
import type { IncidentEntry, IncidentRecord } from "../../domain/runs/incident.ts";
import type { IncidentStore, NewIncident } from "../incidents.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface IncidentRow {
  id: string;
  kind: IncidentKind;
  service_day: string;
  happened_at: Date;
  place: string | null;
  shift_id: string | null;
  sos_id: string | null;
  closed_at: Date | null;
  outcome: IncidentOutcome | null;
  plate: string | null;
  driver: string | null;
  people: { tripId: TripId; name: string }[];
}
interface EntryRow {
  id: string;
  at: Date;
  written_at: Date;
  staff_id: string;
  name: string | null;
  text: string | null;
}

export class PostgresIncidentStore implements IncidentStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add({ id, kind, day, happenedAt, place, shiftId, sosId, tripIds }: NewIncident): Promise<void> {
    await sql`
      INSERT INTO incidents (id, kind, service_day, happened_at, place, shift_id, sos_id)
      VALUES (${id}, ${kind}, ${day}, ${new Date(happenedAt)}, ${place ?? null}, ${shiftId ?? null}, ${sosId ?? null})`.execute(
      this.db,
    );
    await sql`
      INSERT INTO incident_trips (incident_id, trip_id) SELECT ${id}, unnest(${[...tripIds]}::uuid[])`.execute(
      this.db,
    );
  }

  async find(id: string): Promise<IncidentRecord | undefined> {
    return (await this.read(sql`WHERE i.id = ${id}`))[0];
  }

  async lock(id: string): Promise<void> {
    await sql`SELECT FROM incidents WHERE id = ${id} FOR UPDATE`.execute(this.db);
  }

  list(limit: number): Promise<IncidentRecord[]> {
    return this.read(sql`ORDER BY i.closed_at IS NOT NULL, i.happened_at DESC, i.id LIMIT ${limit}`);
  }

  async listEntries(id: string): Promise<IncidentEntry[]> {
    const { rows } = await sql<EntryRow>`
      SELECT e.id, e.at, e.written_at, e.staff_id, s.name, e.text
      FROM incident_entries e LEFT JOIN staff s ON s.id = e.staff_id
      WHERE e.incident_id = ${id} ORDER BY e.no`.execute(this.db);
    return rows.map((row) => ({
      ...{ id: row.id, at: toInstantOf(row.at), writtenAt: toInstantOf(row.written_at) },
      ...{ by: { id: StaffId.parse(row.staff_id), name: row.name ?? "" }, text: row.text ?? undefined },
    }));
  }

  async addEntry(
    incident: string,
    { id, at, writtenAt, by, text }: Parameters<IncidentStore["addEntry"]>[1],
  ): Promise<boolean> {
    const { numAffectedRows } = await sql`
      INSERT INTO incident_entries (id, incident_id, at, written_at, staff_id, text)
      VALUES (${id}, ${incident}, ${new Date(at)}, ${new Date(writtenAt)}, ${by}, ${text ?? null})
      ON CONFLICT (id) DO NOTHING`.execute(this.db);
    return numAffectedRows === 1n;
  }

  async close(id: string, at: Instant, outcome: IncidentOutcome): Promise<void> {
    await sql`UPDATE incidents SET closed_at = ${new Date(at)}, outcome = ${outcome} WHERE id = ${id}`.execute(
      this.db,
    );
  }

  private async read(which: RawBuilder<unknown>): Promise<IncidentRecord[]> {
    const { rows } = await sql<IncidentRow>`
      SELECT i.id, i.kind, i.service_day::text, i.happened_at, i.place, i.shift_id, i.sos_id, i.closed_at, i.outcome,
        v.plate, d.name AS driver,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('tripId', t.id, 'name', r.name) ORDER BY r.name, t.id), '[]')
          FROM incident_trips x JOIN trip_requests t ON t.id = x.trip_id JOIN riders r ON r.id = t.rider_id
          WHERE x.incident_id = i.id) AS people
      FROM incidents i LEFT JOIN shifts s ON s.id = i.shift_id LEFT JOIN vehicles v ON v.id = s.vehicle_id
        LEFT JOIN drivers d ON d.id = s.driver_id ${which}`.execute(this.db);
    return rows.map(toIncident);
  }
}

const toIncident = (row: IncidentRow): IncidentRecord => ({
  ...{ id: row.id, kind: row.kind, day: serviceDay(row.service_day) },
  ...{ happenedAt: toInstantOf(row.happened_at), place: row.place ?? undefined, people: row.people },
  shiftId: row.shift_id === null ? undefined : ShiftId.parse(row.shift_id),
  ...{ plate: row.plate ?? undefined, driver: row.driver ?? undefined, sosId: row.sos_id ?? undefined },
  closed:
    row.closed_at === null || row.outcome === null
      ? undefined
      : { at: toInstantOf(row.closed_at), outcome: row.outcome },
});
