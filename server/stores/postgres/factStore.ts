import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import type { DriverId, RiderId, ShiftId, StaffId, TripId } from "../../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Fact, FactKind, StoredFact } from "../../domain/facts/fact.ts";
import type { FactStore } from "../index.ts";
import { factDetails, factHead, isFactKind } from "./factDetails.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

type FactRow = Selectable<Schema["facts"]> & { texts: Record<string, string> | null };

const isAppeal = (fact: StoredFact): fact is StoredFact<"appeal.made"> => fact.kind === "appeal.made";

/** A statement has at most 65,535 parameters; a fact takes 13. */
const CHUNK = 1000;
const at = (instant: Instant) => new Date(instant);

export class PostgresFactStore implements FactStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(facts: readonly Fact[]): Promise<number[]> {
    const ids: number[] = [];
    for (let from = 0; from < facts.length; from += CHUNK)
      ids.push(...(await this.addChunk(facts.slice(from, from + CHUNK))));
    return ids;
  }

  private async addChunk(facts: readonly Fact[]): Promise<number[]> {
    const written = await this.db.insertInto("facts").values(facts.map(rowOf)).returning("id").execute();
    const texts = facts.flatMap(({ texts = {} }, index) =>
      Object.entries(texts).flatMap(([name, text]) => {
        const fact = written[index];
        return text === undefined || fact === undefined ? [] : [{ fact_id: fact.id, name, text }];
      }),
    );
    if (texts.length > 0) await this.db.insertInto("fact_texts").values(texts).execute();
    return written.map(({ id }) => Number(id));
  }

  async find(id: number): Promise<StoredFact | undefined> {
    return (await this.read(sql`f.id = ${id}`))[0];
  }

  async listOfTrips(ids: readonly TripId[]): Promise<ReadonlyMap<TripId, StoredFact[]>> {
    const byTrip = new Map<TripId, StoredFact[]>();
    if (ids.length === 0) return byTrip;
    for (const fact of await this.read(sql`f.trip_id = ANY(${ids}::uuid[]) ORDER BY f.id`)) {
      const { tripId } = fact.concerns;
      if (tripId === undefined) continue;
      const facts = byTrip.get(tripId);
      if (facts === undefined) byTrip.set(tripId, [fact]);
      else facts.push(fact);
    }
    return byTrip;
  }

  listOfShift(id: ShiftId): Promise<StoredFact[]> {
    return this.read(sql`f.shift_id = ${id} ORDER BY f.id`);
  }

  listOfPerson(id: RiderId | DriverId | StaffId): Promise<StoredFact[]> {
    return this.read(
      sql`f.rider_id = ${id} OR f.driver_id = ${id} OR f.staff_id = ${id} OR f.actor_id = ${id} ORDER BY f.id`,
    );
  }

  listOpenQuestions(): Promise<StoredFact<"question.raised">[]> {
    return this.readOpen(sql`true`);
  }

  async findOpenQuestion(of: { trip: TripId } | { question: string }) {
    const where = "trip" in of ? sql`f.trip_id = ${of.trip}` : sql`f.details->>'question' = ${of.question}`;
    return (await this.readOpen(where))[0];
  }

  async listOpenAppeals(): Promise<StoredFact<"appeal.made">[]> {
    const open = await this.read(sql`f.kind = 'appeal.made' AND NOT EXISTS (
      SELECT FROM facts a WHERE a.kind = 'appeal.answered' AND a.details->>'appeal' = f.details->>'appeal')
      ORDER BY f.details->>'dueBy', f.id`);
    return open.filter(isAppeal);
  }

  async findAppeal(appeal: string): Promise<StoredFact<"appeal.made"> | undefined> {
    const made = await this.read(sql`f.kind = 'appeal.made' AND f.details->>'appeal' = ${appeal}`);
    return made.find(isAppeal);
  }

  async isAppealAnswered(appeal: string): Promise<boolean> {
    const answers = await this.read(sql`f.kind = 'appeal.answered' AND f.details->>'appeal' = ${appeal}`);
    return answers.length > 0;
  }

  listOfDay(day: ServiceDay, kinds: readonly FactKind[]): Promise<StoredFact[]> {
    return this.read(sql`f.service_day = ${day} AND f.kind = ANY(${kinds}) ORDER BY f.id`);
  }

  listOfDaysFrom(day: ServiceDay, kinds: readonly FactKind[]): Promise<StoredFact[]> {
    return this.read(sql`f.service_day >= ${day} AND f.kind = ANY(${kinds}) ORDER BY f.id`);
  }

  listAfter(id: number, limit: number): Promise<StoredFact[]> {
    return this.read(sql`f.id > ${id} ORDER BY f.id LIMIT ${limit}`);
  }

  private async readOpen(where: RawBuilder<unknown>): Promise<StoredFact<"question.raised">[]> {
    const { rows } = await sql<FactRow>`
      SELECT f.*, NULL AS texts FROM open_questions f WHERE ${where} ORDER BY f.id`.execute(this.db);
    return rows.map((row) => toFact("question.raised", row));
  }

  private read(where: RawBuilder<unknown>): Promise<StoredFact[]> {
    return readFacts(this.db, where);
  }
}

/** Facts under the alias `f`; `where` may go on to order and limit them. */
export async function readFacts(db: Kysely<Schema>, where: RawBuilder<unknown>): Promise<StoredFact[]> {
  const { rows } = await sql<FactRow>`
    SELECT f.*, (SELECT jsonb_object_agg(x.name, x.text) FROM fact_texts x WHERE x.fact_id = f.id) AS texts
    FROM facts f WHERE ${where}`.execute(db);
  // While a newer version is put in place beside this one, it writes kinds that nothing here could tell of.
  return rows.flatMap((row) => (isFactKind(row.kind) ? [toFact(row.kind, row)] : []));
}

const rowOf = ({ kind, concerns, by, at: happened, details }: Fact) => ({
  kind,
  at: at(happened),
  role: by.role,
  actor_id: by.id ?? null,
  trip_id: concerns.tripId ?? null,
  rider_id: concerns.riderId ?? null,
  shift_id: concerns.shiftId ?? null,
  vehicle_id: concerns.vehicleId ?? null,
  driver_id: concerns.driverId ?? null,
  staff_id: concerns.staffId ?? null,
  stop_id: concerns.stopId ?? null,
  service_day: concerns.serviceDay ?? null,
  details,
});

function toFact<Kind extends FactKind>(kind: Kind, row: FactRow): StoredFact<Kind> {
  return {
    ...factHead.parse(row),
    kind,
    at: toInstantOf(row.at),
    recordedAt: toInstantOf(row.recorded_at),
    details: factDetails[kind].parse(row.details),
  };
}
