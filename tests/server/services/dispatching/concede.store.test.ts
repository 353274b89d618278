import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { storyOf } from "../../../../server/domain/trips/story.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { type ShiftId, StaffId } from "../../../../shared/ids/index.ts";
import type { Concession } from "../../../../shared/schemas/index.ts";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { auditAfter } from "../../../support/audit.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 30);
});
afterAll(() => day?.end());

const nextRider = (): GeneratedRider => {
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider is left");
  return rider;
};
const preview = (record: TripRecord, shiftId: ShiftId, concession?: Concession) =>
  day.services.previewAssign(day.dispatcher, record.trip.id, { shiftId, concession });
/** Looked at and then done. */
async function place(
  record: TripRecord,
  to: { shiftId: ShiftId; concession: Concession; consent?: "rider" },
): Promise<TripRecord> {
  const { day: seen } = await preview(record, to.shiftId, to.concession);
  return day.services.assignTrip(day.dispatcher, record.trip.id, { ...to, planVersion: seen.planVersion });
}
const takeOff = ({ trip }: TripRecord) => day.services.unassignTrip(day.dispatcher, trip.id);
/** Of those that drive from half past eight to noon, by their contract. */
async function shiftWith(contract: "same" | "other", record: TripRecord): Promise<ShiftId> {
  const run = await day.runOf(record);
  const shifts = await day.core.db.fleet.listShifts(day.today);
  const found = shifts.find(
    ({ id, vehicle, starts, ends }) =>
      id !== run.shift.id &&
      (vehicle.contractId === run.shift.vehicle.contractId) === (contract === "same") &&
      starts <= day.at("08:30") &&
      ends >= day.at("12:00"),
  );
  if (found === undefined) throw new Error("no such shift");
  return found.id;
}

describe("a concession of time", () => {
  it("that a refusal names is placed once its rider has agreed, and is what is promised then", async () => {
    // There by 07:05 means leaving before the shifts begin.
    await day.setTime("05:00");
    const early = await day.askAndAssign(nextRider(), { arriveBy: "07:05" });
    await day.setTime("06:30");
    const { refusal } = await day.services.getTripDetail(day.dispatcher, early.trip.id);
    const way = refusal.find(({ concession }) => concession?.kind === "later");
    if (way?.concession?.kind !== "later") throw new Error("no vehicle could come later");
    const { concession, shiftId } = way;
    expect((await preview(early, shiftId)).preview.violations).not.toEqual([]);
    const shown = await preview(early, shiftId, concession);
    expect(shown.preview.violations).toEqual([]);
    await expect(place(early, { shiftId, concession })).rejects.toMatchObject({
      code: "trip.consentMissing",
    });

    const placed = await place(early, { shiftId, concession, consent: "rider" });
    expect(placed).toMatchObject({ trip: { status: "assigned" }, placement: { shiftId } });
    const by = minutes(concession.minutes);
    const { promise } = placed;
    expect(promise.latestArrival).toBe(addSeconds(day.at("07:05"), by));
    expect(promise.asked.latestArrival).toBe(day.at("07:05")); // what was asked for stays what was asked for
    expect(promise.pickupWindow.until).toBeLessThanOrEqual(addSeconds(promise.asked.pickupWindow.until, by));
    const { facts } = await day.trip(early.trip.id);
    expect(facts.find(({ kind }) => kind === "trip.conceded")).toMatchObject({
      by: day.dispatcher,
      details: { concession, consent: "rider" },
    });
    expect(storyOf(facts).map(({ what }) => what.key)).toContain("story.conceded");
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] });
    // A promise is not conceded away.
    await expect(preview(placed, shiftId, concession)).rejects.toMatchObject({ code: "trip.illegalChange" });
    // Without the vehicle, what was asked for is all there is.
    expect((await takeOff(placed)).promise.latestArrival).toBe(day.at("07:05"));
  });
});

describe("a vehicle of another contract", () => {
  it("is lent for one trip, for as long as that goes with it", async () => {
    const ada = await day.askAndAssign(nextRider(), { leaveAt: "09:00" });
    const shiftId = await shiftWith("other", ada);
    await takeOff(ada);
    const { preview: without } = await preview(ada, shiftId);
    expect(without.violations.map(({ code }) => code)).toContain("wrongContract");
    const lent = await place(ada, { shiftId, concession: { kind: "lend" } });
    expect(lent.placement?.shiftId).toBe(shiftId);
    expect(lent.trip.conceded).toMatchObject({ shiftId });
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] }); // also for whoever plans next
    expect((await takeOff(lent)).trip.conceded).toBeUndefined();
    await day.services.retryTrip(day.dispatcher, ada.trip.id);
    await day.work();
    expect((await day.trip(ada.trip.id)).placement?.shiftId).not.toBe(shiftId);
  });
});

describe("another layout", () => {
  it("gives one more place for the trip that it was made for", async () => {
    const cy = await day.askAndAssign(nextRider(), { leaveAt: "10:00", companions: 3 });
    const { shift } = await day.runOf(cy);
    await takeOff(cy);
    const concession = { kind: "layout", place: "ambulatory" } as const;
    const placed = await place(cy, { shiftId: shift.id, concession });
    expect(placed.trip.conceded).toEqual({ shiftId: shift.id, place: "ambulatory" });
    // Everybody who plans the run now knows the place: one more than the vehicle's record says.
    const { problem } = day.problemOf(await day.loadDay());
    const seats = problem.shifts
      .find(({ id }) => id === shift.id)
      ?.layouts.map(({ ambulatory }) => ambulatory);
    expect(seats).toEqual(shift.vehicle.layouts.map(({ ambulatory }) => ambulatory + 1));
    await takeOff(placed);
  });
});

describe("why a trip goes with its vehicle", () => {
  it("is told to staff for a trip that waits for it, and nothing of one without", async () => {
    const dee = await day.askAndAssign(nextRider(), { leaveAt: "11:00" });
    const [chosen, next] = await day.services.getTripWhy(day.dispatcher, dee.trip.id);
    const { shift } = await day.runOf(dee);
    expect(chosen).toMatchObject({
      shiftId: shift.id,
      what: { key: "why.chosen", values: { plate: shift.vehicle.plate } },
    });
    expect(next).toMatchObject({
      what: { key: "why.next" },
      because: { key: expect.stringMatching(/^why\.price/) },
    });
    await takeOff(dee);
    expect(await day.services.getTripWhy(day.dispatcher, dee.trip.id)).toEqual([]);
    const asDee = { role: "rider" as const, id: dee.rider.id };
    await expect(day.services.getTripWhy(asDee, dee.trip.id)).rejects.toMatchObject({
      code: "session.forbidden",
    });
  });
});

describe("the queues", () => {
  it("are a trouble while the oldest request waits too long, and none any more when it is done", async () => {
    const kinds = async () => (await day.services.listTroubles(day.dispatcher)).map(({ id }) => id);
    await day.ask(nextRider(), { leaveAt: "13:00" });
    expect(await kinds()).not.toContain("queueAged assignTrip");
    await day.core.pool.query(
      "UPDATE outbox SET created_at = created_at - interval '3 minutes' WHERE name = 'assignTrip' AND settled_at IS NULL",
    );
    const [first] = await day.services.listTroubles(day.dispatcher);
    expect(first).toMatchObject({ kind: "queueAged", work: { job: "assignTrip", count: 1 } });
    await day.work();
    expect(await kinds()).not.toContain("queueAged assignTrip");
  });

  it("are shown to administrators alone, and it is written down that they were", async () => {
    const administrator: Actor = { role: "administrator", id: StaffId.parse(randomUUID()) };
    const asDispatcher = day.services.openQueueBoard(day.dispatcher, "page");
    await expect(asDispatcher).rejects.toMatchObject({ code: "session.forbidden" });
    await day.services.openQueueBoard(administrator, "page");
    await day.services.openQueueBoard(administrator, "part");
    const seen = (await auditAfter(day.core.db)).filter(({ did }) => did === "queues.opened");
    expect(seen).toMatchObject([{ by: administrator, to: { kind: "queues" } }]);
  });
});
