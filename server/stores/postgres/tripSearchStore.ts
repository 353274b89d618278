import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RiderId, TripId } from "../../../shared/ids/index.ts";
import type { StopPlace, TripStatus } from "../../../shared/schemas/index.ts";
import { plainLetters } from "../../../shared/spelling/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { Page } from "../index.ts";
import type { FoundTrip, TripSearchStore, TripsWanted } from "../tripSearch.ts";
import { isListed, reachCondition } from "./riderConditions.ts";
import { searchRiderIds } from "./riderSearch.ts";
import type { Schema } from "./schema.ts";
import { isAtPlace, respellTrips } from "./tripPlaces.ts";
import { toInstantOf } from "./tripRows.ts";

interface FoundRow {
  id: TripId;
  rider_id: RiderId;
  rider_name: string;
  service_day: ServiceDay;
  status: TripStatus;
  pickup: StopPlace;
  dropoff: StopPlace;
  requested_kind: "leaveAt" | "arriveBy";
  requested_time: Date;
  window_from: Date | null;
  window_until: Date | null;
  plate: string | null;
}

/** More namesakes than that are nobody's question. */
const RIDERS_AT_MOST = 5000;

export class PostgresTripSearchStore implements TripSearchStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async find(wanted: TripsWanted, page: Page): Promise<{ trips: FoundTrip[]; total: number }> {
    const where = sql.join(await this.conditionsOf(wanted), sql` AND `);
    const from = sql`FROM trip_requests t JOIN riders r ON r.id = t.rider_id WHERE ${where}`;
    const counted = await sql<{ total: number }>`SELECT count(*)::int AS total ${from}`.execute(this.db);
    const { rows } = await sql<FoundRow>`
      SELECT t.id, t.rider_id, r.name AS rider_name, t.service_day, t.status, t.pickup, t.dropoff, t.requested_kind,
        t.requested_time, v.plate, lower(told.pickup_window) AS window_from, upper(told.pickup_window) AS window_until
      FROM (SELECT t.* ${from}
        ORDER BY t.service_day DESC, t.requested_time DESC, t.id OFFSET ${page.offset} LIMIT ${page.limit}) t
      JOIN riders r ON r.id = t.rider_id
      LEFT JOIN stops st ON st.trip_id = t.id AND st.kind = 'pickup'
      LEFT JOIN shifts s ON s.id = st.shift_id LEFT JOIN vehicles v ON v.id = s.vehicle_id
      LEFT JOIN LATERAL (SELECT e.pickup_window FROM promise_entries e
        WHERE e.trip_id = t.id AND e.kind IN ('given', 'changed', 'broken') ORDER BY e.no DESC LIMIT 1) told ON true
      ORDER BY t.service_day DESC, t.requested_time DESC, t.id`.execute(this.db);
    return { trips: rows.map(toFound), total: counted.rows[0]?.total ?? 0 };
  }

  respell = (): Promise<void> => respellTrips(this.db);

  private async conditionsOf(wanted: TripsWanted): Promise<RawBuilder<unknown>[]> {
    const { who, place, plate, from, until, statuses, reach, today } = wanted;
    const among = sql`${isListed} AND ${reachCondition(reach, today)}`;
    const conditions = [among];
    if (who !== undefined) {
      const { ids } = await searchRiderIds(
        this.db,
        { text: who, among },
        { offset: 0, limit: RIDERS_AT_MOST },
      );
      conditions.push(sql`t.rider_id = ANY(${ids}::uuid[])`);
    }
    if (place !== undefined) conditions.push(await isAtPlace(this.db, place));
    if (plate !== undefined) conditions.push(await this.isOnVehicle(plate));
    if (from !== undefined) conditions.push(sql`t.service_day >= ${from}::date`);
    if (until !== undefined) conditions.push(sql`t.service_day <= ${until}::date`);
    if (statuses !== undefined) conditions.push(sql`t.status = ANY(${[...statuses]}::text[])`);
    return conditions;
  }

  /** Plates are said by their numbers, with or without spaces. */
  private async isOnVehicle(text: string): Promise<RawBuilder<unknown>> {
    const asked = plateOf(text);
    const vehicles = await this.db.selectFrom("vehicles").select(["id", "plate"]).execute();
    const ids = vehicles.filter(({ plate }) => plateOf(plate).includes(asked)).map(({ id }) => id);
    if (asked === "" || ids.length === 0) return sql`false`;
    return sql`t.id IN (SELECT st.trip_id FROM stops st JOIN shifts s ON s.id = st.shift_id
      WHERE s.vehicle_id = ANY(${ids}::uuid[]))`;
  }
}

const plateOf = (text: string): string => plainLetters(text).replace(/[^\p{L}\p{N}]/gu, "");

const placeOf = ({ label, placeId }: StopPlace) => ({ label, placeId });

const toFound = (row: FoundRow): FoundTrip => ({
  ...{ id: row.id, riderId: row.rider_id, riderName: row.rider_name },
  ...{ serviceDay: row.service_day, status: row.status },
  ...{ pickup: placeOf(row.pickup), dropoff: placeOf(row.dropoff) },
  requested: { kind: row.requested_kind, at: toInstantOf(row.requested_time) },
  window:
    row.window_from === null || row.window_until === null
      ? undefined
      : { from: toInstantOf(row.window_from), until: toInstantOf(row.window_until) },
  plate: row.plate ?? undefined,
});
