import { type Kysely, type RawBuilder, sql } from "kysely";
import type { StaffId, TripId } from "../../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { LinkKind, TripLink } from "../../domain/trips/links.ts";
import type { LinkStore } from "../links.ts";
import type { Schema } from "./schema.ts";

interface LinkRow {
  id: string;
  service_day: ServiceDay;
  kind: LinkKind;
  same_vehicle: boolean;
  led_by: StaffId | null;
  leader_name: string | null;
  has_ended: boolean;
  trips: TripId[];
}

export class PostgresLinkStore implements LinkStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async put({ id, serviceDay, kind, tripIds, sameVehicle, ledBy, leaderName }: TripLink): Promise<void> {
    await sql`
      INSERT INTO trip_links (id, service_day, kind, same_vehicle, led_by, leader_name)
      VALUES (${id}, ${serviceDay}, ${kind}, ${sameVehicle}, ${ledBy ?? null}, ${leaderName ?? null})`.execute(
      this.db,
    );
    await sql`
      INSERT INTO linked_trips (link_id, trip_id, no)
      SELECT ${id}::uuid, each.trip_id, each.no FROM unnest(${tripIds}::uuid[]) WITH ORDINALITY AS each (trip_id, no)`.execute(
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

  async listGroups(from: ServiceDay, ledBy?: StaffId): Promise<TripLink[]> {
    const own = ledBy === undefined ? sql`true` : sql`l.led_by = ${ledBy}`;
    const rows = await this.read(
      sql`l.kind = 'group' AND l.service_day >= ${from} AND l.ended_at IS NULL AND ${own}`,
    );
    return rows.map(toLink);
  }

  async listOfTrip(tripId: TripId): Promise<TripLink[]> {
    const rows = await this.read(sql`
      l.ended_at IS NULL AND l.id IN (SELECT link_id FROM linked_trips WHERE trip_id = ${tripId})`);
    return rows.map(toLink);
  }

  async listOfTrips(tripIds: readonly TripId[]): Promise<ReadonlyMap<TripId, TripLink[]>> {
    const ids = [...tripIds];
    const rows = await this.read(sql`
      l.ended_at IS NULL AND l.id IN (SELECT link_id FROM linked_trips WHERE trip_id = ANY (${ids}::uuid[]))`);
    const links = new Map<TripId, TripLink[]>();
    for (const id of ids) {
      const own = rows.filter(({ trips }) => trips.includes(id)).map(toLink);
      if (own.length > 0) links.set(id, own);
    }
    return links;
  }

  private async read(where: RawBuilder<unknown>): Promise<LinkRow[]> {
    const { rows } = await sql<LinkRow>`
      SELECT l.id, l.service_day, l.kind, l.same_vehicle, l.led_by, l.leader_name, l.ended_at IS NOT NULL AS has_ended,
        (SELECT coalesce(array_agg(m.trip_id ORDER BY m.no, m.trip_id), '{}') FROM linked_trips m WHERE m.link_id = l.id) AS trips
      FROM trip_links l WHERE ${where} ORDER BY l.id`.execute(this.db);
    return rows;
  }
}

const toLink = (row: LinkRow): TripLink => ({
  ...{ id: row.id, serviceDay: row.service_day, kind: row.kind },
  ...{ tripIds: row.trips, sameVehicle: row.same_vehicle },
  ...(row.led_by !== null && { ledBy: row.led_by }),
  ...(row.leader_name !== null && { leaderName: row.leader_name }),
});
