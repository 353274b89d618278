import { type Kysely, sql } from "kysely";
import type { BreakId, ShiftId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { ShiftBreak } from "../../domain/fleet/model.ts";
import type { BreakStore, PlacedBreak } from "../breaks.ts";
import type { Schema } from "./schema.ts";

const dateOf = (at: Instant | undefined): Date | null => (at === undefined ? null : new Date(at));

export class PostgresBreakStore implements BreakStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async place(breaks: readonly PlacedBreak[]): Promise<void> {
    if (breaks.length === 0) return;
    const rows = breaks.map(({ id, at, after }) => ({ id, at: new Date(at).toISOString(), after }));
    await sql`
      UPDATE shift_breaks b SET placed_at = x.at, placed_after = x.after
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, at timestamptz, after uuid)
      WHERE b.id = x.id`.execute(this.db);
  }

  async add(shiftId: ShiftId, { id, window, length, placed }: ShiftBreak): Promise<void> {
    const period = sql`tstzrange(${new Date(window.from)}, ${new Date(window.until)}, '[]')`;
    await sql`
      INSERT INTO shift_breaks (id, shift_id, position, period, length_seconds, asked, placed_at, placed_after)
      SELECT ${id}, ${shiftId}, coalesce(max(position), -1) + 1, ${period}, ${length}, true, ${dateOf(placed?.at)}, ${placed?.after ?? null}
      FROM shift_breaks WHERE shift_id = ${shiftId} ON CONFLICT (id) DO NOTHING`.execute(this.db);
  }

  async setTimes(id: BreakId, { begunAt, endedAt }: Pick<ShiftBreak, "begunAt" | "endedAt">): Promise<void> {
    await this.db
      .updateTable("shift_breaks")
      .set({ begun_at: dateOf(begunAt), ended_at: dateOf(endedAt) })
      .where("id", "=", id)
      .execute();
  }
}
