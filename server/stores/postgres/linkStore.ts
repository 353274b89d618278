import { type Kysely, type RawBuilder, sql } from "kysely";
import type { TripId } from "../../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { TripLink } from "../../domain/trips/links.ts";
import type { LinkStore } from "../links.ts";
import type { Schema } from "./schema.ts";

interface LinkRow {
  id: string;
  service_day: ServiceDay;
  same_vehicle: boolean;
  has_ended: boolean;
  trips: TripId[];
}

export class PostgresLinkStore implements LinkStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async put({ id, serviceDay, tripIds, sameVehicle }: TripLink): Promise<void> {
    await sql`
      INSERT INTO trip_links (id, service_day, same_vehicle) VALUES (${id}, ${serviceDay}, ${sameVehicle})`.execute(
      this.db,
    );
    await sql`
      INSERT INTO linked_trips (link_id, trip_id) SELECT ${id}::uuid, unnest(${tripIds}::uuid[])`.execute(
      this.db,
    );
  }

  async find(id: string): Promise<(TripLink & { hasEnded: boolean }) | undefined> {
    const [row] = await this.read(sql`l.id = ${id}`);
    return row && { ...toLink(row), hasEnded: row.has_ended };
  }

  async end(id: string, at: Instant): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE trip_links SET ended_at = ${new Date(at)} WHERE id = ${id} AND ended_at IS NULL`.execute(
      this.db,
    );
    return numAffectedRows === 1n;
  }

  async listOfDay(day: ServiceDay): Promise<TripLink[]> {
    return (await this.read(sql`l.service_day = ${day} AND l.ended_at IS NULL`)).map(toLink);
  }

  async listOfTrip(tripId: TripId): Promise<TripLink[]> {
    const rows = await this.read(sql`
      l.ended_at IS NULL AND l.id IN (SELECT link_id FROM linked_trips WHERE trip_id = ${tripId})`);
    return rows.map(toLink);
  }

  private async read(where: RawBuilder<unknown>): Promise<LinkRow[]> {
    const { rows } = await sql<LinkRow>`
      SELECT l.id, l.service_day, l.same_vehicle, l.ended_at IS NOT NULL AS has_ended,
        (SELECT coalesce(array_agg(m.trip_id ORDER BY m.trip_id), '{}') FROM linked_trips m WHERE m.link_id = l.id) AS trips
      FROM trip_links l WHERE ${where} ORDER BY l.id`.execute(this.db);
    return rows;
  }
}

const toLink = (row: LinkRow): TripLink => ({
  ...{ id: row.id, serviceDay: row.service_day, tripIds: row.trips, sameVehicle: row.same_vehicle },
});
