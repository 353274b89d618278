import { type Kysely, sql } from "kysely";
import type { ShiftId, StopId } from "../../../shared/ids/index.ts";
import type { StopStatus } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { AmendedStop, StopStore } from "../index.ts";
import type { Schema } from "./schema.ts";

const date = (at: Instant | undefined) => (at === undefined ? undefined : new Date(at));

export class PostgresStopStore implements StopStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async setStatus(
    id: StopId,
    status: StopStatus,
    times: Parameters<StopStore["setStatus"]>[2],
  ): Promise<void> {
    const changed = {
      departed_at: date(times.departedAt),
      arrived_at: date(times.arrivedAt),
      done_at: date(times.doneAt),
    };
    const told = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
    await this.db
      .updateTable("stops")
      .set({ status, ...told })
      .where("id", "=", id)
      .execute();
    await sql`UPDATE shifts SET version = version + 1 WHERE id = (SELECT shift_id FROM stops WHERE id = ${id})`.execute(
      this.db,
    );
  }

  async amend(stop: AmendedStop): Promise<void> {
    const before = await this.db
      .deleteFrom("stops")
      .where("id", "=", stop.id)
      .where("shift_id", "=", stop.shiftId)
      .returning("sequence")
      .executeTakeFirst();
    await this.db
      .insertInto("stops")
      .values((eb) => ({
        id: stop.id,
        trip_id: stop.tripId,
        kind: stop.kind,
        shift_id: stop.shiftId,
        sequence:
          before?.sequence ??
          eb
            .selectFrom("stops")
            .where("shift_id", "=", stop.shiftId)
            .select(sql<number>`coalesce(max(sequence), 0) + 1`.as("last")),
        scheduled: new Date(stop.scheduled),
        estimated: new Date(stop.arrivedAt ?? stop.scheduled),
        status: stop.status,
        departed_at: date(stop.departedAt) ?? null,
        arrived_at: date(stop.arrivedAt) ?? null,
        done_at: date(stop.doneAt) ?? null,
      }))
      .execute();
    await this.raiseRunVersion(stop.shiftId);
  }

  async setOrder(shiftId: ShiftId, ids: readonly StopId[]): Promise<void> {
    await sql`
      UPDATE stops SET sequence = x.no FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS x(id, no)
      WHERE stops.id = x.id AND stops.shift_id = ${shiftId}`.execute(this.db);
    await this.raiseRunVersion(shiftId);
  }

  private async raiseRunVersion(shiftId: ShiftId): Promise<void> {
    await this.db
      .updateTable("shifts")
      .set({ version: sql`version + 1` })
      .where("id", "=", shiftId)
      .execute();
  }
}
