import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PromiseBounds } from "../../server/domain/trips/model.ts";
import { canBeEntered, foldLedger, type PromiseEntry } from "../../server/domain/trips/promiseLedger.ts";
import { type PromiseRow, promiseColumns, toPromise } from "../../server/stores/postgres/promiseRows.ts";
import { TripId } from "../../shared/ids/index.ts";
import { instant, seconds } from "../../shared/time/index.ts";
import { createTestCore, type TestCore } from "../support/testCore.ts";

let core: TestCore;
beforeAll(async () => {
  core = await createTestCore();
});
afterAll(() => core?.end());

const MORNING = Date.parse("2026-03-02T04:00:00Z");
const moment = fc.integer({ min: 0, max: 12 * 3600 }).map((count) => instant(MORNING + count * 1000));
const length = fc.integer({ min: 1, max: 7200 }).map(seconds);
const bounds: fc.Arbitrary<PromiseBounds> = fc
  .tuple(moment, length, fc.option(moment, { nil: undefined }), length)
  .map(([from, wide, latestArrival, maxRideTime]) => ({
    ...{ pickupWindow: { from, until: instant(from + wide * 1000) }, latestArrival, maxRideTime },
  }));
const maybeLength = fc.option(length, { nil: undefined });
const missedBy = fc
  .record({ pickup: maybeLength, arrival: maybeLength, ride: maybeLength })
  .filter((by) => Object.values(by).some((each) => each !== undefined));
const entry: fc.Arbitrary<PromiseEntry> = fc.oneof(
  bounds.map((each) => ({ kind: "given" as const, bounds: each })),
  fc.record({
    kind: fc.constant("changed" as const),
    bounds,
    consent: fc.constantFrom("rider" as const, "guardian" as const),
  }),
  fc.record({
    kind: fc.constant("broken" as const),
    bounds,
    reason: fc.constantFrom("vehicle" as const, "driver" as const, "delay" as const),
  }),
  fc.constant({ kind: "released" as const }),
  fc.constant({ kind: "kept" as const }),
  missedBy.map((by) => ({ kind: "missed" as const, by })),
  bounds.map((each) => ({ kind: "asked" as const, bounds: each })),
);
/** Mostly what can be, here and there what cannot. */
const ledger = fc.tuple(bounds, fc.array(entry, { maxLength: 12 }));

async function someTrip(): Promise<TripId> {
  const id = TripId.parse(randomUUID());
  await sql`INSERT INTO trip_requests (id, rider_id, service_day, pickup, dropoff, requested_kind, requested_time, companions, aid,
      assistance, purpose, priority_class, requested_at, booked_by)
    SELECT ${id}::uuid, r.id, '2026-03-02', '{}', '{}', 'leaveAt', now(), 0, 'none', 'door', 'other', 1, now(), 'rider'
    FROM riders r LIMIT 1`.execute(core.kysely);
  return id;
}
/** As the store takes it, whatever the domain thinks: false when it refuses. */
async function enter(tripId: TripId, no: number, each: PromiseEntry): Promise<boolean> {
  return core.db
    .transaction(async (tx) => {
      const fact = { kind: `promise.${each.kind}`, concerns: { tripId }, details: {} } as const;
      const [factId = 0] = await tx.facts.add([{ ...fact, by: { role: "system" }, at: instant(MORNING) }]);
      await tx.promises.add(each, { tripId, no, factId });
      return true;
    })
    .catch((error: { constraint?: string }) => {
      expect(error.constraint).toBe("promise_entry_follows");
      return false;
    });
}
async function presentOf(tripId: TripId) {
  const { rows } = await sql<PromiseRow>`
    SELECT ${promiseColumns} FROM present_promises p WHERE p.trip_id = ${tripId}`.execute(core.kysely);
  return rows[0] && toPromise(rows[0]);
}

describe("any ledger", () => {
  it("means the same to the domain and to the database: which entries there can be, and what they come to", async () => {
    await fc.assert(
      fc.asyncProperty(ledger, async ([wish, tries]) => {
        const tripId = await someTrip();
        const entries: PromiseEntry[] = [];
        for (const each of [{ kind: "asked" as const, bounds: wish }, ...tries]) {
          const legal = canBeEntered(each.kind, foldLedger(entries));
          expect(
            await enter(tripId, entries.length + 1, each),
            `${each.kind} as number ${entries.length + 1}`,
          ).toBe(legal);
          if (legal) entries.push(each);
          expect(await presentOf(tripId)).toEqual(foldLedger(entries));
        }
        expect(await core.db.promises.listEntries(tripId)).toEqual(entries);
      }),
      { numRuns: 60 },
    );
  });
});
