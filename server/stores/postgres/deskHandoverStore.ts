import { type Kysely, type RawBuilder, sql } from "kysely";
import { StaffId } from "../../../shared/ids/index.ts";
import { HandedOver } from "../../../shared/schemas/index.ts";
import { serviceDay } from "../../../shared/time/index.ts";
import type { DeskHandover, DeskHandoverStore } from "../openTroubles.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

interface Row {
  id: string;
  service_day: string;
  at: Date;
  fact_id: string;
  note: string | null;
  record: unknown;
  staff_id: string;
  staff_name: string | null;
  read_by: string | null;
  reader_name: string | null;
  read_at: Date | null;
}

export class PostgresDeskHandoverStore implements DeskHandoverStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add({ id, day, at, by, factId, record }: Parameters<DeskHandoverStore["add"]>[0]): Promise<void> {
    await this.db
      .insertInto("desk_handovers")
      .values({
        ...{ id, service_day: day, at: new Date(at), staff_id: by, fact_id: factId },
        record: sql`${JSON.stringify(record)}::jsonb`,
      })
      .execute();
  }

  async find(id: string): Promise<DeskHandover | undefined> {
    return (await this.read(sql`WHERE h.id = ${id}`))[0];
  }

  list(limit: number): Promise<DeskHandover[]> {
    return this.read(sql`ORDER BY h.at DESC, h.id LIMIT ${limit}`);
  }

  async setRead(id: string, { by, at }: Parameters<DeskHandoverStore["setRead"]>[1]): Promise<boolean> {
    const row = await this.db
      .updateTable("desk_handovers")
      .set({ read_by: by, read_at: new Date(at) })
      .where("id", "=", id)
      .where("read_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    return row !== undefined;
  }

  private async read(which: RawBuilder<unknown>): Promise<DeskHandover[]> {
    const { rows } = await sql<Row>`
      SELECT h.id, h.service_day::text, h.at, h.fact_id, h.record, h.staff_id, s.name AS staff_name, h.read_by,
        r.name AS reader_name, h.read_at,
        (SELECT x.text FROM fact_texts x WHERE x.fact_id = h.fact_id AND x.name = 'note') AS note
      FROM desk_handovers h LEFT JOIN staff s ON s.id = h.staff_id LEFT JOIN staff r ON r.id = h.read_by ${which}`.execute(
      this.db,
    );
    return rows.map(toHandover);
  }
}

function toHandover(row: Row): DeskHandover {
  const readAt = maybeInstant(row.read_at);
  return {
    ...{ id: row.id, day: serviceDay(row.service_day), at: toInstantOf(row.at), factId: Number(row.fact_id) },
    ...{
      by: { id: StaffId.parse(row.staff_id), name: row.staff_name ?? "" },
      record: HandedOver.parse(row.record),
    },
    ...(row.note !== null && { note: row.note }),
    ...(row.read_by !== null &&
      readAt !== undefined && {
        read: { by: { id: StaffId.parse(row.read_by), name: row.reader_name ?? "" }, at: readAt },
      }),
  };
}
