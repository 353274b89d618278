import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import type { DriverId, ShiftId, StopId, TripId } from "../../../shared/ids/index.ts";
import { seconds } from "../../../shared/time/index.ts";
import type { Act, HeldStop } from "../../domain/runs/acts.ts";
import type { ActStore, JudgedAct, Judgement } from "../acts.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface HolderRow {
  stop_id: StopId;
  shift_id: ShiftId;
  trip_id: TripId;
  kind: "pickup" | "dropoff";
  driver_id: DriverId;
  had_until?: Date | null;
}
type ActRow = Selectable<Schema["stop_events"]> & HolderRow;

const holders = sql`
  SELECT h.stop_id, h.shift_id, h.trip_id, h.kind, d.driver_id, d.had_until
  FROM stop_holders h JOIN (
    SELECT id AS shift_id, driver_id, NULL::timestamptz AS had_until FROM shifts
    UNION ALL
    SELECT shift_id, was_driver, at FROM reliefs WHERE taken_at IS NOT NULL AND ended_at IS NULL
  ) d ON d.shift_id = h.shift_id`;

export class PostgresActStore implements ActStore {
  constructor(private readonly db: Kysely<Schema>) {}

  /** The run that has the stop now is the latest, since a stop may come back to one. */
  async listHolders(stopId: StopId): Promise<HeldStop[]> {
    const { rows } = await sql<HolderRow>`
      ${holders} LEFT JOIN stops st ON st.id = h.stop_id AND st.shift_id = h.shift_id
      WHERE h.stop_id = ${stopId} ORDER BY st.id IS NULL, h.since DESC, d.had_until DESC NULLS FIRST`.execute(
      this.db,
    );
    return rows.map(toHeld);
  }

  async listHeldOf(tripId: TripId, shiftId: ShiftId): Promise<HeldStop[]> {
    const { rows } = await sql<HolderRow>`
      ${holders} WHERE h.trip_id = ${tripId} AND h.shift_id = ${shiftId} AND d.had_until IS NULL
      ORDER BY h.since DESC`.execute(this.db);
    return rows.map(toHeld);
  }

  async add(act: Act): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto("stop_events")
      .values({
        action_id: act.actionId,
        stop_id: act.stopId,
        shift_id: act.shiftId,
        driver_id: act.driverId,
        told_by: act.toldBy ?? null,
        action: act.action,
        at: new Date(act.at),
        received_at: new Date(act.receivedAt),
        told_at: new Date(act.toldAt),
        skew_seconds: act.skew ?? null,
        point: act.point ?? null,
        verdict: "questioned",
        doubt: null,
        question_id: null,
      })
      .onConflict((conflict) => conflict.column("action_id").doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  async judge(actionId: string, { verdict, contradiction, question }: Judgement): Promise<void> {
    await this.db
      .updateTable("stop_events")
      .set((old) => ({
        verdict,
        doubt: contradiction ?? old.ref("doubt"),
        question_id: question ?? old.ref("question_id"),
      }))
      .where("action_id", "=", actionId)
      .execute();
  }

  async find(actionId: string): Promise<JudgedAct | undefined> {
    return (await this.read(sql`e.action_id = ${actionId}`))[0];
  }

  listInQuestion(shiftId: ShiftId): Promise<JudgedAct[]> {
    return this.read(sql`e.shift_id = ${shiftId} AND e.verdict = 'questioned'`);
  }

  listOfQuestion(question: string): Promise<JudgedAct[]> {
    return this.read(sql`e.question_id = ${question}`);
  }

  listOfStep(stopId: StopId, action: Act["action"]): Promise<JudgedAct[]> {
    return this.read(sql`e.stop_id = ${stopId} AND e.action = ${action}`);
  }

  listApplied(shiftId: ShiftId): Promise<JudgedAct[]> {
    return this.read(sql`e.shift_id = ${shiftId} AND e.verdict = 'applied'`);
  }

  private async read(where: RawBuilder<unknown>): Promise<JudgedAct[]> {
    const { rows } = await sql<ActRow>`
      SELECT e.*, h.trip_id, h.kind FROM stop_events e
      JOIN stop_holders h ON h.stop_id = e.stop_id AND h.shift_id = e.shift_id
      WHERE ${where}
      ORDER BY e.at, array_position(ARRAY['depart', 'arrive', 'board', 'noShow', 'dropOff'], e.action), e.received_at`.execute(
      this.db,
    );
    return rows.map(toAct);
  }
}

const toHeld = (row: HolderRow): HeldStop => ({
  stopId: row.stop_id,
  tripId: row.trip_id,
  kind: row.kind,
  shiftId: row.shift_id,
  driverId: row.driver_id,
  ...(row.had_until != null && { hadUntil: toInstantOf(row.had_until) }),
});

const toAct = (row: ActRow): JudgedAct => ({
  ...toHeld(row),
  actionId: row.action_id,
  action: row.action,
  at: toInstantOf(row.at),
  toldAt: toInstantOf(row.told_at ?? row.at),
  skew: row.skew_seconds === null ? undefined : seconds(row.skew_seconds),
  receivedAt: toInstantOf(row.received_at),
  point: row.point ?? undefined,
  verdict: row.verdict,
  contradiction: row.doubt ?? undefined,
  question: row.question_id ?? undefined,
});
