import { type Kysely, type RawBuilder, sql } from "kysely";
import type { DriverId, ShiftId, StopId } from "../../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Meeting } from "../../domain/fleet/relief.ts";
import type { KnownRelief, NewRelief, ReliefStore } from "../reliefs.ts";
import { listWork } from "./driversWork.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface ReliefRow {
  id: string;
  shift_id: ShiftId;
  service_day: ServiceDay;
  plate: string;
  was_driver: DriverId;
  was_name: string;
  was_phone: string;
  next_driver: DriverId;
  next_name: string;
  next_phone: string;
  at: Date;
  meet: Meeting["at"];
  stop_id: StopId | null;
  is_taken: boolean;
  ended: "undone" | "lapsed" | null;
  decided_at: Date;
  by_name: string | null;
  reason: string | null;
}

const known = sql`
  SELECT r.id, r.shift_id, s.service_day, v.plate, r.at, r.meet, r.stop_id, r.taken_at IS NOT NULL AS is_taken, r.ended,
    r.was_driver, w.name AS was_name, w.phone AS was_phone, r.next_driver, n.name AS next_name, n.phone AS next_phone,
    f.at AS decided_at, st.name AS by_name, t.text AS reason
  FROM reliefs r JOIN shifts s ON s.id = r.shift_id JOIN vehicles v ON v.id = s.vehicle_id
  JOIN drivers w ON w.id = r.was_driver JOIN drivers n ON n.id = r.next_driver
  JOIN facts f ON f.id = r.fact_id LEFT JOIN staff st ON st.id = f.actor_id
  LEFT JOIN fact_texts t ON t.fact_id = f.id AND t.name = 'note'`;

export class PostgresReliefStore implements ReliefStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async put({ id, shiftId, was, next, at, meet, factId }: NewRelief): Promise<void> {
    const stop = meet.at === "stop" ? meet.stopId : null;
    await sql`
      INSERT INTO reliefs (id, shift_id, was_driver, next_driver, at, meet, stop_id, fact_id)
      VALUES (${id}, ${shiftId}, ${was}, ${next}, ${new Date(at)}, ${meet.at}, ${stop}, ${factId})`.execute(
      this.db,
    );
  }

  async find(id: string): Promise<KnownRelief | undefined> {
    return (await this.read(sql`r.id = ${id}`))[0];
  }

  list(from: ServiceDay, of?: DriverId): Promise<KnownRelief[]> {
    const whose = of === undefined ? sql`true` : sql`${of} IN (r.was_driver, r.next_driver)`;
    return this.read(sql`s.service_day >= ${from} AND ${whose}`);
  }

  async findAgreed(shiftId: ShiftId): Promise<KnownRelief | undefined> {
    return (await this.read(sql`r.shift_id = ${shiftId} AND r.taken_at IS NULL AND r.ended_at IS NULL`))[0];
  }

  async take(id: string, at: Instant): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE reliefs r SET taken_at = ${new Date(at)}, was_from = s.driver_from FROM shifts s
      WHERE r.id = ${id} AND s.id = r.shift_id AND r.taken_at IS NULL AND r.ended_at IS NULL`.execute(
      this.db,
    );
    if (numAffectedRows !== 1n) return false;
    await sql`
      UPDATE shifts s SET driver_id = r.next_driver, driver_from = CASE WHEN r.at > lower(s.period) THEN r.at END,
        seen_version = NULL, unheard_since = NULL, by_hand = true, version = s.version + 1
      FROM reliefs r WHERE r.id = ${id} AND s.id = r.shift_id`.execute(this.db);
    return true;
  }

  async end(id: string, at: Instant, how: "undone" | "lapsed"): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE reliefs SET ended_at = ${new Date(at)}, ended = ${how} WHERE id = ${id} AND ended_at IS NULL`.execute(
      this.db,
    );
    if (numAffectedRows !== 1n) return false;
    await sql`
      UPDATE shifts s SET driver_id = r.was_driver, driver_from = r.was_from, seen_version = NULL, version = s.version + 1
      FROM reliefs r WHERE r.id = ${id} AND s.id = r.shift_id AND r.taken_at IS NOT NULL`.execute(this.db);
    return true;
  }

  listWork(drivers: readonly DriverId[], { but, ...days }: Parameters<ReliefStore["listWork"]>[1]) {
    return listWork(this.db, { ...days, of: { drivers, but } });
  }

  private async read(where: RawBuilder<unknown>): Promise<KnownRelief[]> {
    const { rows } = await sql<ReliefRow>`${known} WHERE ${where} ORDER BY r.fact_id DESC`.execute(this.db);
    return rows.map(toRelief);
  }
}

const toRelief = (row: ReliefRow): KnownRelief => ({
  ...{ id: row.id, shiftId: row.shift_id, serviceDay: row.service_day, plate: row.plate },
  ...{ was: row.was_driver, wasDriver: { id: row.was_driver, name: row.was_name, phone: row.was_phone } },
  ...{
    next: row.next_driver,
    nextDriver: { id: row.next_driver, name: row.next_name, phone: row.next_phone },
  },
  ...{ at: toInstantOf(row.at), decidedAt: toInstantOf(row.decided_at) },
  meet: row.stop_id === null || row.meet !== "stop" ? meetOf(row.meet) : { at: "stop", stopId: row.stop_id },
  state: row.ended ?? (row.is_taken ? "taken" : "agreed"),
  ...{ by: row.by_name ?? undefined, reason: row.reason ?? undefined },
});

const meetOf = (meet: Meeting["at"]): Meeting => ({ at: meet === "depot" ? "depot" : "vehicle" });
