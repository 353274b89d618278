import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RiderId, StandingOrderId, TripId } from "../../../shared/ids/index.ts";
import { isUnassigned, tripStatusesThat } from "../../../shared/lifeCycle/trip.ts";
import type {
  Assistance,
  MobilityAid,
  Phrase,
  Purpose,
  StandingLeg,
  TripNeeds,
} from "../../../shared/schemas/index.ts";
import type { Seconds, ServiceDay, Weekday } from "../../../shared/time/index.ts";
import type { Place } from "../../domain/place.ts";
import type {
  CalendarDate,
  MovedDate,
  Pause,
  StandingOrder,
  TakenLeg,
} from "../../domain/trips/standingOrder.ts";
import type { OrderOutcome, StandingOrderStore } from "../standingOrders.ts";
import type { Schema } from "./schema.ts";

const withoutVehicle = tripStatusesThat(isUnassigned);

interface OrderRow {
  id: StandingOrderId;
  version: number;
  rider_id: RiderId;
  weekdays: Weekday[];
  there_kind: "leaveAt" | "arriveBy";
  there_time: Seconds;
  back_time: Seconds | null;
  back_when_ready: boolean;
  valid_from: ServiceDay;
  valid_until: ServiceDay | null;
  pickup: Place;
  dropoff: Place;
  companions: number;
  aid: MobilityAid | null;
  assistance: Assistance | null;
  needs: TripNeeds | null;
  purpose: Purpose;
  note: string | null;
  on_holidays: "ride" | "rest";
  skipped: ServiceDay[];
  moved: MovedDate[];
  pauses: Pause[];
  asked_by: "rider" | "dispatcher";
  replaces: StandingOrderId | null;
  request_hash: string;
}
interface LegRow {
  order_id: StandingOrderId;
  day: ServiceDay;
  leg: StandingLeg;
  trip_id: TripId | null;
  refusal: Phrase | null;
}

interface OutcomeRow {
  order_id: StandingOrderId;
  refused: number;
  refused_day: ServiceDay | null;
  reason: Phrase | null;
  waiting: number;
  waiting_day: ServiceDay | null;
}
const toOutcome = ({ refused, refused_day, reason, waiting, waiting_day }: OutcomeRow): OrderOutcome => ({
  ...(refused_day !== null && reason !== null && { refused: { day: refused_day, count: refused, reason } }),
  ...(waiting_day !== null && { noVehicle: { day: waiting_day, count: waiting } }),
});

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

export class PostgresStandingOrderStore implements StandingOrderStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async create(order: StandingOrder): Promise<boolean> {
    const { there, back } = order;
    const { numAffectedRows } = await sql`
      INSERT INTO standing_orders (id, rider_id, weekdays, there_kind, there_time, back_time, back_when_ready, valid_from, valid_until, pickup,
        dropoff, companions, aid, assistance, needs, purpose, note, on_holidays, skipped, moved, pauses, asked_by, replaces, request_hash)
      VALUES (${order.id}, ${order.riderId}, ${order.weekdays}::smallint[], ${there.kind}, ${there.time}, ${back?.time ?? null}, ${back?.whenReady === true},
        ${order.from}, ${order.until ?? null}, ${json(order.pickup)}, ${json(order.dropoff)}, ${order.companions},
        ${order.aid ?? null}, ${order.assistance ?? null}, ${order.needs === undefined ? null : json(order.needs)},
        ${order.purpose}, ${order.note ?? null}, ${order.onHolidays}, ${json(order.skipped)}, ${json(order.moved)},
        ${json(order.pauses)}, ${order.askedBy}, ${order.replaces ?? null}, ${order.requestHash})
      ON CONFLICT DO NOTHING`.execute(this.db);
    return numAffectedRows === 1n;
  }

  async find(id: StandingOrderId): Promise<StandingOrder | undefined> {
    return (await this.read(sql`o.id = ${id}`))[0];
  }

  async findSuccessor(id: StandingOrderId): Promise<StandingOrder | undefined> {
    return (await this.read(sql`o.replaces = ${id}`))[0];
  }

  async lock(id: StandingOrderId): Promise<void> {
    await sql`SELECT FROM standing_orders WHERE id = ${id} FOR UPDATE`.execute(this.db);
  }

  async update({ id, until, skipped, moved, pauses }: StandingOrder): Promise<void> {
    await sql`
      UPDATE standing_orders SET version = version + 1, valid_until = ${until ?? null}, skipped = ${json(skipped)},
        moved = ${json(moved)}, pauses = ${json(pauses)} WHERE id = ${id}`.execute(this.db);
  }

  async replace(order: StandingOrder): Promise<void> {
    const { there, back } = order;
    await sql`
      UPDATE standing_orders SET version = version + 1, weekdays = ${order.weekdays}::smallint[], there_kind = ${there.kind},
        there_time = ${there.time}, back_time = ${back?.time ?? null}, back_when_ready = ${back?.whenReady === true},
        valid_from = ${order.from}, valid_until = ${order.until ?? null}, companions = ${order.companions},
        skipped = ${json(order.skipped)}, moved = ${json(order.moved)}, pauses = ${json(order.pauses)}
      WHERE id = ${order.id}`.execute(this.db);
  }

  listOfRider(riderId: RiderId): Promise<StandingOrder[]> {
    return this.read(sql`o.rider_id = ${riderId} ORDER BY o.valid_from DESC, o.id LIMIT 50`);
  }

  listOpenOf(riderIds: readonly RiderId[], today: CalendarDate): Promise<StandingOrder[]> {
    return this.read(sql`
      o.rider_id = ANY(${[...riderIds]}::uuid[]) AND (o.valid_until IS NULL OR o.valid_until >= ${today})
      ORDER BY o.valid_from, o.id`);
  }

  listBetween(
    { from, until }: { from: CalendarDate; until: CalendarDate },
    { after, limit }: { after?: StandingOrderId | undefined; limit: number },
  ): Promise<StandingOrder[]> {
    const beyond = after === undefined ? sql`true` : sql`o.id > ${after}`;
    return this.read(sql`
      o.valid_from <= ${until} AND (o.valid_until IS NULL OR o.valid_until >= ${from}) AND ${beyond}
      ORDER BY o.id LIMIT ${limit}`);
  }

  async listLegs(orderId: StandingOrderId, from: CalendarDate): Promise<TakenLeg[]> {
    return (await this.listLegsOf([orderId], from)).get(orderId) ?? [];
  }

  async listLegsOf(
    orderIds: readonly StandingOrderId[],
    from: CalendarDate,
  ): Promise<Map<StandingOrderId, TakenLeg[]>> {
    const { rows } = await sql<LegRow>`
      SELECT order_id, day::text AS day, leg, trip_id, refusal FROM standing_legs
      WHERE order_id = ANY(${[...orderIds]}::uuid[]) AND day >= ${from} ORDER BY day, leg DESC`.execute(
      this.db,
    );
    const legs = new Map<StandingOrderId, TakenLeg[]>();
    for (const { order_id, day, leg, trip_id, refusal } of rows) {
      const of = legs.get(order_id) ?? [];
      legs.set(order_id, of);
      of.push({ day, leg, tripId: trip_id ?? undefined, refusal: refusal ?? undefined });
    }
    return legs;
  }

  async listOutcomes(from: CalendarDate): Promise<Map<StandingOrderId, OrderOutcome>> {
    const { rows } = await sql<OutcomeRow>`
      SELECT l.order_id,
        count(*) FILTER (WHERE l.refusal IS NOT NULL)::int AS refused,
        min(l.day) FILTER (WHERE l.refusal IS NOT NULL)::text AS refused_day,
        (array_agg(l.refusal ORDER BY l.day) FILTER (WHERE l.refusal IS NOT NULL))[1] AS reason,
        count(*) FILTER (WHERE t.status = ANY(${withoutVehicle}))::int AS waiting,
        min(l.day) FILTER (WHERE t.status = ANY(${withoutVehicle}))::text AS waiting_day
      FROM standing_legs l LEFT JOIN trip_requests t ON t.id = l.trip_id
      WHERE l.day >= ${from} AND (l.refusal IS NOT NULL OR t.status = ANY(${withoutVehicle})) GROUP BY l.order_id`.execute(
      this.db,
    );
    return new Map(rows.map((row) => [row.order_id, toOutcome(row)]));
  }

  async putTrip(
    orderId: StandingOrderId,
    { day, leg, tripId }: { day: CalendarDate; leg: StandingLeg; tripId: TripId },
  ): Promise<void> {
    await sql`
      INSERT INTO standing_legs (order_id, day, leg, trip_id) VALUES (${orderId}, ${day}, ${leg}, ${tripId})
      ON CONFLICT (order_id, day, leg) DO UPDATE SET trip_id = excluded.trip_id, refusal = NULL`.execute(
      this.db,
    );
  }

  async putRefusal(
    orderId: StandingOrderId,
    { day, leg, refusal }: Required<Pick<TakenLeg, "day" | "leg" | "refusal">>,
  ): Promise<void> {
    await sql`
      INSERT INTO standing_legs AS l (order_id, day, leg, refusal) VALUES (${orderId}, ${day}, ${leg}, ${json(refusal)})
      ON CONFLICT (order_id, day, leg) DO UPDATE SET refusal = excluded.refusal WHERE l.trip_id IS NULL`.execute(
      this.db,
    );
  }

  async forgetLeg(orderId: StandingOrderId, { day, leg }: Pick<TakenLeg, "day" | "leg">): Promise<void> {
    await sql`
      DELETE FROM standing_legs WHERE order_id = ${orderId} AND day = ${day} AND leg = ${leg}`.execute(
      this.db,
    );
  }

  private async read(where: RawBuilder<unknown>): Promise<StandingOrder[]> {
    const { rows } = await sql<OrderRow>`
      SELECT o.*, o.valid_from::text AS valid_from, o.valid_until::text AS valid_until
      FROM standing_orders o WHERE ${where}`.execute(this.db);
    return rows.map(toOrder);
  }
}

const toOrder = (row: OrderRow): StandingOrder => ({
  ...{ id: row.id, version: row.version, riderId: row.rider_id, weekdays: row.weekdays },
  there: { kind: row.there_kind, time: row.there_time },
  back:
    row.back_time === null
      ? undefined
      : { time: row.back_time, ...(row.back_when_ready && { whenReady: true as const }) },
  ...{ from: row.valid_from, until: row.valid_until ?? undefined, pickup: row.pickup, dropoff: row.dropoff },
  ...{ companions: row.companions, aid: row.aid ?? undefined, assistance: row.assistance ?? undefined },
  ...{ needs: row.needs ?? undefined, purpose: row.purpose, note: row.note ?? undefined },
  ...{ onHolidays: row.on_holidays, skipped: row.skipped, moved: row.moved, pauses: row.pauses },
  ...{ askedBy: row.asked_by, replaces: row.replaces ?? undefined, requestHash: row.request_hash },
});
