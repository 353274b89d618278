import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Shift } from "../../../server/domain/fleet/model.ts";
import { trackOf } from "../../../server/domain/runs/track.ts";
import { addSeconds, hours, type Instant, minutes, seconds, toIso } from "../../../shared/time/index.ts";
import { TrackerWorld } from "./trackerWorld.ts";

const world = TrackerWorld.forEachTest();
const { now, ago, make, seen, counted, fixAt, osmAnd, post, location, shown, written } = world;

describe("a fix that is no vehicle's place", () => {
  it("is answered as any, kept apart, and counted by why", async () => {
    const { id, token } = await make();
    await osmAnd(token, fixAt(ago(120)));
    await osmAnd(token, fixAt(ago(90), 100));
    const wrong = [
      osmAnd(token, fixAt(ago(90), 100)), // told again
      osmAnd(token, fixAt(addSeconds(now(), minutes(5)), 200)),
      osmAnd(token, fixAt(addSeconds(now(), seconds(-hours(25))), 200)),
      osmAnd(token, fixAt(ago(55), 40_000)), // 40 km in half a minute
      osmAnd(token, { ...fixAt(ago(15), 100), accuracy: 3000 }),
      post({ device_id: token, location: location(ago(12), 100, { mock: true }) }),
      osmAnd(token, { ...fixAt(ago(10)), lat: 0, lon: 0 }),
    ];
    for (const answer of await Promise.all(wrong)) expect(answer.status).toBe(200);
    expect(await counted(id)).toEqual({
      ...{ taken: 2, duplicate: 1, future: 1, late: 1, impossible: 1, inaccurate: 1, mock: 1 },
      outside: 1,
    });
    expect(await shown()).toMatchObject({ meters: 100 });
    expect(await written()).toHaveLength(2);
    const apart = (await written("odd_positions")).map(({ verdict }) => verdict).sort();
    expect(apart).toEqual(["future", "mock", "odd", "outside", "tooRough"]); // nobody drove a day ago
  });

  it("of a time when nobody drove for us is only counted", async () => {
    const { id, token } = await make();
    await osmAnd(token, fixAt(addSeconds(world.shift.starts, seconds(-600))));
    expect(await counted(id)).toEqual({ taken: 0, offDuty: 1 });
    expect([await written(), await written("odd_positions")]).toEqual([[], []]);
  });

  it("shows a clock that is three hours fast, and moves nobody", async () => {
    const { id, token } = await make();
    await osmAnd(token, fixAt(addSeconds(now(), hours(3))));
    expect(await seen(id)).toMatchObject({ skewSeconds: -10_800, taken: 0 });
    expect(await shown()).toBeUndefined();
  });
});

describe("who drove then", () => {
  it("has a fix that waited on the device, and the vehicle is not moved back by it", async () => {
    const { token } = await make();
    const begun = addSeconds(now(), seconds(-900));
    const next = world.takeDriver();
    await handOver(world.shift, next, begun);
    await osmAnd(token, fixAt(ago(5), 500));
    await osmAnd(token, fixAt(addSeconds(begun, seconds(-300)), 100)); // before the second driver took over
    expect((await written()).map(({ driver_id }) => driver_id)).toEqual([world.shift.driver.id, next]);
    expect(await shown()).toMatchObject({ meters: 500 });
  });
});

it("the newest good fix counts, whether the driver's page told it or a tracker", async () => {
  const { token } = await make();
  const driver = { role: "driver" as const, id: world.shift.driver.id };
  await osmAnd(token, fixAt(ago(20), 0));
  await world.server.core.services.reportPosition(driver, { point: world.north(50), at: toIso(ago(10)) });
  expect(await shown()).toEqual({ meters: 50, source: "driverPage" });
  await osmAnd(token, fixAt(ago(15), 25)); // older: it was there, and is not any more
  expect(await shown()).toEqual({ meters: 50, source: "driverPage" });
  await osmAnd(token, fixAt(ago(1), 60));
  expect(await shown()).toEqual({ meters: 60, source: "trackerApp" });
});

it("a morning's fixes, shuffled and doubled, leave the track that live delivery leaves", async () => {
  /** Every 20 s for an hour, 200 m each; now and then far away, for nobody's good. */
  const told = Array.from({ length: 90 }, (_, index) => ({
    ago: 3000 - index * 20,
    meters: index % 17 === 9 ? 60_000 : index * 200,
  }));
  const trackAfter = async (order: typeof told) => {
    const { token } = await make();
    for (const each of order) await osmAnd(token, fixAt(ago(each.ago), each.meters));
    await world.server.core.positionHistory.write();
    const times = { from: ago(4000), until: now() };
    const kept = await world.server.core.db.fleet.listFixes(world.shift.vehicle.id, times);
    return trackOf(kept).map(({ at, point }) => [
      at,
      Math.round((point.lat - world.shift.startPlace.point.lat) * 111_200),
    ]);
  };
  const live = await trackAfter(told);
  expect(live.length).toBeGreaterThan(40);
  expect(live.every(([, meters = 0]) => meters < 30_000)).toBe(true);
  world.next();
  // By a multiplier without a common factor: every fix twice, in an order far from that of time.
  const mixed = Array.from({ length: 180 }, (_, index) => told[(index * 37) % 90]).filter(
    (each) => each !== undefined,
  );
  expect(await trackAfter(mixed)).toEqual(live);
});

/** The vehicle goes to another driver in the middle of the shift. */
async function handOver({ id, ends }: Shift, driverId: string, at: Instant): Promise<void> {
  const next = { id: randomUUID(), driver_id: driverId, started_at: new Date(at), ended_at: null };
  await world.server.core.kysely.transaction().execute(async (tx) => {
    await sql`ALTER TABLE shifts DISABLE TRIGGER USER`.execute(tx);
    await sql`UPDATE shifts SET removed_at = now() WHERE driver_id = ${driverId}`.execute(tx);
    await sql`
      UPDATE shifts SET period = tstzrange(lower(period), ${new Date(at)}), status = 'ended', ended_at = ${new Date(at)}
      WHERE id = ${id}`.execute(tx);
    await sql`
      INSERT INTO shifts SELECT (jsonb_populate_record(s, ${JSON.stringify({ ...next, status: "started" })}::jsonb
        || jsonb_build_object('period', tstzrange(${new Date(at)}, ${new Date(ends)})))).*
      FROM shifts s WHERE id = ${id}`.execute(tx);
    await sql`ALTER TABLE shifts ENABLE TRIGGER USER`.execute(tx);
  });
}
