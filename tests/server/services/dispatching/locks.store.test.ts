import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { ShiftId } from "../../../../shared/ids/index.ts";
import type { SetLock } from "../../../../shared/schemas/index.ts";
import { minutes, toIso } from "../../../../shared/time/index.ts";
import { nextOf } from "../../../support/nextOf.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
let ada: TripRecord;

beforeAll(async () => {
  day = await ServiceDay.begin();
  await day.takeAllowancesAway(); // who else fits into a run is to be said by driving times alone
  riders = day.walkers("visual", 20);
  await day.core.pool.query(
    "INSERT INTO staff (id, username, name, role, password_hash) VALUES ($1, 'locks', 'Dana Example', 'dispatcher', '')",
    [day.dispatcher.id],
  );
});
afterAll(() => day?.end());
beforeEach(async () => {
  await day.setTime("06:30");
  ada = await day.askAndAssign(nextRider(), { leaveAt: "09:00" });
});

const nextRider = () => nextOf(riders);
const lock = (hold: SetLock["hold"], rest: Partial<SetLock> = {}) =>
  day.services.setLock(day.dispatcher, { lockId: randomUUID(), hold, reason: "Knows her", ...rest });
/** Another vehicle of the same contract that works all morning. */
async function another(): Promise<ShiftId> {
  const { shift } = await day.runOf(ada);
  const found = (await day.core.db.fleet.listShifts(day.today)).find(
    ({ id, vehicle, starts, ends }) =>
      id !== shift.id &&
      vehicle.contractId === shift.vehicle.contractId &&
      starts <= day.at("08:30") &&
      ends >= day.at("12:00"),
  );
  return ShiftId.parse(found?.id);
}
const lockFacts = async () => {
  const { shift } = await day.runOf(ada);
  const facts = await day.core.db.facts.listOfShift(shift.id);
  return facts.flatMap(({ kind, by, texts }) =>
    kind.startsWith("lock.") ? [[kind, by.role, texts?.note].filter(Boolean).join(" ")] : [],
  );
};
const move = async (to: ShiftId) => {
  const { planVersion } = await day.look(ada.trip.id, to);
  return day.services.assignTrip(day.dispatcher, ada.trip.id, { shiftId: to, planVersion });
};

describe("a rider who is locked to a vehicle", () => {
  it("is moved by nobody, and who tries reads by whom, why and until when; unlocked, they move", async () => {
    const to = await another();
    const run = await lock({ kind: "rider", tripId: ada.trip.id }, { until: toIso(day.at("10:00")) });
    const held = run.locks?.[0];
    expect(held).toMatchObject({ kind: "rider", by: "Dana Example", reason: "Knows her" });

    const values = { by: "Dana Example", why: "Knows her", until: toIso(day.at("10:00")) };
    expect((await day.look(ada.trip.id, to)).violations).toEqual([{ key: "reason.lockedRider", values }]);
    const refused = { code: "plan.locked", values: { what: "rider", ...values } };
    await expect(move(to)).rejects.toMatchObject(refused);
    await expect(day.services.unassignTrip(day.dispatcher, ada.trip.id)).rejects.toMatchObject(refused);
    const offer = await day.services.previewOffer(day.dispatcher, run.shift.id);
    expect(offer.staying.find(({ tripId }) => tripId === ada.trip.id)?.reason.key).toBe("reason.lockedRider");

    await day.services.unlock(day.dispatcher, held?.id ?? "");
    expect(await day.services.unlock(day.dispatcher, held?.id ?? "")).toBeUndefined(); // once more changes nothing
    expect((await lockFacts()).slice(-2)).toEqual([
      "lock.set dispatcher Knows her",
      "lock.released dispatcher",
    ]);
    expect((await move(to)).placement?.shiftId).toBe(to);
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] });
  });

  it("is let go by the clock, and whoever has sent the lock twice has one", async () => {
    const lockId = randomUUID();
    const until = toIso(day.at("06:45"));
    for (let sent = 0; sent < 2; sent++)
      await lock({ kind: "rider", tripId: ada.trip.id }, { lockId, until });
    expect((await day.runOf(ada)).locks).toHaveLength(1);
    await day.setTime("06:44");
    await day.comeDue();
    expect((await day.runOf(ada)).locks).toHaveLength(1);
    await day.setTime("06:45");
    await day.comeDue();
    expect((await day.runOf(ada)).locks ?? []).toEqual([]);
    expect((await lockFacts()).slice(-2)).toEqual(["lock.set dispatcher Knows her", "lock.expired system"]);
  });
});

describe("a vehicle whose trips are locked", () => {
  it("takes nobody new, neither by the plan nor by hand", async () => {
    const run = await day.runOf(ada);
    await lock({ kind: "vehicle", shiftId: run.shift.id });
    const bo = await day.askAndAssign(nextRider(), { leaveAt: "09:05" });
    expect(bo.placement?.shiftId).not.toBe(run.shift.id);
    const { violations } = await day.look(bo.trip.id, run.shift.id);
    expect(violations.map(({ key }) => key)).toEqual(["reason.lockedVehicle"]);
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] });
  });
});

describe("a time that is locked", () => {
  it("stays within its minutes whoever else is put into the run", async () => {
    await lock({ kind: "time", tripId: ada.trip.id, stop: "pickup", leewayMinutes: 1 });
    const { placement } = await day.trip(ada.trip.id);
    const locked = placement?.pickup.scheduled ?? 0;
    const shift = (await day.runOf(ada)).shift.id;
    for (const leaveAt of ["08:45", "08:55", "09:00"]) {
      const other = await day.askAndAssign(nextRider(), { leaveAt });
      const { planVersion, feasible } = await day.look(other.trip.id, shift);
      if (feasible && other.placement?.shiftId !== shift)
        await day.services.assignTrip(day.dispatcher, other.trip.id, { shiftId: shift, planVersion });
    }
    const now = (await day.trip(ada.trip.id)).placement?.pickup.scheduled ?? 0;
    expect(Math.abs(now - locked)).toBeLessThanOrEqual(minutes(1) * 1000);
    expect((await day.checkPlan()).violations).toEqual([]);
  });
});

it("an order needs two stops ahead, a lock some time, and a trip a vehicle", async () => {
  const run = await day.runOf(ada);
  expect((await lock({ kind: "order", shiftId: run.shift.id })).locks?.map(({ kind }) => kind)).toContain(
    "order",
  );
  await expect(
    lock({ kind: "rider", tripId: ada.trip.id }, { until: toIso(day.at("06:00")) }),
  ).rejects.toMatchObject({ code: "lock.alreadyOver" });
  const bo = await day.ask(nextRider(), { leaveAt: "11:00" });
  await expect(lock({ kind: "rider", tripId: bo.trip.id })).rejects.toMatchObject({
    code: "lock.nothingToHold",
  });
  await expect(day.services.unlock(day.dispatcher, randomUUID())).rejects.toMatchObject({
    code: "lock.unknown",
  });
});
