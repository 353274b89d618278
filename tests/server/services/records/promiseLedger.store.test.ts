import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { enterPromise } from "../../../../server/services/records/promiseLedger.ts";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin("stayAway"); // who drives here begins when somebody is to be driven
  riders = day.walkers("visual", 20);
});
afterAll(() => day?.end());

const entriesOf = ({ trip }: TripRecord) => day.core.db.promises.listEntries(trip.id);
const kindsOf = async (record: TripRecord) => (await entriesOf(record)).map(({ kind }) => kind);
async function promised(leaveAt = "09:00"): Promise<TripRecord> {
  await day.setTime("06:30");
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider is left");
  const record = await day.askAndAssign(rider, { leaveAt });
  expect(record.trip.status).toBe("assigned");
  return record;
}
/** The vehicle sets out for the trip, with everybody before it on its way, and does as told there. */
async function ride(record: TripRecord, ending: "served" | "noShow" = "served"): Promise<void> {
  let run = await day.runOf(record);
  await day.setTime("08:30");
  if (run.shift.status === "planned") run = await day.services.startShift(day.driverOf(run), run.shift.id);
  const isOver = async () => ["completed", "noShow"].includes((await day.trip(record.trip.id)).trip.status);
  while (!(await isOver())) run = await day.visit(run, ending);
}

describe("what becomes of a promise", () => {
  it("is kept by a ride as it was planned, which the service itself says at the drop-off", async () => {
    const ada = await promised();
    await ride(ada);
    expect(await kindsOf(ada)).toEqual(["asked", "given", "kept"]);
    const { promise, facts } = await day.trip(ada.trip.id);
    expect(promise).toMatchObject({ state: "kept", pickupWindow: ada.promise.pickupWindow });
    expect(facts.slice(-2)).toMatchObject([
      { kind: "trip.droppedOff", by: { role: "driver" } },
      { kind: "promise.kept", by: { role: "system" } },
    ]);
  });

  it("is missed by a vehicle that comes late, and the ledger says by how much", async () => {
    const ada = await promised();
    let run = await day.runOf(ada);
    await day.setTime("08:30");
    if (run.shift.status === "planned") run = await day.services.startShift(day.driverOf(run), run.shift.id);
    await day.act(run, "depart");
    // Ten minutes after the window has closed; the ride itself is as short as can be.
    await day.setTime(addSeconds(ada.promise.pickupWindow.until, minutes(10)));
    run = await day.act(run, "arrive");
    run = await day.act(run, "board");
    await day.visit(run);
    expect((await entriesOf(ada)).at(-1)).toEqual({ kind: "missed", by: { pickup: minutes(10) } });
  });

  it("ends with a release when its rider does not come, cancels, or loses the vehicle; then it can be given anew", async () => {
    const noShow = await promised();
    await ride(noShow, "noShow");
    const cancelled = await promised("12:00");
    await day.services.cancelTrip({ role: "rider", id: cancelled.rider.id }, cancelled.trip.id);
    for (const each of [noShow, cancelled])
      expect(await kindsOf(each)).toEqual(["asked", "given", "released"]);
    const off = await promised("15:00");
    await day.services.unassignTrip(day.dispatcher, off.trip.id);
    const { promise } = await day.trip(off.trip.id);
    expect(promise).toMatchObject({ ...off.promise.asked, state: "released", told: off.promise.told });
    await day.services.retryTrip(day.dispatcher, off.trip.id);
    await day.work();
    expect(await kindsOf(off)).toEqual(["asked", "given", "released", "given"]);
  });

  it("is missed when we do not come at all; what was never given cannot be", async () => {
    const ada = await promised("10:00");
    const rider = riders.shift();
    const nobody = rider && (await day.ask(rider, { leaveAt: "10:00" }));
    await day.setTime("23:59");
    await day.comeDue();
    // Late by the time from the window's end until it was clear: a minute before midnight.
    const late = (day.at("23:59") - ada.promise.pickupWindow.until) / 1000;
    expect((await entriesOf(ada)).at(-1)).toEqual({ kind: "missed", by: { pickup: late } });
    if (nobody !== undefined) {
      expect((await day.trip(nobody.trip.id)).trip.status).toBe("missed");
      expect(await kindsOf(nobody)).toEqual(["asked"]);
    }
  });

  it("is what was stored when it was asked for, whatever the rules say since", async () => {
    const ada = await promised("17:00");
    const [asked] = await entriesOf(ada);
    expect(asked).toEqual({ kind: "asked", bounds: ada.promise.asked });
    expect(day.clock(ada.promise.asked.pickupWindow.from)).toBe("17:00");
  });

  it("has no entry that cannot follow, nor two by two who enter at once", async () => {
    const ada = await promised("18:00");
    const enter = (kind: "kept" | "released") =>
      day.core.db.transaction((tx) =>
        enterPromise(tx, ada, { entry: { kind }, by: day.dispatcher, at: day.core.clock.now() }),
      );
    const both = await Promise.allSettled([enter("kept"), enter("released")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const over = await day.trip(ada.trip.id);
    await expect(
      day.core.db.transaction((tx) =>
        enterPromise(tx, over, {
          ...{ by: day.dispatcher, at: day.core.clock.now() },
          entry: { kind: "broken", bounds: over.promise.asked, reason: "vehicle" },
        }),
      ),
    ).rejects.toThrow(RangeError);
  });
});

describe("the promises of a day", () => {
  it("are counted: given, kept, missed and broken, each trip in one of the last three at most", async () => {
    const { db, clock } = day.core;
    const before = await db.promises.countPromises(day.today);
    const [broken, kept, missed] = [
      await promised("19:00"),
      await promised("19:00"),
      await promised("19:00"),
    ];
    const enter = (record: TripRecord, entry: Parameters<typeof enterPromise>[2]["entry"]) =>
      db.transaction((tx) => enterPromise(tx, record, { entry, by: day.dispatcher, at: clock.now() }));
    await enter(broken, { kind: "broken", bounds: broken.promise.asked, reason: "vehicle" });
    await enter(await day.trip(broken.trip.id), { kind: "kept" });
    await enter(kept, { kind: "changed", bounds: kept.promise.asked, consent: "rider" });
    await enter(await day.trip(kept.trip.id), { kind: "kept" });
    await enter(missed, { kind: "missed", by: { arrival: minutes(5) } });
    // One that was only asked for counts nowhere.
    const rider = riders.shift();
    if (rider !== undefined) await day.ask(rider, { leaveAt: "19:00" });
    expect(await db.promises.countPromises(day.today)).toEqual({
      given: before.given + 3,
      kept: before.kept + 1,
      missed: before.missed + 1,
      broken: before.broken + 1,
    });
  });
});
