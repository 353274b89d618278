import { type Kysely, type Selectable, sql } from "kysely";
import { ShiftId, StaffId, TripId } from "../../../shared/ids/index.ts";
import { type EscalationStep, escalationSteps } from "../../../shared/lifeCycle/troubles.ts";
import { troubleKinds } from "../../../shared/schemas/index.ts";
import { type Instant, serviceDay } from "../../../shared/time/index.ts";
import type { OpenTrouble, OpenTroubleStore } from "../openTroubles.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

/** "open", as the advisory lock of who raises and ends troubles. */
const LOCK = 0x6f70_656e;

export class PostgresOpenTroubleStore implements OpenTroubleStore {
  constructor(private readonly db: Kysely<Schema>) {}

  private read() {
    return this.db
      .selectFrom("open_troubles")
      .leftJoin("staff", "staff.id", "open_troubles.holder_id")
      .selectAll("open_troubles")
      .select("staff.name as holder_name");
  }

  async list(): Promise<OpenTrouble[]> {
    const rows = await this.read().orderBy("open_troubles.since").orderBy("open_troubles.id").execute();
    return rows.flatMap((row) => toTrouble(row) ?? []);
  }

  async find(id: string): Promise<OpenTrouble | undefined> {
    const row = await this.read().where("open_troubles.id", "=", id).executeTakeFirst();
    return row && toTrouble(row);
  }

  async raise(troubles: Parameters<OpenTroubleStore["raise"]>[0]): Promise<string[]> {
    if (troubles.length === 0) return [];
    const rows = await this.db
      .insertInto("open_troubles")
      .values(
        troubles.map(({ id, kind, day, since, raisedAt, tripId, shiftId }) => ({
          ...{ id, kind, service_day: day, since: new Date(since) },
          raised_at: new Date(raisedAt),
          ...{ trip_id: tripId ?? null, shift_id: shiftId ?? null },
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .execute();
    return rows.map(({ id }) => id);
  }

  async remove(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.db
      .deleteFrom("open_troubles")
      .where("id", "in", [...ids])
      .returning("id")
      .execute();
    return rows.map(({ id }) => id);
  }

  async hold(id: string, { from, to, at }: Parameters<OpenTroubleStore["hold"]>[1]): Promise<boolean> {
    const held = { held_since: new Date(at), held_at: sql<Date>`now()` };
    const row = await this.db
      .updateTable("open_troubles")
      .set(
        to === undefined ? { holder_id: null, held_since: null, held_at: null } : { holder_id: to, ...held },
      )
      .where("id", "=", id)
      .where("holder_id", "is not distinct from", from ?? null)
      .returning("id")
      .executeTakeFirst();
    return row !== undefined;
  }

  async setEscalated(id: string, step: EscalationStep): Promise<void> {
    await this.db.updateTable("open_troubles").set({ escalated: step }).where("id", "=", id).execute();
  }

  async takeTurn(): Promise<void> {
    await sql`SELECT pg_advisory_xact_lock(${LOCK})`.execute(this.db);
  }
}

type Row = Selectable<Schema["open_troubles"]> & { holder_name: string | null };

/** undefined: of a kind that another version of this program has written. */
function toTrouble(row: Row): OpenTrouble | undefined {
  const kind = troubleKinds.find((each) => each === row.kind);
  if (kind === undefined) return undefined;
  const since: Instant = toInstantOf(row.since);
  const escalated = escalationSteps.find((each) => each === row.escalated);
  return {
    ...{ id: row.id, kind, day: serviceDay(row.service_day), since, raisedAt: toInstantOf(row.raised_at) },
    ...{ escalated, holder: holderOf(row) },
    ...(row.trip_id !== null && { tripId: TripId.parse(row.trip_id) }),
    ...(row.shift_id !== null && { shiftId: ShiftId.parse(row.shift_id) }),
  };
}

function holderOf({ holder_id, holder_name, held_since, held_at }: Row): OpenTrouble["holder"] {
  const [since, heldAt] = [maybeInstant(held_since), maybeInstant(held_at)];
  if (holder_id === null || since === undefined || heldAt === undefined) return undefined;
  return { id: StaffId.parse(holder_id), name: holder_name ?? "", since, heldAt };
}
