import { type Kysely, type RawBuilder, sql } from "kysely";
import type { OfferId, RiderId, TripId } from "../../../shared/ids/index.ts";
import { AskOffers } from "../../../shared/schemas/index.ts";
import { type Instant, type ServiceDay, seconds, toInstant, toIso } from "../../../shared/time/index.ts";
import type { OfferState, TripOffered } from "../../domain/trips/offers.ts";
import type { OnwardOffered } from "../../domain/trips/outing.ts";
import type { OfferStore } from "../offers.ts";
import { type BoundsRow, toBounds } from "./promiseRows.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface OfferRow extends BoundsRow {
  id: OfferId;
  set_id: string;
  rider_id: RiderId;
  asked_by: TripOffered["askedBy"];
  wish: unknown;
  requested_kind: "leaveAt" | "arriveBy";
  requested_time: Date;
  service_day: ServiceDay;
  onward: OnwardRow[];
  first_alone: boolean;
  changes_trip: TripId | null;
  expires_at: Date;
  state: OfferState;
  trip_id: TripId | null;
  created_at: Date;
  sent_at: Date | null;
}

/** Instants as JSON writes them. */
interface OnwardRow {
  kind: "leaveAt" | "arriveBy";
  at: string;
  from: string;
  until: string;
  arrival?: string | undefined;
  ride: number;
}

const at = (instant: Instant | undefined) => (instant === undefined ? null : new Date(instant));

export class PostgresOfferStore implements OfferStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(offers: readonly TripOffered[]): Promise<void> {
    for (const offer of offers) await this.insert(offer);
  }

  async send(offer: TripOffered & { sentAt: Instant }): Promise<boolean> {
    return (await this.insert(offer)) > 0;
  }

  async listSent(tripId: TripId): Promise<TripOffered[]> {
    return this.read(sql`o.changes_trip = ${tripId} AND o.sent_at IS NOT NULL ORDER BY o.sent_at DESC, o.id`);
  }

  async hasSent(day: ServiceDay): Promise<boolean> {
    const sent = await this.read(sql`o.service_day = ${day} AND o.sent_at IS NOT NULL AND o.state = 'open'`);
    return sent.length > 0;
  }

  async setArrived(id: OfferId, arrivedAt: Instant, expiresAt: Instant): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE offers SET arrived_at = ${at(arrivedAt)}, expires_at = ${at(expiresAt)}
      WHERE id = ${id} AND state = 'open' AND arrived_at IS NULL`.execute(this.db);
    return (numAffectedRows ?? 0n) > 0n;
  }

  async end(id: OfferId, as: "refused" | "expired"): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE offers SET state = ${as} WHERE id = ${id} AND state = 'open'`.execute(this.db);
    return (numAffectedRows ?? 0n) > 0n;
  }

  private async insert({ bounds, requested, ...offer }: TripOffered): Promise<bigint> {
    const { numAffectedRows } = await sql`
        INSERT INTO offers (id, set_id, rider_id, asked_by, wish, requested_kind, requested_time, service_day, pickup_window,
          latest_arrival, max_ride_seconds, onward, first_alone, changes_trip, expires_at, sent_at)
        VALUES (${offer.id}, ${offer.setId}, ${offer.riderId}, ${offer.askedBy}, ${JSON.stringify(offer.wish)}::jsonb,
          ${requested.kind}, ${at(requested.at)}, ${offer.serviceDay},
          tstzrange(${at(bounds.pickupWindow.from)}, ${at(bounds.pickupWindow.until)}, '[]'),
          ${at(bounds.latestArrival)}, ${Math.round(bounds.maxRideTime)},
          ${JSON.stringify(offer.onward.map(onwardRow))}::jsonb, ${offer.firstAlone}, ${offer.changes ?? null},
          ${at(offer.expiresAt)}, ${at(offer.sentAt)})
        ON CONFLICT (service_day) WHERE state = 'open' AND sent_at IS NOT NULL DO NOTHING`.execute(this.db);
    return numAffectedRows ?? 0n;
  }

  async find(id: OfferId): Promise<TripOffered | undefined> {
    return (await this.read(sql`o.id = ${id}`))[0];
  }

  async lockSet(setId: string): Promise<void> {
    await sql`SELECT FROM offers WHERE set_id = ${setId} ORDER BY id FOR UPDATE`.execute(this.db);
  }

  async findConfirmed(setId: string): Promise<TripId | undefined> {
    return (await this.read(sql`o.set_id = ${setId} AND o.state = 'confirmed'`))[0]?.tripId;
  }

  async confirm(id: OfferId, tripId: TripId): Promise<void> {
    await sql`UPDATE offers SET state = 'confirmed', trip_id = ${tripId} WHERE id = ${id}`.execute(this.db);
  }

  async close(setId: string, as: Parameters<OfferStore["close"]>[1]): Promise<void> {
    await sql`UPDATE offers SET state = ${as} WHERE set_id = ${setId} AND state = 'open'`.execute(this.db);
  }

  listOfRider(riderId: RiderId): Promise<(TripOffered & { madeAt: Instant })[]> {
    return this.read(sql`o.rider_id = ${riderId} ORDER BY o.created_at DESC, o.requested_time LIMIT 500`);
  }

  private async read(where: RawBuilder<unknown>): Promise<(TripOffered & { madeAt: Instant })[]> {
    const { rows } = await sql<OfferRow>`
      SELECT o.*, lower(o.pickup_window) AS "from", upper(o.pickup_window) AS until, o.latest_arrival AS arrival,
        o.max_ride_seconds AS ride FROM offers o WHERE ${where}`.execute(this.db);
    return rows.map(toOffered);
  }
}

const onwardRow = ({ requested, bounds }: OnwardOffered): OnwardRow => ({
  ...{ kind: requested.kind, at: toIso(requested.at) },
  ...{ from: toIso(bounds.pickupWindow.from), until: toIso(bounds.pickupWindow.until) },
  arrival: bounds.latestArrival && toIso(bounds.latestArrival),
  ride: Math.round(bounds.maxRideTime),
});

const toOnward = ({ kind, at: requested, from, until, arrival, ride }: OnwardRow): OnwardOffered => ({
  requested: { kind, at: toInstant(requested) },
  bounds: {
    pickupWindow: { from: toInstant(from), until: toInstant(until) },
    latestArrival: arrival === undefined ? undefined : toInstant(arrival),
    maxRideTime: seconds(ride),
  },
});

const toOffered = (row: OfferRow): TripOffered & { madeAt: Instant } => ({
  ...{ id: row.id, setId: row.set_id, riderId: row.rider_id, askedBy: row.asked_by },
  wish: AskOffers.parse(row.wish),
  requested: { kind: row.requested_kind, at: toInstantOf(row.requested_time) },
  ...{ serviceDay: row.service_day, bounds: toBounds(row) },
  ...{
    onward: row.onward.map(toOnward),
    firstAlone: row.first_alone,
    changes: row.changes_trip ?? undefined,
  },
  ...{ expiresAt: toInstantOf(row.expires_at), state: row.state, tripId: row.trip_id ?? undefined },
  ...(row.sent_at !== null && { sentAt: toInstantOf(row.sent_at) }),
  madeAt: toInstantOf(row.created_at),
});
