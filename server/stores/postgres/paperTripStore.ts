import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RiderId, TripId } from "../../../shared/ids/index.ts";
import type { Phrase } from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { PaperKey, PaperTrip, PaperTripStore } from "../paperTrips.ts";
import { asSet } from "./asSet.ts";
import type { Schema } from "./schema.ts";

interface PaperRow {
  rider_id: RiderId;
  day: ServiceDay;
  at: string;
  trip_id: TripId | null;
  refusal: Phrase | null;
}

const among = (keys: readonly PaperKey[]): RawBuilder<unknown> => sql`
  (SELECT "riderId", day, at FROM jsonb_to_recordset(${asSet(keys.map(({ riderId, day, at }) => ({ riderId, day, at })))})
    AS k("riderId" uuid, day date, at text))`;
const isKey = ({ riderId, day, at }: PaperKey): RawBuilder<unknown> =>
  sql`rider_id = ${riderId} AND day = ${day} AND at = ${at}`;

export class PostgresPaperTripStore implements PaperTripStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async put(keys: readonly PaperKey[], importId: string): Promise<void> {
    await sql`
      INSERT INTO paper_trips AS p (rider_id, day, at, import_id)
      SELECT k."riderId", k.day, k.at, ${importId}::uuid FROM ${among(keys)} k
      ON CONFLICT (rider_id, day, at) DO UPDATE SET refusal = NULL, import_id = excluded.import_id
      WHERE p.trip_id IS NULL`.execute(this.db);
  }

  list(keys: readonly PaperKey[]): Promise<PaperTrip[]> {
    return this.read(sql`(rider_id, day, at) IN ${among(keys)}`);
  }

  async lock(key: PaperKey): Promise<PaperTrip | undefined> {
    return (await this.read(sql`${isKey(key)} FOR UPDATE`))[0];
  }

  async setTrip(key: PaperKey, tripId: TripId): Promise<void> {
    await sql`UPDATE paper_trips SET trip_id = ${tripId}, refusal = NULL WHERE ${isKey(key)}`.execute(
      this.db,
    );
  }

  async setRefusal(key: PaperKey, refusal: Phrase): Promise<void> {
    await sql`
      UPDATE paper_trips SET refusal = ${JSON.stringify(refusal)}::jsonb WHERE ${isKey(key)} AND trip_id IS NULL`.execute(
      this.db,
    );
  }

  async removeOfTrips(tripIds: readonly string[]): Promise<void> {
    await sql`DELETE FROM paper_trips WHERE trip_id = ANY(${[...tripIds]}::uuid[])`.execute(this.db);
  }

  private async read(where: RawBuilder<unknown>): Promise<PaperTrip[]> {
    const { rows } = await sql<PaperRow>`
      SELECT rider_id, day::text AS day, at, trip_id, refusal FROM paper_trips WHERE ${where}`.execute(
      this.db,
    );
    return rows.map(({ rider_id, day, at, trip_id, refusal }) => ({
      ...{ riderId: rider_id, day, at, tripId: trip_id ?? undefined, refusal: refusal ?? undefined },
    }));
  }
}
