import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { presentClosing } from "../../../../server/presenters/index.ts";
import { DriverId, StaffId } from "../../../../shared/ids/index.ts";
import { addSeconds, hours, seconds } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let out: TripRecord;
let back: TripRecord;
/** Only Ada's driver comes. She has set out for the polyclinic; the way back at one has lost its vehicle. */
beforeAll(async () => {
  day = await ServiceDay.begin("stayAway");
  const [ada] = day.walkers("visual", 1);
  if (ada === undefined) throw new Error("nobody travels");
  const { point, label } = ada.home ?? day.place("hospital");
  const home = { pickup: day.place("polyclinic"), dropoff: { point, label } };
  out = await day.askAndAssign(ada, { leaveAt: "10:00" });
  back = await day.askAndAssign(ada, { leaveAt: "13:00", ...home });
  await day.services.unassignTrip(day.dispatcher, back.trip.id);
  await day.setTime("09:30");
  const { shift } = await day.runOf(out);
  await day.visit(await day.services.startShift(day.driverOf({ shift }), shift.id));
});
afterAll(() => day?.end());

const chief: Actor = { role: "chief", id: StaffId.parse(randomUUID()) };
const look = () => day.services.getDayClosing(day.dispatcher, day.today);
const close = () => day.services.closeDay(day.dispatcher, day.today);
const openOf = async () => (await look()).open.map(({ kind }) => kind);

// One day from its morning to the chief's word on the next: each test goes on where the one before it ended.
describe("a service day", () => {
  it("is not closed while it runs, nor before everybody is home or accounted for", async () => {
    expect(await openOf()).toEqual(["aboard", "noVehicle", "shiftOpen"]);
    await expect(close()).rejects.toMatchObject({ code: "day.notOver" });
    const solving = day.services.solveOtherwise(day.dispatcher, out.trip.id, { how: "ambulance" });
    await expect(solving).rejects.toMatchObject({ code: "trip.stillAboard" });
    const run = await day.visit(await day.runOf(out));
    await day.services.endShift(day.driverOf(run), run.shift.id);
    await day.setTime(addSeconds(day.at("23:59"), hours(5)));
    await day.comeDue();
    // Nobody fetched her: the service itself has written that, and nobody knows how she came home.
    expect((await day.trip(back.trip.id)).trip.status).toBe("missed");
    const seen = presentClosing(await look());
    expect(seen).toMatchObject({
      state: "open",
      open: [{ kind: "notHome", person: { name: back.rider.name } }],
    });
    await expect(close()).rejects.toMatchObject({ code: "day.notAllHome", values: { count: 1 } });
    await day.services.solveOtherwise(day.dispatcher, back.trip.id, { how: "relative", note: "her son" });
    expect(await openOf()).toEqual([]);
  });

  it("keeps the record that it was closed with, and tells beside it what is corrected later", async () => {
    const [closed] = (await Promise.all([close(), close()])).map(presentClosing);
    expect(closed).toMatchObject({ state: "closed", open: [], amendments: [] });
    expect(closed?.sum).toMatchObject({
      ...{ trips: { completed: 1, missed: 1 }, runs: 1 },
      ...{ solvedOtherwise: [{ tripId: back.trip.id, how: "relative" }] },
    });
    expect(closed?.sum.kilometers).toBeGreaterThan(0);
    const { steps } = await day.services.getTripDetail(day.dispatcher, out.trip.id);
    const step = steps.at(-1);
    if (step === undefined) throw new Error("nothing was reported");
    await day.services.correctAct(day.dispatcher, {
      ...{ actionId: step.act.actionId, correctionId: randomUUID(), reason: "the wrong minute" },
      at: addSeconds(step.at, seconds(-30)),
    });
    const later = presentClosing(await look());
    expect(later.sum).toEqual(closed?.sum);
    expect(later.amendments).toMatchObject([
      { tripId: out.trip.id, what: { key: "story.timeCorrectedJudged" } },
    ]);
    const rewriting = sql`UPDATE day_closings SET record = '{}'`.execute(day.core.kysely);
    await expect(rewriting).rejects.toThrow("frozen");
  });

  it("is opened again by a chief alone, with a reason, and closed once more", async () => {
    const forbidden = { code: "session.forbidden" };
    const reopening = day.services.reopenDay(day.dispatcher, day.today, "a paper report");
    await expect(reopening).rejects.toMatchObject(forbidden);
    const driver: Actor = { role: "driver", id: DriverId.parse(randomUUID()) };
    await expect(async () => day.services.getDayClosing(driver, day.today)).rejects.toMatchObject(forbidden);
    const open = await day.services.reopenDay(chief, day.today, "a paper report");
    expect(open).toMatchObject({ state: "open", open: [] });
    await expect(day.services.reopenDay(chief, day.today, "again")).rejects.toMatchObject({
      code: "day.notClosed",
    });
    expect(await close()).toMatchObject({ state: "closed" });
    const facts = await day.core.db.facts.listOfDay(day.today, ["day.closed", "day.reopened"]);
    expect(facts.map(({ kind, texts }) => [kind, texts?.note])).toEqual([
      ["day.closed", undefined],
      ["day.reopened", "a paper report"],
      ["day.closed", undefined],
    ]);
  });
});
