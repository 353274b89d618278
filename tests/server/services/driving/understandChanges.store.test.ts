import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Run } from "../../../../server/domain/runs/model.ts";
import { changesOf, toldWindow } from "../../../../server/domain/runs/runChanges.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { understoodOf } from "../../../../shared/lifeCycle/understood.ts";
import type { KeptUnderstood } from "../../../../shared/schemas/index.ts";
import { addSeconds, minutes, toIso } from "../../../../shared/time/index.ts";
import { seal } from "../../../support/seal.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();
let since = 0;
beforeEach(async () => {
  since = (await facts()).length;
});

/** What the day's record says of changes, of this test alone. */
const facts = async () =>
  (await world.day.core.db.facts.listOfShift(world.run.shift.id)).flatMap(({ kind, details }) =>
    kind === "run.changesMissed" ? [kind] : kind === "run.changesUnderstood" ? [details.how] : [],
  );
const said = async () => (await facts()).slice(since);
const driver = () => world.day.driverOf(world.run);
const day = () => world.day;
const trouble = async () =>
  (await day().services.listTroubles(day().dispatcher)).find(({ kind }) => kind === "changesMissed");
const changes = async () => changesOf(await world.refresh()).map(({ what }) => what);
/** The clock goes on, and what is due by then is done. */
async function later(count: number): Promise<void> {
  await day().setTime(addSeconds(day().core.clock.now(), minutes(count)));
  await day().comeDue();
}
/** The driver understands the run as it is, or as it was shown then. */
async function understand(shown?: Run): Promise<Run> {
  const { version, stops } = shown ?? (await world.refresh());
  const manifest = stops.map((stop) => {
    const window = toldWindow(stop);
    const told = window && { from: toIso(window.from), until: toIso(window.until) };
    return { ...stop, estimated: toIso(stop.estimated), window: told };
  });
  const understood = understoodOf({ version, stops: manifest });
  return day().services.understandChanges(driver(), world.run.shift.id, understood);
}
/** A dispatcher gives somebody else to Ada's run. */
async function give(leaveAt = "09:40"): Promise<TripRecord> {
  const shiftId = world.run.shift.id;
  const { trip, placement } = await day().askAndAssign(world.nextRider(), { leaveAt });
  const planVersion = await day().core.db.plans.getVersion(day().today);
  if (placement?.shiftId !== shiftId)
    await day().services.assignTrip(day().dispatcher, trip.id, { shiftId, planVersion });
  await day().work();
  return day().trip(trip.id);
}
const cancelAda = async () => {
  await day().services.cancelTrip(world.asAda, world.ada.trip.id);
  await day().work();
};

describe("a change of a run under way", () => {
  it("is a trouble when it is not understood within two minutes, and ends when it is", async () => {
    await world.start();
    await cancelAda();
    expect(await changes()).toEqual(["gone"]);
    expect(await trouble()).toBeUndefined();
    await later(1);
    expect(await trouble()).toBeUndefined();
    await later(1);
    expect(await trouble()).toMatchObject({
      ...{ since: day().at("08:30"), remedies: ["callDriver"], changes: [{ what: "gone" }] },
      runs: [{ shift: { id: world.run.shift.id, driver: { phone: world.run.shift.driver.phone } } }],
      waiting: [{ rider: { id: world.ada.rider.id } }],
    });
    await later(5);
    await understand();
    expect([await trouble(), await changes()]).toEqual([undefined, []]);
    await later(10);
    expect(await trouble()).toBeUndefined();
    expect(await said()).toEqual(["run.changesMissed", "said"]);
  });

  it("is none when it is understood in time, however often that is sent", async () => {
    await world.start();
    await cancelAda();
    const shown = await world.refresh();
    await Promise.all([understand(shown), understand(shown)]);
    await later(5);
    await understand(shown);
    expect(await trouble()).toBeUndefined();
    expect(await said()).toEqual(["said"]);
  });

  it("asks again for what came after the version that was understood, which a device may have sent late", async () => {
    await world.start();
    const early = await world.refresh();
    await cancelAda();
    await understand(early); // it had not heard of it
    expect(await changes()).toEqual(["gone"]);
    await later(2);
    expect(await trouble()).toBeDefined();
    const told = await world.refresh();
    await give();
    await understand(told);
    expect([await changes(), await trouble()]).toEqual([["added"], undefined]);
    await later(15);
    expect(await trouble()).toMatchObject({ changes: [{ what: "added" }] });
  });

  it("ends by itself when its driver sets out for the stop that is new", async () => {
    await cancelAda();
    await world.start();
    const bek = await give();
    await later(15);
    expect(await trouble()).toMatchObject({ waiting: [{ tripId: bek.trip.id }] });
    const run = await world.refresh();
    await day().act(run, "depart", { stop: day().next(run) });
    expect([await changes(), await trouble()]).toEqual([[], undefined]);
    expect(await said()).toEqual(["run.changesMissed", "acted"]);
  });

  it("waits until it concerns the coming hour", async () => {
    await cancelAda(); // nothing else is to be done until noon: the run is silent with good reason
    await world.start();
    await give("12:00");
    await later(5);
    expect([await changes(), await trouble()]).toEqual([["added"], undefined]);
    await day().setTime("11:20");
    await day().comeDue();
    expect(await trouble()).toBeDefined();
  });

  it("is asked of nobody who has not begun", async () => {
    await cancelAda();
    await later(5);
    expect([await changes(), await trouble(), await said()]).toEqual([[], undefined, []]);
  });

  it("is understood by a report that its driver’s device sealed and somebody else brings", async () => {
    await world.start();
    await cancelAda();
    const { version } = await world.refresh();
    const author = world.run.shift.driver.id;
    const person = await day().services.findSessionPerson({ role: "driver", id: author });
    const sentAt = day().core.clock.now();
    const report: KeptUnderstood = {
      ...{ actionId: randomUUID(), shiftId: world.run.shift.id, understood: { version, stops: [] } },
      ...{ at: toIso(sentAt), done: { at: sentAt } },
    };
    const key = person?.view.role === "driver" ? person.view.reportKey : "";
    for (const _ of ["once", "again"])
      expect(await day().services.handInReport({ author, sealed: seal(report, key), sentAt })).toBe(
        "applied",
      );
    expect([await changes(), await said()]).toEqual([[], ["said"]]);
  });

  it("is understood by nobody but its driver", async () => {
    await world.start();
    const stranger = { role: "driver" as const, id: randomUUID() as never };
    const told = { version: 1, stops: [] };
    await expect(day().services.understandChanges(stranger, world.run.shift.id, told)).rejects.toMatchObject({
      code: "shift.notYours",
    });
  });
});

describe("a change that a dispatcher has told the driver by telephone", () => {
  const told = (version: number) =>
    day().services.understandForDriver(day().dispatcher, world.run.shift.id, {
      ...{ version, at: day().core.clock.now(), reason: "Told by telephone" },
    });

  it("is understood, by whom and for whom stands in the record, and once more changes nothing", async () => {
    await world.start();
    await cancelAda();
    await later(2);
    const shown = (await trouble())?.runs[0]?.version ?? 0;
    await told(shown);
    expect([await trouble(), await changes()]).toEqual([undefined, []]);
    await told(shown);
    expect(await said()).toEqual(["run.changesMissed", "said"]);
    const facts = await day().core.db.facts.listOfShift(world.run.shift.id);
    expect(facts.findLast(({ kind }) => kind === "run.changesUnderstood")).toMatchObject({
      ...{ by: day().dispatcher, concerns: { driverId: world.run.shift.driver.id } },
      texts: { note: "Told by telephone" },
    });
  });

  it("is refused where the run is another by now, of a time to come, and to anybody but dispatchers", async () => {
    await world.start();
    await cancelAda();
    await later(2);
    const { version } = await world.refresh();
    await expect(told(version + 1)).rejects.toMatchObject({ code: "plan.stale" });
    const { understandForDriver } = day().services;
    const at = addSeconds(day().core.clock.now(), minutes(1));
    const word = { version, at, reason: "Told" };
    await expect(understandForDriver(day().dispatcher, world.run.shift.id, word)).rejects.toMatchObject({
      code: "act.inTheFuture",
    });
    await expect(understandForDriver(driver(), world.run.shift.id, word)).rejects.toMatchObject({
      code: "session.forbidden",
    });
  });
});
