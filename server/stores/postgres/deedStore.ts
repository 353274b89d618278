import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { addSeconds, hours, type Instant, seconds, serviceDay } from "../../../shared/time/index.ts";
import type { FactRole } from "../../domain/facts/fact.ts";
import type { Changed, Deed } from "../../domain/undo/deed.ts";
import type { DeedStore } from "../deeds.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

interface DeedRow {
  id: string;
  service_day: string;
  shift_id: ShiftId | null;
  role: FactRole;
  actor_id: string | null;
  at: Date;
  until: Date;
  changed: Changed;
  undone_at: Date | null;
}

/** Longer than that nobody asks for one that is over. */
const KEPT = hours(48);

export class PostgresDeedStore implements DeedStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(deed: Deed): Promise<void> {
    const { id, by, at, until, changed } = deed;
    const trips = "ways" in changed ? changed.ways.map(({ tripId }) => tripId) : [];
    await sql`DELETE FROM deeds WHERE until < ${new Date(addSeconds(at, seconds(-KEPT)))}`.execute(this.db);
    await sql`
      INSERT INTO deeds (id, service_day, shift_id, trip_ids, role, actor_id, at, until, changed)
      VALUES (${id}, ${deed.serviceDay}, ${deed.shiftId ?? null}, ${trips}::uuid[], ${by.role}, ${by.id ?? null},
        ${new Date(at)}, ${new Date(until)}, ${JSON.stringify(changed)}::jsonb)`.execute(this.db);
  }

  async find(id: string): Promise<Deed | undefined> {
    const [deed] = await this.read(sql`WHERE id = ${id}`);
    return deed;
  }

  async findLastOf(tripId: TripId): Promise<Deed | undefined> {
    const [deed] = await this.read(sql`WHERE trip_ids @> ARRAY[${tripId}::uuid] ORDER BY seq DESC LIMIT 1`);
    return deed;
  }

  listOpen(at: Instant): Promise<Deed[]> {
    return this.read(sql`WHERE undone_at IS NULL AND until >= ${new Date(at)} ORDER BY seq DESC`);
  }

  async undo(id: string, at: Instant): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE deeds SET undone_at = ${new Date(at)} WHERE id = ${id} AND undone_at IS NULL`.execute(this.db);
    return numAffectedRows === 1n;
  }

  private async read(which: RawBuilder<unknown>): Promise<Deed[]> {
    const { rows } = await sql<DeedRow>`
      SELECT id, service_day::text, shift_id, role, actor_id, at, until, changed, undone_at FROM deeds ${which}`.execute(
      this.db,
    );
    return rows.map(toDeed);
  }
}

const toDeed = (row: DeedRow): Deed => ({
  ...{ id: row.id, serviceDay: serviceDay(row.service_day), shiftId: row.shift_id ?? undefined },
  by: { role: row.role, id: row.actor_id ?? undefined },
  ...{ at: toInstantOf(row.at), until: toInstantOf(row.until), undoneAt: maybeInstant(row.undone_at) },
  changed: row.changed,
});
