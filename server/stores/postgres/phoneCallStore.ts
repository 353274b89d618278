import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RiderId, StaffId } from "../../../shared/ids/index.ts";
import type { CallEventKind, CallState } from "../../../shared/schemas/index.ts";
import { type Instant, type ServiceDay, seconds } from "../../../shared/time/index.ts";
import type { CallEvent, PhoneCall } from "../../domain/calls/phoneCall.ts";
import type { CallDay, MissedNumber, PhoneCallStore } from "../phoneCalls.ts";
import { countCallDays } from "./callFigures.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface Row {
  id: string;
  exchange: string;
  call_id: string;
  phone: string | null;
  service_day: ServiceDay;
  began_at: Date;
  state: CallState;
  is_over: boolean;
  wait_seconds: number | null;
  taken_by: StaffId | null;
  taken_name: string | null;
}

export class PostgresPhoneCallStore implements PhoneCallStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async open(call: Parameters<PhoneCallStore["open"]>[0]): Promise<PhoneCall> {
    const { exchange, callId } = call;
    await sql`
      INSERT INTO phone_calls (id, exchange, call_id, service_day, began_at, state, last_event_at)
      VALUES (${call.id}, ${exchange}, ${callId}, ${call.serviceDay}, ${new Date(call.began)}, 'ringing', ${new Date(call.realNow)})
      ON CONFLICT (exchange, call_id) DO NOTHING`.execute(this.db);
    await sql`SELECT 1 FROM phone_calls WHERE exchange = ${exchange} AND call_id = ${callId} FOR UPDATE`.execute(
      this.db,
    );
    const [opened] = await this.read(sql`c.exchange = ${exchange} AND c.call_id = ${callId}`);
    if (opened === undefined) throw new Error("a call was not kept");
    return opened;
  }

  async addEvent(id: string, event: CallEventKind, at: Instant): Promise<boolean> {
    const { numAffectedRows } = await sql`
      INSERT INTO phone_call_events (phone_call_id, event, at) VALUES (${id}, ${event}, ${new Date(at)})
      ON CONFLICT DO NOTHING`.execute(this.db);
    return numAffectedRows === 1n;
  }

  async listEvents(id: string): Promise<CallEvent[]> {
    const { rows } = await sql<{ event: CallEventKind; at: Date }>`
      SELECT event, at FROM phone_call_events WHERE phone_call_id = ${id} ORDER BY at`.execute(this.db);
    return rows.map(({ event, at }) => ({ event, at: toInstantOf(at) }));
  }

  async setProgress(id: string, progress: Parameters<PhoneCallStore["setProgress"]>[1]): Promise<void> {
    const { state, isOver, waited, phone, began, realNow } = progress;
    await sql`
      UPDATE phone_calls SET state = ${state}, is_over = ${isOver}, wait_seconds = ${waited ?? null},
        phone = coalesce(phone, ${phone ?? null}), last_event_at = greatest(last_event_at, ${new Date(realNow)}),
        began_at = coalesce(${began === undefined ? null : new Date(began)}, began_at)
      WHERE id = ${id}`.execute(this.db);
  }

  async find(id: string): Promise<PhoneCall | undefined> {
    return (await this.read(sql`c.id = ${id}`))[0];
  }

  async phonesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<{ id: string; phone: string }>`
      SELECT id, phone FROM phone_calls WHERE id = ANY(${ids}::uuid[]) AND phone IS NOT NULL`.execute(
      this.db,
    );
    return new Map(rows.map(({ id, phone }) => [id, phone]));
  }

  listOfNumber(phone: string): Promise<PhoneCall[]> {
    return this.read(sql`c.phone = ${phone}`);
  }

  listUnderWay({ ringing, talking }: { ringing: Instant; talking: Instant }): Promise<PhoneCall[]> {
    return this.read(sql`NOT c.is_over AND ((c.state = 'ringing' AND c.last_event_at > ${new Date(ringing)})
      OR (c.state = 'answered' AND c.last_event_at > ${new Date(talking)}))`);
  }

  async listMissed(from: ServiceDay): Promise<MissedNumber[]> {
    const { rows } = await sql<{ phone: string; count: number; id: string; at: Date }>`
      SELECT c.phone, count(*)::int AS count, max(c.began_at) AS at,
        (array_agg(c.id ORDER BY c.began_at DESC, c.id DESC))[1] AS id
      FROM phone_calls c
      WHERE c.state = 'missed' AND c.service_day >= ${from}::date AND c.phone IS NOT NULL AND c.settled_at IS NULL
        AND NOT EXISTS (SELECT FROM phone_calls later
          WHERE later.phone = c.phone AND later.state = 'answered' AND later.last_event_at >= c.last_event_at)
      GROUP BY c.phone ORDER BY max(c.began_at) DESC, c.phone`.execute(this.db);
    return rows.map(({ id, at, ...row }) => ({ ...row, callId: id, at: toInstantOf(at) }));
  }

  async take(id: string, by: StaffId, at: Instant): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE phone_calls SET taken_by = ${by}, taken_at = ${new Date(at)} WHERE id = ${id} AND taken_by IS NULL`.execute(
      this.db,
    );
    return numAffectedRows === 1n;
  }

  async settle(id: string, as: "calledBack" | "ready", at: Instant): Promise<number> {
    const { numAffectedRows } = await sql`
      UPDATE phone_calls c SET settled_at = ${new Date(at)}, settled_as = ${as}
      FROM phone_calls this
      WHERE this.id = ${id} AND c.phone = this.phone AND c.began_at <= this.began_at
        AND c.state = 'missed' AND c.settled_at IS NULL`.execute(this.db);
    return Number(numAffectedRows ?? 0n);
  }

  async noteViewers(by: StaffId, shown: readonly { callId: string; riderId: RiderId }[]): Promise<RiderId[]> {
    const calls = shown.map(({ callId }) => callId);
    const riders = shown.map(({ riderId }) => riderId);
    const { rows } = await sql<{ rider_id: RiderId }>`
      INSERT INTO phone_call_viewers (phone_call_id, staff_id, rider_id)
      SELECT s.call, ${by}::uuid, s.rider FROM unnest(${calls}::uuid[], ${riders}::uuid[]) AS s(call, rider)
      ON CONFLICT DO NOTHING RETURNING rider_id`.execute(this.db);
    return rows.map((row) => row.rider_id);
  }

  countByDay(from: ServiceDay, until: ServiceDay): Promise<CallDay[]> {
    return countCallDays(this.db, from, until);
  }

  private async read(where: RawBuilder<unknown>): Promise<PhoneCall[]> {
    const { rows } = await sql<Row>`
      SELECT c.id, c.exchange, c.call_id, c.phone, c.service_day, c.began_at, c.state, c.is_over, c.wait_seconds,
        c.taken_by, s.name AS taken_name
      FROM phone_calls c LEFT JOIN staff s ON s.id = c.taken_by
      WHERE ${where} ORDER BY c.began_at, c.id`.execute(this.db);
    return rows.map(toCall);
  }
}

const toCall = (row: Row): PhoneCall => ({
  ...{ id: row.id, exchange: row.exchange, callId: row.call_id, phone: row.phone ?? undefined },
  ...{ serviceDay: row.service_day, began: toInstantOf(row.began_at), state: row.state },
  isOver: row.is_over,
  waited: row.wait_seconds === null ? undefined : seconds(row.wait_seconds),
  takenBy: row.taken_by === null ? undefined : { id: row.taken_by, name: row.taken_name ?? "" },
});
