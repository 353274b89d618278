import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import type { TripId } from "../../../shared/ids/index.ts";
import { type Instant, type ServiceDay, seconds } from "../../../shared/time/index.ts";
import type { PromiseBounds } from "../../domain/trips/model.ts";
import type { MissedBy, PromiseEntry } from "../../domain/trips/promiseLedger.ts";
import type { PromiseCounts, PromiseStore } from "../promises.ts";
import { toBounds } from "./promiseRows.ts";
import type { Schema } from "./schema.ts";

type EntryRow = Omit<Selectable<Schema["promise_entries"]>, "pickup_window" | "asked_window"> & {
  window_from: Date | null;
  window_until: Date | null;
  asked_from: Date | null;
  asked_until: Date | null;
};
const windows = sql`
  lower(e.pickup_window) AS window_from, upper(e.pickup_window) AS window_until,
  lower(e.asked_window) AS asked_from, upper(e.asked_window) AS asked_until`;

export class PostgresPromiseStore implements PromiseStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(entry: PromiseEntry, belongs: Parameters<PromiseStore["add"]>[1]): Promise<void> {
    const { tripId, no, factId } = belongs;
    await this.db
      .insertInto("promise_entries")
      .values({ fact_id: factId, trip_id: tripId, no, kind: entry.kind, ...columnsOf(entry) })
      .execute();
  }

  async listEntries(tripId: TripId): Promise<PromiseEntry[]> {
    const { rows } = await sql<EntryRow>`
      SELECT e.*, ${windows} FROM promise_entries e WHERE e.trip_id = ${tripId} ORDER BY e.no`.execute(
      this.db,
    );
    return rows.map(toEntry);
  }

  async listEntriesUntil(factId: number): Promise<PromiseEntry[]> {
    const { rows } = await sql<EntryRow>`
      SELECT e.*, ${windows}
      FROM promise_entries e JOIN promise_entries its ON its.trip_id = e.trip_id AND e.no <= its.no
      WHERE its.fact_id = ${factId} ORDER BY e.no`.execute(this.db);
    return rows.map(toEntry);
  }

  async listLedgers(tripIds: readonly TripId[]): Promise<ReadonlyMap<TripId, PromiseEntry[]>> {
    const { rows } = await sql<EntryRow & { trip_id: TripId }>`
      SELECT e.*, ${windows} FROM promise_entries e WHERE e.trip_id = ANY (${tripIds}) ORDER BY e.trip_id, e.no`.execute(
      this.db,
    );
    const ledgers = new Map<TripId, PromiseEntry[]>();
    for (const row of rows) ledgers.set(row.trip_id, [...(ledgers.get(row.trip_id) ?? []), toEntry(row)]);
    return ledgers;
  }

  countPromises(day: ServiceDay): Promise<PromiseCounts> {
    return this.count(sql`t.service_day = ${day}`);
  }

  countShortNotice(from: ServiceDay, until: ServiceDay): Promise<PromiseCounts> {
    return this.count(sql`t.service_day BETWEEN ${from}::date AND ${until}::date
      AND t.requested_at > t.requested_time - interval '1 day'`);
  }

  private async count(where: RawBuilder<unknown>): Promise<PromiseCounts> {
    const { rows } = await sql<PromiseCounts>`
      SELECT count(*) FILTER (WHERE given)::int AS given,
        count(*) FILTER (WHERE kept AND NOT broken)::int AS kept,
        count(*) FILTER (WHERE missed AND NOT broken)::int AS missed,
        count(*) FILTER (WHERE broken)::int AS broken
      FROM (SELECT bool_or(e.kind = 'given') AS given, bool_or(e.kind = 'kept') AS kept,
          bool_or(e.kind = 'missed') AS missed, bool_or(e.kind = 'broken') AS broken
        FROM promise_entries e JOIN trip_requests t ON t.id = e.trip_id
        WHERE ${where} GROUP BY e.trip_id) ledgers`.execute(this.db);
    return rows[0] ?? { given: 0, kept: 0, missed: 0, broken: 0 };
  }
}

const at = (instant: Instant) => new Date(instant);

function columnsOf(entry: PromiseEntry) {
  switch (entry.kind) {
    case "asked":
    case "improved":
      return boundsRow(entry.bounds);
    case "given":
      return { ...boundsRow(entry.bounds), ...askedRow(entry.askedAnew) };
    case "changed":
      return { ...boundsRow(entry.bounds), ...askedRow(entry.askedAnew), consent: entry.consent };
    case "broken":
      return { ...boundsRow(entry.bounds), reason: entry.reason };
    case "missed":
      return missedRow(entry.by);
    case "released":
    case "kept":
      return {};
  }
}
const boundsRow = ({ pickupWindow: { from, until }, latestArrival, maxRideTime }: PromiseBounds) => ({
  pickup_window: sql`tstzrange(${at(from)}, ${at(until)}, '[]')`,
  latest_arrival: latestArrival === undefined ? null : at(latestArrival),
  max_ride_seconds: Math.round(maxRideTime),
});
function askedRow(askedAnew: PromiseBounds | undefined) {
  if (askedAnew === undefined) return {};
  const { pickup_window, latest_arrival, max_ride_seconds } = boundsRow(askedAnew);
  return { asked_window: pickup_window, asked_arrival: latest_arrival, asked_ride_seconds: max_ride_seconds };
}
const missedRow = ({ pickup, arrival, ride }: MissedBy) => ({
  pickup_off_seconds: pickup ?? null,
  arrival_late_seconds: arrival ?? null,
  ride_over_seconds: ride ?? null,
});

function toEntry(row: EntryRow): PromiseEntry {
  const { kind } = row;
  switch (kind) {
    case "asked":
    case "improved":
      return { kind, bounds: boundsOf(row) };
    case "given":
      return { kind, bounds: boundsOf(row), ...askedAnewOf(row) };
    case "changed":
      if (row.consent === null) throw new RangeError("a promise was changed with nobody's consent");
      return { kind, bounds: boundsOf(row), consent: row.consent, ...askedAnewOf(row) };
    case "broken":
      if (row.reason === null) throw new RangeError("a promise was broken without a reason");
      return { kind, bounds: boundsOf(row), reason: row.reason };
    case "missed":
      return { kind, by: toMissed(row) };
    case "released":
    case "kept":
      return { kind };
  }
}
function boundsOf({ window_from, window_until, latest_arrival, max_ride_seconds }: EntryRow): PromiseBounds {
  if (window_from === null || window_until === null || max_ride_seconds === null)
    throw new RangeError("an entry of a promise is without bounds");
  return toBounds({
    from: window_from,
    until: window_until,
    arrival: latest_arrival,
    ride: max_ride_seconds,
  });
}
function askedAnewOf({ asked_from, asked_until, asked_arrival, asked_ride_seconds }: EntryRow) {
  if (asked_from === null || asked_until === null || asked_ride_seconds === null) return {};
  const row = { from: asked_from, until: asked_until, arrival: asked_arrival, ride: asked_ride_seconds };
  return { askedAnew: toBounds(row) };
}
const length = (count: number | null) => (count === null ? undefined : seconds(count));
const toMissed = (row: EntryRow): MissedBy => ({
  pickup: length(row.pickup_off_seconds),
  arrival: length(row.arrival_late_seconds),
  ride: length(row.ride_over_seconds),
});
