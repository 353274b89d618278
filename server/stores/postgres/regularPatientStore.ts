import { type Kysely, type RawBuilder, sql } from "kysely";
import type { PlaceId, StaffId, StandingOrderId } from "../../../shared/ids/index.ts";
import type { Seconds, ServiceDay, Weekday } from "../../../shared/time/index.ts";
import type { RegularPatient } from "../../domain/trips/regularPatient.ts";
import type { RegularPatientStore } from "../regularPatients.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface RegularRow {
  id: string;
  staff_id: StaffId;
  place_id: PlaceId;
  name: string;
  phone: string;
  weekdays: Weekday[];
  arrive_by: Seconds;
  back_time: Seconds | null;
  back_when_ready: boolean;
  valid_from: ServiceDay;
  valid_until: ServiceDay | null;
  note: string | null;
  request_hash: string;
  asked_at: Date;
  state: RegularPatient["state"];
  reason: string | null;
  order_id: StandingOrderId | null;
}

export class PostgresRegularPatientStore implements RegularPatientStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(regular: RegularPatient): Promise<boolean> {
    const { id, staffId, placeId, name, phone, weekdays, there, back, from, until, note } = regular;
    const { numAffectedRows } = await sql`
      INSERT INTO regular_patients (id, staff_id, place_id, name, phone, weekdays, arrive_by, back_time, back_when_ready,
        valid_from, valid_until, note, request_hash, asked_at)
      VALUES (${id}, ${staffId}, ${placeId}, ${name}, ${phone}, ${weekdays}::smallint[], ${there.time}, ${back?.time ?? null},
        ${back?.whenReady === true}, ${from}, ${until ?? null}, ${note ?? null}, ${regular.requestHash},
        ${new Date(regular.askedAt)})
      ON CONFLICT DO NOTHING`.execute(this.db);
    return numAffectedRows === 1n;
  }

  async find(id: string): Promise<RegularPatient | undefined> {
    return (await this.read(sql`id = ${id}`))[0];
  }

  async lock(id: string): Promise<RegularPatient | undefined> {
    return (await this.read(sql`id = ${id} FOR UPDATE`))[0];
  }

  listOf(staffId: StaffId, limit: number): Promise<RegularPatient[]> {
    return this.read(sql`staff_id = ${staffId} ORDER BY asked_at DESC, id LIMIT ${limit}`);
  }

  listOpen(limit: number): Promise<RegularPatient[]> {
    return this.read(sql`state = 'open' ORDER BY asked_at, id LIMIT ${limit}`);
  }

  async accept(id: string, orderId: StandingOrderId): Promise<void> {
    await sql`UPDATE regular_patients SET state = 'accepted', order_id = ${orderId} WHERE id = ${id}`.execute(
      this.db,
    );
  }

  async decline(id: string, reason: string): Promise<void> {
    await sql`UPDATE regular_patients SET state = 'declined', reason = ${reason} WHERE id = ${id}`.execute(
      this.db,
    );
  }

  private async read(where: RawBuilder<unknown>): Promise<RegularPatient[]> {
    const { rows } = await sql<RegularRow>`
      SELECT *, valid_from::text AS valid_from, valid_until::text AS valid_until FROM regular_patients WHERE ${where}`.execute(
      this.db,
    );
    return rows.map(toRegular);
  }
}

const toRegular = (row: RegularRow): RegularPatient => ({
  ...{ id: row.id, staffId: row.staff_id, placeId: row.place_id, name: row.name, phone: row.phone },
  ...{ weekdays: row.weekdays, there: { kind: "arriveBy" as const, time: row.arrive_by } },
  back:
    row.back_time === null
      ? undefined
      : { time: row.back_time, ...(row.back_when_ready && { whenReady: true as const }) },
  ...{ from: row.valid_from, until: row.valid_until ?? undefined, note: row.note ?? undefined },
  ...{ requestHash: row.request_hash, askedAt: toInstantOf(row.asked_at), state: row.state },
  ...{ reason: row.reason ?? undefined, orderId: row.order_id ?? undefined },
});
