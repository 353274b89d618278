import { type Kysely, sql } from "kysely";
import type { DriverId, ShiftId, StopId } from "../../../shared/ids/index.ts";
import type { StopStatus } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { StopStore } from "../index.ts";
import type { Schema } from "./schema.ts";

const date = (at: Instant | undefined) => (at === undefined ? undefined : new Date(at));

export class PostgresStopStore implements StopStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async find(id: StopId): Promise<{ shiftId: ShiftId; driverId: DriverId } | undefined> {
    const row = await this.db
      .selectFrom("stops")
      .innerJoin("shifts", "shifts.id", "stops.shift_id")
      .select(["stops.shift_id", "shifts.driver_id"])
      .where("stops.id", "=", id)
      .executeTakeFirst();
    return row && { shiftId: row.shift_id as ShiftId, driverId: row.driver_id as DriverId };
  }

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

  async recordEvent(event: Parameters<StopStore["recordEvent"]>[0]): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto("stop_events")
      .values({
        action_id: event.actionId,
        stop_id: event.stopId,
        driver_id: event.driverId,
        action: event.action,
        at: new Date(event.at),
        received_at: new Date(event.receivedAt),
        told_at: new Date(event.toldAt),
        skew_seconds: event.skew ?? null,
        point: event.point ?? null,
      })
      .onConflict((conflict) => conflict.column("action_id").doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
}
