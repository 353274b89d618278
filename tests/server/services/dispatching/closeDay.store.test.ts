import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { presentClosing } from "../../../../server/presenters/index.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { addSeconds, hours } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let ada: GeneratedRider;
let out: TripRecord;
let back: TripRecord;
/** Only Ada's driver comes. She is taken to the polyclinic at ten; the way back at one has lost its vehicle. */
beforeEach(async () => {
  day = await ServiceDay.begin("stayAway");
  [ada] = day.walkers("visual", 1) as [GeneratedRider];
  const { point, label } = ada.home ?? day.place("hospital");
  const home = { pickup: day.place("polyclinic"), dropoff: { point, label } };
  out = await day.askAndAssign(ada, { leaveAt: "10:00" });
  back = await day.askAndAssign(ada, { leaveAt: "13:00", ...home });
  await day.services.unassignTrip(day.dispatcher, back.trip.id);
  await day.setTime("09:30");
  const { shift } = await day.runOf(out);
  const run = await day.services.startShift(day.driverOf({ shift }), shift.id);
  await day.visit(run);
});
afterEach(() => day?.end());

const chief: Actor = { role: "chief", id: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a22" as never };
const look = () => day.services.getDayClosing(day.dispatcher, day.today);
const close = (by = day.dispatcher) => day.services.closeDay(by, day.today);
const openOf = async () => (await look()).open.map(({ kind }) => kind);
async function bringOut(): Promise<void> {
  const run = await day.visit(await day.runOf(out));
  await day.services.endShift(day.driverOf(run), run.shift.id);
}
/** The next morning; what had come due by then has been done. */
async function nextMorning(): Promise<void> {
  await day.setTime(addSeconds(day.at("23:59"), hours(5)));
  await day.comeDue();
}

describe("a service day", () => {
  it("is not closed while it runs, nor before everybody is home or accounted for", async () => {
    expect(await openOf()).toEqual(["aboard", "noVehicle", "shiftOpen"]);
    await expect(close()).rejects.toMatchObject({ code: "day.notOver" });
    const solving = day.services.solveOtherwise(day.dispatcher, out.trip.id, { how: "ambulance" });
    await expect(solving).rejects.toMatchObject({ code: "trip.stillAboard" });
    await bringOut();
    await nextMorning();
    // Nobody fetched her: the service itself has written that, and nobody knows how she came home.
    expect((await day.trip(back.trip.id)).trip.status).toBe("missed");
    const seen = presentClosing(await look());
    expect(seen).toMatchObject({ state: "open", open: [{ kind: "notHome", person: { name: back.rider.name } }] });
    await expect(close()).rejects.toMatchObject({ code: "day.notAllHome", values: { count: 1 } });
    await day.services.solveOtherwise(day.dispatcher, back.trip.id, { how: "relative", note: "her son" });
    expect(await openOf()).toEqual([]);
    expect(await close()).toMatchObject({ state: "closed", open: [] });
  });

  it("keeps the record that it was closed with, and tells beside it what is corrected later", async () => {
    await bringOut();
    await day.services.solveOtherwise(day.dispatcher, back.trip.id, { how: "taxi" });
    // What nobody can serve ends truthfully: we did not come.
    expect((await day.trip(back.trip.id)).trip.status).toBe("missed");
    await nextMorning();
    const closed = presentClosing(await close());
    expect(closed.sum).toMatchObject({
      ...{ trips: { completed: 1, missed: 1 }, runs: 1 },
      ...{ solvedOtherwise: [{ tripId: back.trip.id, how: "taxi" }] },
    });
    expect(closed.sum.kilometers).toBeGreaterThan(0);
    expect(closed.amendments).toEqual([]);
    const detail = await day.services.getTripDetail(day.dispatcher, out.trip.id);
    const step = detail.steps.find(({ canTakeBack }) => canTakeBack);
    if (step === undefined) throw new Error("nothing can be taken back");
    await day.services.correctAct(day.dispatcher, {
      ...{ actionId: step.act.actionId, correctionId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e11" },
      ...{ reason: "the wrong tap", at: addSeconds(step.at, 60 as never) },
    });
    const later = presentClosing(await look());
    expect(later.sum).toEqual(closed.sum);
    expect(later.amendments).toMatchObject([{ tripId: out.trip.id, what: { key: "story.timeCorrected" } }]);
    const rewriting = sql`UPDATE day_closings SET record = '{}'`.execute(day.core.kysely);
    await expect(rewriting).rejects.toThrow("frozen");
  });

  it("is opened again by a chief alone, with a reason, and closed once more", async () => {
    await bringOut();
    await day.services.solveOtherwise(day.dispatcher, back.trip.id, { how: "taxi" });
    await nextMorning();
    await Promise.all([close(), close()]);
    const reopening = day.services.reopenDay(day.dispatcher, day.today, "a paper report");
    await expect(reopening).rejects.toMatchObject({ code: "session.forbidden" });
    const driver = day.driverOf(await day.runOf(out));
    await expect(day.services.getDayClosing(driver, day.today)).rejects.toMatchObject({
      code: "session.forbidden",
    });
    expect(await day.services.reopenDay(chief, day.today, "a paper report")).toMatchObject({ state: "open" });
    await expect(day.services.reopenDay(chief, day.today, "again")).rejects.toMatchObject({
      code: "day.notClosed",
    });
    await close();
    const facts = await day.core.db.facts.listOfDay(day.today, ["day.closed", "day.reopened"]);
    expect(facts.map(({ kind, texts }) => [kind, texts?.note])).toEqual([
      ["day.closed", undefined],
      ["day.reopened", "a paper report"],
      ["day.closed", undefined],
    ]);
  });
});
