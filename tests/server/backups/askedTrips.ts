import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { createDatabase } from "../../../server/stores/postgres/database.ts";
import type { Schema } from "../../../server/stores/postgres/schema.ts";
import { TripId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";

export async function someRider(kysely: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO riders (id, iin, name, phone, aid)
    VALUES (${randomUUID()}, '900101000018', 'Ada', '+77000000001', 'none') RETURNING id`.execute(kysely);
  return rows[0]?.id ?? "";
}

/** So many trips of a rider at one moment, as they are asked for: with facts and the first entry of the ledger. */
export async function askForTrips(
  kysely: Kysely<Schema>,
  { riderId, at, count }: { riderId: string; at: Instant; count: number },
): Promise<void> {
  const ids = Array.from({ length: count }, () => TripId.parse(randomUUID()));
  const by = { role: "rider" } as const;
  await kysely.transaction().execute(async (tx) => {
    await sql`
      INSERT INTO trip_requests (id, rider_id, service_day, pickup, dropoff, requested_kind, requested_time, companions, aid,
        assistance, purpose, priority_class, requested_at, booked_by)
      SELECT id, ${riderId}, '2026-11-23', '{}', '{}', 'leaveAt', ${new Date(at)}, 0, 'none', 'door', 'other', 1,
        ${new Date(at)}, 'rider' FROM unnest(${ids}::uuid[]) id`.execute(tx);
    await createDatabase(tx).facts.add(
      ids.flatMap((tripId) =>
        (["trip.requested", "promise.asked"] as const).map((kind) => ({
          ...{ kind, concerns: { tripId }, by, at, details: {} },
        })),
      ),
    );
    await sql`
      INSERT INTO promise_entries (fact_id, trip_id, no, kind, pickup_window, max_ride_seconds)
      SELECT id, trip_id, 1, 'asked', tstzrange(at + interval '1 hour', at + interval '80 minutes', '[]'), 2400
      FROM facts WHERE kind = 'promise.asked' AND trip_id = ANY (${ids})`.execute(tx);
  });
}
