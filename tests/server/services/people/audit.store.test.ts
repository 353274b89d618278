import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { RiderId } from "../../../../shared/ids/index.ts";
import { auditAfter, lastFact } from "../../../support/audit.ts";
import { AdasTrip } from "../adasTrip.ts";

/** Ada asked for 09:00 and has a vehicle; it is 08:30. */
const world = AdasTrip.forEachTest();

/** What the audit says of what is done here. */
const audited = async (work: () => Promise<unknown>): Promise<string[]> => {
  const { db } = world.day.core;
  const last = await lastFact(db);
  await work();
  return (await auditAfter(db, last)).map(({ line }) => line);
};
/** A promise that goes along with an act is written down as a part of it. */
const withPromise = (entry: "asked" | "given" | "released", act: string): string[] => [
  `${act.split(" ")[0]} promise.${entry} trip`,
  act,
];
const planVersion = () => world.day.core.db.plans.getVersion(world.day.today);

describe("the audit", () => {
  it("has a row for everything that is changed, with who did it: rider, dispatcher, driver or nobody", async () => {
    const { day, ada, asAda } = world;
    const { services, dispatcher } = day;
    const tripId = ada.trip.id;
    await services.refreshEstimates(world.run.shift.id); // the clock sees whether anybody has begun Ada's run
    const changes: [() => Promise<unknown>, string[]][] = [
      [
        () => services.unassignTrip(dispatcher, tripId),
        withPromise("released", "dispatcher trip.unassigned trip"),
      ],
      [() => services.retryTrip(dispatcher, tripId), ["dispatcher trip.retried trip"]],
      [() => day.work(), withPromise("given", "system trip.assigned trip")],
      [
        () => services.unassignTrip(dispatcher, tripId),
        withPromise("released", "dispatcher trip.unassigned trip"),
      ],
      [
        async () =>
          services.assignTrip(dispatcher, tripId, {
            shiftId: world.run.shift.id,
            planVersion: await planVersion(),
            despiteDoubt: true,
          }),
        withPromise("given", "dispatcher trip.assigned trip"),
      ],
      [() => world.start(), ["driver run.started run"]],
      [() => day.act(world.run, "depart"), ["driver trip.departed trip"]],
      [() => day.act(world.run, "arrive"), ["driver trip.arrived trip"]],
      [() => services.cancelTrip(asAda, tripId), withPromise("released", "rider trip.cancelled trip")],
      [() => services.endShift(day.driverOf(world.run), world.run.shift.id), ["driver run.ended run"]],
      [() => services.setDemoClock(dispatcher, { speed: 2 }), ["dispatcher clock.set clock"]],
    ];
    for (const [change, expected] of changes) {
      expect(await audited(change)).toEqual(expected);
      if (world.run.shift.status !== "ended") await world.refresh().then((run) => (world.run = run));
    }
  });

  it("has a row for every look at a rider's record, and for a booking on it", async () => {
    const { services, dispatcher } = world.day;
    const rider = world.nextRider();
    const riderId = RiderId.parse(rider.id);
    expect(
      await audited(() => services.searchRiders(dispatcher, { text: rider.phone, offset: 0, limit: 12 })),
    ).toEqual(["dispatcher rider.found rider"]);
    expect(await audited(() => services.getRider(dispatcher, riderId))).toEqual([
      "dispatcher rider.opened rider",
    ]);
    expect(await audited(() => services.getTripDetail(dispatcher, world.ada.trip.id))).toEqual([
      "dispatcher trip.opened trip",
    ]);
    const wish = { ...world.day.wish(rider, { leaveAt: "15:00" }), riderId };
    expect(await audited(() => services.requestTrip(dispatcher, wish, randomUUID()))).toEqual(
      withPromise("asked", "dispatcher trip.requested trip").toReversed(),
    );
  });

  it("is written with the change or not at all: what cannot be written down is not done", async () => {
    const { day, ada } = world;
    const tripId = ada.trip.id;
    await day.services.unassignTrip(day.dispatcher, tripId);
    const { pool } = day.core;
    await pool.query("ALTER TABLE facts ADD CONSTRAINT full_disk CHECK (kind <> 'trip.assigned') NOT VALID");
    const assign = day.services.assignTrip(day.dispatcher, tripId, {
      shiftId: world.run.shift.id,
      planVersion: await planVersion(),
      despiteDoubt: true,
    });
    await expect(
      assign.finally(() => pool.query("ALTER TABLE facts DROP CONSTRAINT full_disk")),
    ).rejects.toThrow("full_disk");
    expect(await world.status()).toBe("unassigned");
    expect((await world.refresh()).stops).toEqual([]);
  });
});
