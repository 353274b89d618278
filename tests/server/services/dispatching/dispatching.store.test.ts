import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { storyOf } from "../../../../server/domain/trips/story.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { RiderId, ShiftId } from "../../../../shared/ids/index.ts";
import { addSeconds, minutes, toInstant } from "../../../../shared/time/index.ts";
import { auditAfter } from "../../../support/audit.ts";
import { nextOf } from "../../../support/nextOf.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
let ada: TripRecord;

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 30);
});
afterAll(() => day?.end());
beforeEach(async () => {
  await day.setTime("06:30");
  ada = await day.askAndAssign(nextRider(), { leaveAt: "09:00" });
});

const nextRider = () => nextOf(riders);
const version = () => day.core.db.plans.getVersion(day.today);
const placedOn = async (record: TripRecord) => (await day.trip(record.trip.id)).placement?.shiftId;
/** A shift of the same contract, or of another one. */
const shiftWith = async (contract: "same" | "other"): Promise<ShiftId> => {
  const run = await day.runOf(ada);
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
};
const timesDone = async (what: string, subject: string) =>
  (await auditAfter(day.core.db)).filter(
    ({ by, did, to }) => did === what && to.id === subject && by.id === day.dispatcher.id,
  ).length;

describe("moving a trip by hand", () => {
  it("shows the effect first, then does exactly that", async () => {
    const to = await shiftWith("same");
    const effect = await day.look(ada.trip.id, to);
    expect(effect).toMatchObject({ planVersion: await version(), feasible: true, violations: [] });
    const moved = await day.services.assignTrip(day.dispatcher, ada.trip.id, {
      shiftId: to,
      planVersion: effect.planVersion,
    });
    expect(moved.placement?.shiftId).toBe(to);
    expect(moved.trip.status).toBe("assigned");
    expect(moved.promise).toEqual(ada.promise); // another vehicle, the same promise
    expect(moved.placement?.pickup.scheduled).toBe(toInstant(effect.pickup ?? ""));
    expect(await timesDone("trip.assigned", ada.trip.id)).toBe(1);
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] });
  });

  it("is refused against a contract, in words that the preview gave before", async () => {
    const to = await shiftWith("other");
    const effect = await day.look(ada.trip.id, to);
    expect(effect).toMatchObject({ feasible: false, violations: [{ key: "reason.contract", values: {} }] });
    const assign = day.services.assignTrip(day.dispatcher, ada.trip.id, {
      shiftId: to,
      planVersion: effect.planVersion,
    });
    await expect(assign).rejects.toMatchObject({ code: "plan.violation" });
    expect(await placedOn(ada)).toBe(ada.placement?.shiftId);
  });

  it("knows no shift that is not there, and moves nobody whose vehicle is on its way", async () => {
    const nowhere = ShiftId.parse(randomUUID());
    await expect(
      day.services.previewAssign(day.dispatcher, ada.trip.id, { shiftId: nowhere }),
    ).rejects.toMatchObject({
      code: "shift.unknown",
    });
    await day.setTime("08:40");
    const run = await day.runOf(ada);
    await day.services.startShift(day.driverOf(run), run.shift.id).catch(() => undefined);
    await day.act(run, "depart", {
      stop: run.stops.find(({ tripId }) => tripId === ada.trip.id) ?? day.next(run),
    });
    const shiftId = await shiftWith("same");
    const preview = day.services.previewAssign(day.dispatcher, ada.trip.id, { shiftId });
    await expect(preview).rejects.toMatchObject({
      code: "trip.illegalChange",
      values: { status: "onTheWay" },
    });
    await day.services.cancelTrip(day.dispatcher, ada.trip.id);
  });
});

describe("taking a trip off its vehicle", () => {
  it("gives the promise back; looking again starts from the wish, not from the narrower promise", async () => {
    const bo = await day.askAndAssign(nextRider(), { arriveBy: "14:00" });
    const off = await day.services.unassignTrip(day.dispatcher, bo.trip.id);
    expect(off).toMatchObject({ trip: { status: "unassigned", reason: { key: "reason.takenOff" } } });
    expect(off.placement).toBeUndefined();
    expect(off.promise?.state).toBe("released");
    await day.services.retryTrip(day.dispatcher, bo.trip.id);
    await day.work();
    const again = await day.trip(bo.trip.id);
    expect(again).toMatchObject({ trip: { status: "assigned" }, promise: { state: "given" } });
    expect(storyOf(again.facts).map(({ what }) => what.key)).toEqual([
      "story.requested",
      "story.assigned",
      "story.takenOff",
      "story.retried",
      "story.assigned",
    ]);
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] });
  });

  it("does not mind what has changed elsewhere that day, and is refused when the trip itself has", async () => {
    const [seen, board] = [{ tripVersion: ada.trip.version }, { planVersion: await version() }];
    await day.services.unassignTrip(day.dispatcher, ada.trip.id, seen);
    await day.services.retryTrip(day.dispatcher, ada.trip.id);
    await day.work(); // on a vehicle again, by a colleague
    for (const old of [seen, board]) {
      const off = day.services.unassignTrip(day.dispatcher, ada.trip.id, old);
      await expect(off).rejects.toMatchObject({ code: "plan.stale" });
    }
    const { trip } = await day.trip(ada.trip.id);
    expect(trip.status).toBe("assigned");
    const current = await version();
    await day.askAndAssign(nextRider(), { leaveAt: "15:00" });
    const now = { tripVersion: trip.version, planVersion: current };
    expect((await day.services.unassignTrip(day.dispatcher, ada.trip.id, now)).trip.status).toBe(
      "unassigned",
    );
  });
});

describe("refusing", () => {
  it("ends a trip that nobody serves, with the dispatcher's words", async () => {
    await day.services.unassignTrip(day.dispatcher, ada.trip.id);
    const refused = await day.services.refuseTrip(day.dispatcher, ada.trip.id, "the road is under water");
    expect(refused).toMatchObject({
      trip: { status: "refused", reason: { key: "reason.refusedByDispatcher", values: {} } },
      reasonTexts: { note: "the road is under water" },
    });
    await expect(day.services.retryTrip(day.dispatcher, ada.trip.id)).rejects.toMatchObject({
      code: "trip.illegalChange",
    });
  });

  it("is not possible for a trip with a vehicle", async () => {
    await expect(day.services.refuseTrip(day.dispatcher, ada.trip.id, "no")).rejects.toMatchObject({
      code: "trip.illegalChange",
      values: { status: "assigned", event: "refuse" },
    });
  });
});

describe("a trip without a vehicle", () => {
  /** Asked for at five in the morning, early enough for seven. */
  const askBeforeAnybodyDrives = async () => {
    await day.setTime("05:00");
    return day.askAndAssign(nextRider(), { arriveBy: "07:05" }).finally(() => day.setTime("06:30"));
  };

  it("says vehicle by vehicle what stands in the way, the nearest way out first", async () => {
    // Nobody drives in time: there by 07:05 means leaving before the shifts begin.
    const early = await askBeforeAnybodyDrives();
    expect(early.trip).toMatchObject({ status: "unassigned", reason: { key: "reason.noVehicle" } });
    const { refusal } = await day.services.getTripDetail(day.dispatcher, early.trip.id);
    expect(refusal.length).toBeGreaterThan(0);
    const said = { blocking: { key: expect.stringMatching(/^reason\./) }, plate: expect.stringMatching(/./) };
    expect(refusal).toMatchObject(refusal.map(() => said));
    const wanted = refusal.flatMap(({ relaxation }) =>
      typeof relaxation?.values.minutes === "number" ? [relaxation.values.minutes] : [],
    );
    expect(wanted).toEqual(wanted.toSorted((a, b) => a - b));
    expect(refusal.at(-1)?.relaxation).toBeUndefined();
    expect(await timesDone("trip.opened", early.trip.id)).toBe(1);
  });

  it("is missed by us two minutes after its time is over", async () => {
    const early = await askBeforeAnybodyDrives();
    const { until } = early.promise.pickupWindow;
    await day.setTime(addSeconds(until, minutes(1)));
    await day.comeDue();
    expect((await day.trip(early.trip.id)).trip.status).toBe("unassigned");
    await day.setTime(addSeconds(until, minutes(2)));
    await day.comeDue();
    expect((await day.trip(early.trip.id)).trip).toMatchObject({
      status: "missed",
      reason: { key: "reason.noVehicle" },
    });
    expect(await day.comeDue()).toBe(0);
    expect((await day.trip(ada.trip.id)).trip.status).toBe("assigned");
  });
});

describe("looking at riders", () => {
  it("leaves a fact for every record shown", async () => {
    const rider = nextRider();
    const asked = { text: rider.phone.slice(-6), offset: 0, limit: 12 };
    const found = await day.services.searchRiders(day.dispatcher, asked);
    expect(found.riders.map(({ id }) => id)).toContain(rider.id);
    expect(await timesDone("rider.found", rider.id)).toBe(1);
    const { rider: record } = await day.services.getRider(day.dispatcher, RiderId.parse(rider.id));
    expect(record.name).toBe(rider.name);
    expect(await timesDone("rider.opened", rider.id)).toBe(1);
  });

  it("is for dispatchers, as are the board and everything done by hand", async () => {
    const asAda = { role: "rider" as const, id: ada.rider.id };
    const forbidden = [
      day.services.searchRiders(asAda, { text: "a b", offset: 0, limit: 12 }),
      day.services.getRider(asAda, ada.rider.id),
      day.services.getBoard(asAda),
      day.services.getTripDetail(asAda, ada.trip.id),
      day.services.getRunPath(asAda, ada.placement?.shiftId ?? ShiftId.parse(randomUUID())),
      day.services.unassignTrip(asAda, ada.trip.id),
      day.services.retryTrip(asAda, ada.trip.id),
      day.services.refuseTrip(asAda, ada.trip.id, "no"),
      day.services.setDemoClock(asAda, { paused: true }),
    ];
    const answers = await Promise.allSettled(forbidden);
    const refused = { status: "rejected", reason: { code: "session.forbidden" } };
    expect(answers).toMatchObject(forbidden.map(() => refused));
  });
});

describe("the board", () => {
  it("shows the day of one moment", async () => {
    const board = await day.services.getBoard(day.dispatcher);
    expect(board.serviceDay).toBe(day.today);
    expect(board.planVersion).toBe(await version());
    expect(board.vehicles).toHaveLength(67);
    expect(board.trips.map(({ trip }) => trip.id)).toContain(ada.trip.id);
    const path = await day.services.getRunPath(day.dispatcher, (await day.runOf(ada)).shift.id);
    expect(path.length).toBeGreaterThan(2);
  });
});
