import { type Kysely, type Selectable, sql } from "kysely";
import { z } from "zod";
import { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { type ServiceDay, serviceDay } from "../../../shared/time/index.ts";
import type { Proposal, ProposalStore } from "../proposals.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

const stops = z.array(z.object({ tripId: TripId, kind: z.enum(["pickup", "dropoff"]) }));
const Routes = z.array(z.object({ shiftId: ShiftId, was: stops, becomes: stops }));

export class PostgresProposalStore implements ProposalStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add({ id, serviceDay, status, because, madeAt, holdsUntil, routes }: Proposal): Promise<void> {
    await this.db
      .insertInto("plan_proposals")
      .values({
        ...{ id, service_day: serviceDay, status, because },
        ...{ made_at: new Date(madeAt), holds_until: new Date(holdsUntil) },
        routes: sql`${JSON.stringify(routes)}::jsonb`,
      })
      .execute();
  }

  async find(id: string): Promise<Proposal | undefined> {
    const row = await this.db
      .selectFrom("plan_proposals")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
    return row && toProposal(row);
  }

  async listOfDay(day: ServiceDay): Promise<Proposal[]> {
    const rows = await this.db
      .selectFrom("plan_proposals")
      .selectAll()
      .where("service_day", "=", day)
      .orderBy("made_at")
      .orderBy("id")
      .execute();
    return rows.map(toProposal);
  }

  async close(id: string, as: Exclude<Proposal["status"], "open">): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable("plan_proposals")
      .set({ status: as })
      .where("id", "=", id)
      .where("status", "=", "open")
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }
}

const toProposal = (row: Selectable<Schema["plan_proposals"]>): Proposal => ({
  id: row.id,
  serviceDay: serviceDay(row.service_day),
  status: row.status,
  because: row.because,
  madeAt: toInstantOf(row.made_at),
  holdsUntil: toInstantOf(row.holds_until),
  routes: Routes.parse(row.routes),
});
