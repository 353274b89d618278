import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Run } from "../../../../server/domain/runs/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { addSeconds, type Instant, minutes } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

const FIVE = minutes(5);
let day: ServiceDay;
let riders: GeneratedRider[];
let ada: TripRecord;
let run: Run;
/** Ada has a vehicle for 10:00; its driver does not come, all others do. */
beforeEach(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 6);
  ada = await day.askAndAssign(nextRider(), { leaveAt: "10:00" });
  expect(ada.trip.status).toBe("assigned");
  run = await day.runOf(ada);
  expect(run.shift.status).toBe("planned");
  day.absent.add(run.shift.id);
});
afterEach(() => day?.end());

function nextRider(): GeneratedRider {
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider is left");
  return rider;
}
async function at(time: string | Instant): Promise<void> {
  await day.setTime(time);
  await day.comeDue();
}
const doubts = async () =>
  (await day.core.db.facts.listOfShift(run.shift.id)).filter(({ kind }) => kind === "run.doubted").length;
const troubles = () => day.services.listTroubles(day.dispatcher);
const troubleOfRun = async () =>
  (await troubles()).find(({ runs }) => runs.some(({ shift }) => shift.id === run.shift.id));
const driver = () => day.driverOf(run);

describe("a run that nobody begins", () => {
  it("is in doubt five minutes after its time, once, until somebody does begin it", async () => {
    await at(addSeconds(run.shift.starts, minutes(4)));
    expect([await doubts(), await troubleOfRun()]).toEqual([0, undefined]);
    await at(addSeconds(run.shift.starts, FIVE));
    expect(await doubts()).toBe(1);
    const trouble = await troubleOfRun();
    expect(trouble).toMatchObject({ kind: "neverBegun", since: run.shift.starts });
    expect(trouble?.remedies).toEqual(["callDriver", "offerTrips"]);
    expect(trouble?.waiting.map(({ tripId }) => tripId)).toEqual([ada.trip.id]);
    await at(addSeconds(run.shift.starts, minutes(9)));
    expect(await doubts()).toBe(1);
    await day.services.startShift(driver(), run.shift.id);
    expect(await troubleOfRun()).toBeUndefined();
  });

  it("takes no new trips, from the first moment on and before anybody has written that down", async () => {
    await day.setTime(addSeconds(run.shift.starts, FIVE));
    const others = await Promise.all(
      [1, 2, 3].map(() => day.askAndAssign(nextRider(), { leaveAt: "12:00" })),
    );
    for (const { placement } of others) expect(placement?.shiftId).not.toBe(run.shift.id);
    const bo = await day.askAndAssign(nextRider(), { leaveAt: "13:00" });
    const effect = await day.look(bo.trip.id, run.shift.id);
    expect(effect).toMatchObject({ feasible: true, doubt: { kind: "neverBegun" } });
    const assignment = { shiftId: run.shift.id, planVersion: effect.planVersion };
    await expect(day.services.assignTrip(day.dispatcher, bo.trip.id, assignment)).rejects.toMatchObject({
      code: "run.doubted",
    });
    // Seen, and meant so.
    await day.services.assignTrip(day.dispatcher, bo.trip.id, { ...assignment, despiteDoubt: true });
    expect((await day.trip(bo.trip.id)).placement?.shiftId).toBe(run.shift.id);
  });

  it("offers its trips to others: nothing moves before that is accepted, and then all in one", async () => {
    await at(addSeconds(run.shift.starts, FIVE));
    const offer = await day.services.previewOffer(day.dispatcher, run.shift.id);
    expect(offer.staying).toEqual([]);
    expect(offer.moves).toMatchObject([{ tripId: ada.trip.id, promiseKept: true, phone: ada.rider.phone }]);
    expect((await day.trip(ada.trip.id)).placement?.shiftId).toBe(run.shift.id);
    const moves = offer.moves.map(({ tripId, shiftId }) => ({ tripId, shiftId }));
    const { planVersion } = offer;
    const other = moves.map((move) => ({ ...move, shiftId: run.shift.id }));
    const wrong = day.services.acceptOffer(day.dispatcher, run.shift.id, { planVersion, moves: other });
    await expect(wrong).rejects.toMatchObject({ code: "plan.stale" });
    // Others book while the dispatcher looks: what was shown still holds.
    await day.askAndAssign(nextRider(), { leaveAt: "10:40" });
    await day.askAndAssign(nextRider(), { leaveAt: "15:00" });
    expect(await day.core.db.plans.getVersion(day.today)).toBeGreaterThan(planVersion);
    await day.services.acceptOffer(day.dispatcher, run.shift.id, { planVersion, moves });
    const moved = await day.trip(ada.trip.id);
    expect(moved.placement?.shiftId).toBe(moves[0]?.shiftId);
    expect(moved.promise).toEqual(ada.promise);
    expect((await troubleOfRun())?.waiting).toEqual([]);
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] });
  });

  it("misses its riders when their window is over, not an hour after its end", async () => {
    const { until } = ada.promise.pickupWindow;
    await at(addSeconds(until, minutes(1)));
    expect((await day.trip(ada.trip.id)).trip.status).toBe("assigned");
    await at(addSeconds(until, minutes(2)));
    expect((await day.trip(ada.trip.id)).trip.status).toBe("missed");
  });
});

describe("an estimate", () => {
  it("is never in the past, grows with each minute in which nothing happens, and is told no more often", async () => {
    const stored = async () => (await day.trip(ada.trip.id)).placement?.pickup.estimated ?? 0;
    for (const time of ["10:05", "10:10", "10:15"]) {
      await at(time);
      expect(await stored()).toBeGreaterThanOrEqual(day.at(time));
    }
    const cursor = await day.core.pool.query("SELECT max(id) AS id FROM outbox");
    const before = await stored();
    for (const second of [5, 10, 15, 20]) await at(addSeconds(day.at("10:15"), second as typeof FIVE));
    expect(await stored()).toBe(before);
    await at("10:16");
    expect(await stored()).toBe(addSeconds(before as Instant, minutes(1)));
    const told = await day.core.pool.query(
      "SELECT 1 FROM outbox WHERE id > $1 AND name = 'trip.changed' AND payload->>'tripId' = $2",
      [cursor.rows[0]?.id, ada.trip.id],
    );
    expect(told.rowCount).toBe(1);
  });

  it("after the promised window is a trouble, until the trip has another vehicle", async () => {
    // Its driver begins when the window has a minute left: they cannot be there by then.
    const { until } = ada.promise.pickupWindow;
    await at(addSeconds(until, minutes(-1)));
    await day.services.startShift(driver(), run.shift.id);
    await at(until);
    const danger = async () =>
      (await troubles()).find(
        ({ kind, waiting }) => kind === "pickupEndangered" && waiting[0]?.tripId === ada.trip.id,
      );
    expect(await danger()).toMatchObject({ remedies: ["callRider", "moveTrip"] });
    await day.services.cancelTrip(day.dispatcher, ada.trip.id);
    expect(await danger()).toBeUndefined();
  });
});

describe("a run under way", () => {
  it("is silent when nothing was heard for a quarter of an hour and a stop's time has passed; its next word ends that", async () => {
    day.absent.delete(run.shift.id);
    await day.setTime(addSeconds(run.shift.starts, minutes(1)));
    const { scheduled } = (await day.runOf(ada)).stops[0] ?? run.stops[0] ?? { scheduled: run.shift.starts };
    // Nothing is due before the stop's time: a parked phone is quiet.
    await at(addSeconds(scheduled, minutes(-1)));
    expect(await doubts()).toBe(0);
    await at(addSeconds(scheduled, minutes(1)));
    expect(await troubleOfRun()).toMatchObject({ kind: "silent", since: run.shift.starts });
    const stop = day.next(await day.runOf(ada));
    await day.act(await day.runOf(ada), "depart", { stop });
    expect((await troubleOfRun())?.kind).not.toBe("silent");
    const kinds = (await day.core.db.facts.listOfShift(run.shift.id)).map(({ kind }) => kind);
    expect(kinds).toContain("run.heard");
  });

  it("and heard of no more is waited for until its end: then its riders are missed and out of the plan", async () => {
    day.absent.delete(run.shift.id);
    await at(addSeconds(run.shift.ends, minutes(-1)));
    expect((await day.trip(ada.trip.id)).trip.status).toBe("assigned");
    await at(run.shift.ends);
    const { trip, placement } = await day.trip(ada.trip.id);
    expect(trip).toMatchObject({ status: "missed", reason: { key: "reason.notServed" } });
    expect(placement).toBeUndefined();
  });
});
