import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Shift } from "../../server/domain/fleet/model.ts";
import { StopId, TripId } from "../../shared/ids/index.ts";
import { PositionReport, StopActionReport } from "../../shared/schemas/index.ts";
import { type Instant, instant, secondsBetween, toInstant } from "../../shared/time/index.ts";
import { createTestCore, type TestCore } from "../support/testCore.ts";

let core: TestCore;
let shift: Shift;
beforeAll(async () => {
  core = await createTestCore();
  const [vehicle] = await core.db.fleet.listVehicles();
  const { rows } = await sql<{ id: Shift["id"] }>`
    SELECT id FROM shifts WHERE vehicle_id = ${vehicle?.id} LIMIT 1`.execute(core.kysely);
  const found = rows[0] && (await core.db.fleet.findShift(rows[0].id));
  if (found === undefined) throw new Error("nobody drives");
  shift = found;
});
afterAll(() => core?.end());

/** What no sensor says and a program may: the ends of a range, and numbers too small or too fine for a narrow column. */
const within = (min: number, max: number) =>
  fc.oneof(
    fc.double({ min, max, noNaN: true }),
    fc.constantFrom(
      min,
      max,
      ...[1e-46, 1e-320, 5e-324, -0, 1 / 3, max - 1e-9].filter((n) => n >= min && n <= max),
    ),
  );
const moment = fc
  .oneof(
    fc.date({
      min: new Date("0001-01-01T00:00:00Z"),
      max: new Date("9999-12-31T23:59:59Z"),
      noInvalidDate: true,
    }),
    fc.constantFrom(new Date("0001-01-01T00:00:00Z"), new Date("9999-12-31T23:59:59.999Z")),
  )
  .map((date) => date.toISOString());
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const point = fc.record({ lat: within(-90, 90), lon: within(-180, 180) });
const runs = { numRuns: 200, seed: 20_261_129 };

let times = 0;
/** Another half minute each time: the history keeps one position in that. */
const next = (): Instant => instant(Date.UTC(2026, 0, 1) + 60_000 * times++);

describe("whatever a schema takes, the store takes too", () => {
  it("a position", async () => {
    const reports = fc.record({
      point,
      at: moment,
      sentAt: maybe(moment),
      heading: maybe(within(0, 360)),
      speed: maybe(within(0, 90)),
      accuracy: maybe(within(0, Number.MAX_VALUE)),
    });
    await fc.assert(
      fc.property(reports, (told) => {
        const { heading = 0, speed = 0, ...report } = PositionReport.parse(told);
        core.positionHistory.keep({
          ...{ vehicleId: shift.vehicle.id, shiftId: shift.id, driverId: shift.driver.id, heading, speed },
          ...{ point: report.point, at: next(), toldAt: toInstant(report.at), receivedAt: next() },
          skew: undefined,
          accuracy: report.accuracy,
          verdict: "taken",
        });
      }),
      runs,
    );
    await core.positionHistory.write();
    expect(core.positionHistory.dropped).toBe(0);
    const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM positions`.execute(
      core.kysely,
    );
    expect(rows[0]?.count).toBe(runs.numRuns);
  });

  it("a step of a visit", async () => {
    const reports = fc.record({
      action: fc.constantFrom(...StopActionReport.shape.action.options),
      at: moment,
      sentAt: maybe(moment),
      point: maybe(point),
    });
    await fc.assert(
      fc.asyncProperty(reports, async (told) => {
        const { actionId, action, at, point } = StopActionReport.parse({ ...told, actionId: randomUUID() });
        const event = {
          actionId,
          stopId: StopId.parse(randomUUID()),
          tripId: TripId.parse(randomUUID()),
          kind: "pickup" as const,
          shiftId: shift.id,
          driverId: shift.driver.id,
          action,
          point,
        };
        const skew = secondsBetween(toInstant(at), next());
        const kept = { ...event, at: toInstant(at), toldAt: toInstant(at), receivedAt: next(), skew };
        expect(await core.db.acts.add(kept)).toBe(true);
      }),
      { ...runs, numRuns: 60 },
    );
  });
});

it.each([
  ["a heading too small for a float4", { heading: 1e-46 }, { heading: 0 }],
  ["a full circle", { heading: 360 }, { heading: 0 }],
  ["a zero below zero", { heading: -0, speed: -0 }, { heading: 0, speed: 0 }],
  ["finer than any sensor", { speed: 8.123456, accuracy: 7.26667 }, { speed: 8.12, accuracy: 7.3 }],
])("takes %s for what it is", (_text, told, read) => {
  const at = "2026-11-29T06:00:00Z";
  expect(PositionReport.parse({ point: { lat: 1, lon: 1 }, at, ...told })).toEqual(
    expect.objectContaining(read),
  );
});

it.each([
  { heading: Number.NaN },
  { heading: 361 },
  { speed: 780 },
  { speed: -1 },
  { heading: 1e308 },
  { accuracy: -1 },
])("refuses %j", (told) => {
  const report = { point: { lat: 1, lon: 1 }, at: "2026-11-29T06:00:00Z", ...told };
  expect(PositionReport.safeParse(report).success).toBe(false);
});
