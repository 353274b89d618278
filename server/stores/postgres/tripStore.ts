import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RiderId, TripId, VehicleId } from "../../../shared/ids/index.ts";
import {
  isAhead,
  isEnded,
  isOnTheRoad,
  isRidden,
  isSearching,
  isUnassigned,
  tripStatusesThat,
} from "../../../shared/lifeCycle/trip.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { InstantWindow } from "../../domain/place.ts";
import type { Conceded, TripRecord, TripRequest } from "../../domain/trips/model.ts";
import type { Stay } from "../../domain/trips/whenReady.ts";
import type { NextTrip, TripStore } from "../index.ts";
import { PostgresFactStore } from "./factStore.ts";
import { PostgresLinkStore } from "./linkStore.ts";
import { literals } from "./literals.ts";
import { readAround, readMonth } from "./ownTripRows.ts";
import { plannedPromiseColumns } from "./promiseRows.ts";
import type { Schema } from "./schema.ts";
import { keepPlaceWords } from "./tripPlaces.ts";
import { tripRowOf } from "./tripRowOf.ts";
import {
  eligibilityJoin,
  placementColumns,
  placementJoins,
  reasonColumns,
  reasonJoin,
  riderColumns,
  type TripRecordRow,
  toInstantOf,
  toTripRecord,
  tripColumns,
} from "./tripRows.ts";
import { readTurn } from "./turnRows.ts";
import { putWillCall, readStays } from "./willCallRows.ts";

type Standing = Parameters<typeof isSearching>[0];
/** Of the trips `t`, those whose status is so. */
const isOneOf = (holds: (trip: Standing) => boolean) =>
  sql`t.status IN (${literals(tripStatusesThat(holds))})`;

interface NextRow extends Omit<NextTrip, "riderId" | "serviceDay" | "at"> {
  rider_id: RiderId;
  service_day: ServiceDay;
  at: Date;
}

/** Who is served first. */
const inTurn = sql`ORDER BY t.priority_class, t.requested_at, t.id`;

export class PostgresTripStore implements TripStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async create(trip: TripRequest): Promise<void> {
    await this.db.insertInto("trip_requests").values(tripRowOf(trip)).execute();
    await keepPlaceWords(this.db, [trip]);
    if (trip.whenReady !== undefined) await putWillCall(this.db, trip.id, trip.whenReady);
  }

  async setWhenReady({ id, version, whenReady }: Parameters<TripStore["setWhenReady"]>[0]): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE trip_requests SET version = version + 1 WHERE id = ${id} AND version = ${version}`.execute(
      this.db,
    );
    if (numAffectedRows !== 1n) return false;
    await putWillCall(this.db, id, whenReady);
    return true;
  }

  async changeStatus(change: Parameters<TripStore["changeStatus"]>[0]): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable("trip_requests")
      .set({
        ...{ status: change.status, reason: change.reason ?? null, version: change.version + 1 },
        room_sought_at: null,
      })
      .where("id", "=", change.id)
      .where("version", "=", change.version)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async changeWish(trip: TripRequest, version: number): Promise<boolean> {
    const { status: _, reason: __, ...wish } = tripRowOf({ ...trip, version: version + 1 });
    const { numUpdatedRows } = await this.db
      .updateTable("trip_requests")
      .set(wish)
      .where("id", "=", trip.id)
      .where("version", "=", version)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    await keepPlaceWords(this.db, [trip]);
    return true;
  }

  async setConceded(id: TripId, conceded: Conceded | undefined): Promise<void> {
    await this.db.deleteFrom("trip_concessions").where("trip_id", "=", id).execute();
    if (conceded !== undefined)
      await this.db.insertInto("trip_concessions").values({ trip_id: id, conceded }).execute();
  }

  async seekRoom({ id, version, reason }: Parameters<TripStore["seekRoom"]>[0]): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable("trip_requests")
      .set({ room_sought_at: sql`now()`, reason, version: version + 1 })
      .where("id", "=", id)
      .where("version", "=", version)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async find(id: TripId): Promise<TripRecord | undefined> {
    const [record] = await this.listByIds([id]);
    return record;
  }

  async listByIds(ids: TripId[]): Promise<TripRecord[]> {
    if (ids.length === 0) return [];
    return this.withFacts(await this.read(sql`t.id = ANY(${ids})`));
  }

  async listByRider(riderId: RiderId, limit: number): Promise<TripRecord[]> {
    const where = sql`t.rider_id = ${riderId} ORDER BY t.requested_time DESC LIMIT ${limit}`;
    return this.withFacts(await this.read(where));
  }

  listOfTakenOut(day: ServiceDay): Promise<TripRecord[]> {
    const ridden = literals(tripStatusesThat(isRidden));
    return this.read(sql`t.service_day = ${day} AND t.rider_id IN (
      SELECT o.rider_id FROM trip_requests o WHERE o.service_day = ${day} AND o.status IN (${ridden}))`);
  }

  listByDay(day: ServiceDay): Promise<TripRecord[]> {
    return this.read(sql`t.service_day = ${day}`);
  }

  async countByDay(from: ServiceDay, until: ServiceDay): ReturnType<TripStore["countByDay"]> {
    const { rows } = await sql<{ day: ServiceDay; requests: number; unassigned: number }>`
      SELECT t.service_day AS day, count(*)::int AS requests,
        (count(*) FILTER (WHERE ${isOneOf(isUnassigned)}))::int AS unassigned
      FROM trip_requests t WHERE t.service_day BETWEEN ${from} AND ${until} GROUP BY t.service_day`.execute(
      this.db,
    );
    return rows;
  }

  listRequested = (day: ServiceDay, limit: number): Promise<TripRecord[]> =>
    this.listInOrder(day, isSearching, limit);
  listUnassigned = (day: ServiceDay, limit: number): Promise<TripRecord[]> =>
    this.listInOrder(day, isUnassigned, limit);

  findTurn = (id: TripId, now: Instant): ReturnType<TripStore["findTurn"]> => readTurn(this.db, id, now);

  private listInOrder(day: ServiceDay, holds: (trip: Standing) => boolean, limit: number) {
    return this.read(sql`
      t.service_day = ${day} AND ${isOneOf(holds)} AND t.room_sought_at IS NULL ${inTurn} LIMIT ${limit}`);
  }

  listSeeking(
    { day, longerThan = 0 }: Parameters<TripStore["listSeeking"]>[0],
    limit: number,
  ): Promise<TripRecord[]> {
    return this.read(sql`
      t.room_sought_at <= now() - make_interval(secs => ${longerThan}) AND ${day === undefined ? sql`true` : sql`t.service_day = ${day}`}
      ${inTurn} LIMIT ${limit}`);
  }

  async listPromisedUnassigned(from: ServiceDay): Promise<TripRecord[]> {
    return this.withFacts(
      await this.read(sql`
        t.service_day >= ${from} AND ${isOneOf(isUnassigned)} AND p.state = 'given' ORDER BY t.requested_time, t.id`),
    );
  }

  async listWillCalls(day: ServiceDay): Promise<TripRecord[]> {
    const where = sql`t.service_day = ${day} AND ${isOneOf(isAhead)} AND t.id IN (SELECT trip_id FROM will_calls)`;
    return this.withFacts(await this.read(sql`${where} ORDER BY t.requested_time, t.id`));
  }

  listStays = (riderId: RiderId): Promise<Stay[]> => readStays(this.db, riderId);

  listOfRiderAround = (riderId: RiderId, times: InstantWindow): Promise<TripRequest[]> =>
    readAround(this.db, riderId, times);
  listOfMonth = (riderId: RiderId, day: ServiceDay): ReturnType<TripStore["listOfMonth"]> =>
    readMonth(this.db, riderId, day);

  async listNextOfRiders(ids: readonly RiderId[], from: ServiceDay): Promise<NextTrip[]> {
    if (ids.length === 0) return [];
    const { rows } = await sql<NextRow>`
      SELECT DISTINCT ON (t.rider_id) t.id, t.rider_id, t.service_day, t.status, lower(p.pickup_window) AS at
      FROM trip_requests t JOIN present_promises p ON p.trip_id = t.id
      WHERE t.rider_id = ANY(${[...ids]}::uuid[]) AND t.service_day >= ${from}::date
        AND ${isOneOf((trip) => !isEnded(trip))}
      ORDER BY t.rider_id, lower(p.pickup_window), t.id`.execute(this.db);
    return rows.map(({ rider_id, service_day, at, ...row }) => ({
      ...{ ...row, riderId: rider_id, serviceDay: service_day, at: toInstantOf(at) },
    }));
  }

  async listWatching(vehicleIds: VehicleId[]): Promise<{ vehicleId: VehicleId; riderId: RiderId }[]> {
    const { rows } = await sql<{ vehicle_id: VehicleId; rider_id: RiderId }>`
      SELECT s.vehicle_id, t.rider_id FROM trip_requests t
      JOIN stops st ON st.trip_id = t.id AND st.kind = 'pickup' JOIN shifts s ON s.id = st.shift_id
      WHERE ${isOneOf(isOnTheRoad)} AND s.vehicle_id = ANY(${vehicleIds})`.execute(this.db);
    return rows.map((row) => ({ vehicleId: row.vehicle_id, riderId: row.rider_id }));
  }

  async rememberKey(key: Parameters<TripStore["rememberKey"]>[0]): Promise<void> {
    await this.db
      .insertInto("idempotency_keys")
      .values({ actor_id: key.actorId, key: key.key, request_hash: key.requestHash, trip_id: key.tripId })
      .execute();
  }

  async findKey(actorId: string, key: string): Promise<{ requestHash: string; tripId: TripId } | undefined> {
    const row = await this.db
      .selectFrom("idempotency_keys")
      .select(["request_hash", "trip_id"])
      .where("actor_id", "=", actorId)
      .where("key", "=", key)
      .executeTakeFirst();
    return row && { requestHash: row.request_hash, tripId: row.trip_id as TripId };
  }

  private async read(where: RawBuilder<unknown>): Promise<TripRecord[]> {
    const { rows } = await sql<TripRecordRow>`
      SELECT ${tripColumns}, ${riderColumns}, ${plannedPromiseColumns}, ${placementColumns}, ${reasonColumns}
      FROM trip_requests t
      JOIN riders r ON r.id = t.rider_id ${eligibilityJoin(sql`t.service_day`)}
      JOIN present_promises p ON p.trip_id = t.id ${placementJoins} ${reasonJoin}
      WHERE ${where}`.execute(this.db);
    return rows.map(toTripRecord);
  }

  private async withFacts(records: TripRecord[]): Promise<TripRecord[]> {
    const ids = records.map(({ trip }) => trip.id);
    const facts = await new PostgresFactStore(this.db).listOfTrips(ids);
    const links = ids.length === 0 ? undefined : await new PostgresLinkStore(this.db).listOfTrips(ids);
    return records.map((record) => ({
      ...record,
      facts: facts.get(record.trip.id) ?? [],
      links: links?.get(record.trip.id),
    }));
  }
}
