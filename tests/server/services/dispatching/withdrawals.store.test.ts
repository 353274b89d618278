import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { DriverId, type ShiftId, VehicleId } from "../../../../shared/ids/index.ts";
import { toIso } from "../../../../shared/time/index.ts";
import { nextOf } from "../../../support/nextOf.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
let ada: TripRecord;

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 20);
});
afterAll(() => day?.end());
beforeEach(async () => {
  await day.setTime("06:30");
  ada = await day.askAndAssign(nextRider(), { leaveAt: "09:00" });
});

const nextRider = () => nextOf(riders);
const span = (from = "06:30", until?: string) => ({
  ...{ withdrawalId: randomUUID(), from: toIso(day.at(from)), reason: "Gearbox" },
  ...(until !== undefined && { until: toIso(day.at(until)) }),
});
const vehicleOf = async (record: TripRecord) => (await day.runOf(record)).shift.vehicle.id;
const shiftOf = async (record: TripRecord) => (await day.trip(record.trip.id)).placement?.shiftId;
const kindsOf = async (record: TripRecord) =>
  (await day.trip(record.trip.id)).facts.map(({ kind }) => kind).filter((kind) => !kind.includes("danger"));
const endAll = async (ids: readonly string[]) => {
  for (const id of ids) await day.services.endWithdrawal(day.dispatcher, id);
  await day.work();
};

describe("a vehicle that is withdrawn", () => {
  it("gives its trips to others within their promise, takes nobody new, and is open again when it returns", async () => {
    const was = (await shiftOf(ada)) as ShiftId;
    const withdrawal = { vehicleId: await vehicleOf(ada), ...span() };
    const outcome = await day.services.withdraw(day.dispatcher, withdrawal);
    expect(outcome.shiftIds).toContain(was);
    await day.work();
    const moved = await day.trip(ada.trip.id);
    expect(moved.trip.status).toBe("assigned");
    expect(moved.placement?.shiftId).not.toBe(was);
    expect(moved.promise).toEqual(ada.promise);
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] });
    await expect(
      day.services.previewAssign(day.dispatcher, ada.trip.id, { shiftId: was }),
    ).rejects.toMatchObject({
      code: "run.withdrawn",
    });
    // The same again changes nothing, also when the trips have moved.
    const twice = [1, 2].map(() => day.services.withdraw(day.dispatcher, withdrawal));
    expect(await Promise.all(twice)).toEqual([outcome, outcome]);
    await day.work();
    expect((await day.trip(ada.trip.id)).trip.version).toBe(moved.trip.version);

    await endAll([withdrawal.withdrawalId]);
    expect((await day.look(ada.trip.id, was)).feasible).toBe(true);
    const facts = await day.core.db.facts.listAfter(0, 100_000);
    const told = facts.filter(({ concerns }) => concerns.vehicleId === withdrawal.vehicleId);
    expect(told.map(({ kind }) => kind)).toContain("vehicle.withdrawn");
    expect(told.at(-1)?.kind).toBe("vehicle.returned");
    expect(told.find(({ kind }) => kind === "vehicle.withdrawn")?.texts).toEqual({ note: "Gearbox" });
  });

  it("leaves without a vehicle whom nobody else takes, who keep the promise, are a trouble, and are looked after on its return", async () => {
    const { shift } = await day.runOf(ada);
    const others = (await day.core.db.fleet.listShifts(day.today)).filter(
      ({ id, vehicle }) => id !== shift.id && vehicle.contractId === shift.vehicle.contractId,
    );
    const withdrawn = [...new Set(others.map(({ vehicle }) => vehicle.id))].map((vehicleId) => ({
      ...{ vehicleId, ...span() },
    }));
    for (const each of withdrawn) await day.services.withdraw(day.dispatcher, each);
    await day.work();
    const last = { vehicleId: shift.vehicle.id, ...span() };
    await day.services.withdraw(day.dispatcher, last);
    await day.work();
    const stranded = await day.trip(ada.trip.id);
    expect(stranded).toMatchObject({
      trip: { status: "unassigned", reason: { key: "reason.vehicleWithdrawn" } },
      promise: { state: "given", told: ada.promise.told },
    });
    const troubles = await day.services.listTroubles(day.dispatcher);
    expect(troubles.filter(({ id }) => id === `trip ${ada.trip.id}`)).toMatchObject([{ kind: "stranded" }]);

    await endAll([...withdrawn, last].map(({ withdrawalId }) => withdrawalId));
    expect(await day.trip(ada.trip.id)).toMatchObject({
      trip: { status: "assigned" },
      promise: { state: "given", told: ada.promise.told },
    });
    expect(await kindsOf(ada)).toEqual([
      ...["trip.requested", "promise.asked", "promise.given", "trip.assigned"],
      ...["trip.unassigned", "trip.retried", "trip.assigned"],
    ]);
    expect((await day.services.listTroubles(day.dispatcher)).map(({ kind }) => kind)).not.toContain(
      "stranded",
    );
  });

  it("keeps the trips of before and after it, and nobody waits for a run that lies within it", async () => {
    const evening = await day.askAndAssign(nextRider(), { leaveAt: "11:00" });
    const vehicleId = await vehicleOf(evening);
    const was = await shiftOf(evening);
    const around = { vehicleId, ...span("12:30", "23:00") };
    await day.services.withdraw(day.dispatcher, around);
    await day.work();
    expect(await shiftOf(evening)).toBe(was);
    const whole = { vehicleId, ...span("06:30", "23:00") };
    await day.services.withdraw(day.dispatcher, whole);
    await day.work();
    expect(await shiftOf(evening)).not.toBe(was);
    expect((await day.loadDay()).runs.map(({ shift }) => shift.id)).not.toContain(was);
    await endAll([around.withdrawalId, whole.withdrawalId]);
    expect((await day.loadDay()).runs.map(({ shift }) => shift.id)).toContain(was);
  });
});

it("a driver who is withdrawn is so with every run; what nobody knows is refused", async () => {
  const { shift } = await day.runOf(ada);
  const withdrawal = { driverId: shift.driver.id, ...span() };
  // Sent twice at once, it is one.
  const sent = [1, 2].map(() => day.services.withdraw(day.dispatcher, withdrawal));
  const [{ shiftIds } = { shiftIds: [] }] = await Promise.all(sent);
  expect(shiftIds).toContain(shift.id);
  await day.work();
  expect(await shiftOf(ada)).not.toBe(shift.id);
  await endAll([withdrawal.withdrawalId]);
  const refusals = [
    [{ vehicleId: VehicleId.parse(randomUUID()), ...span() }, "vehicle.unknown"],
    [{ driverId: DriverId.parse(randomUUID()), ...span() }, "driver.unknown"],
    [{ vehicleId: shift.vehicle.id, ...span("05:00", "06:00") }, "withdrawal.alreadyOver"],
  ] as const;
  for (const [wanted, code] of refusals)
    await expect(day.services.withdraw(day.dispatcher, wanted)).rejects.toMatchObject({ code });
  await expect(day.services.endWithdrawal(day.dispatcher, randomUUID())).rejects.toMatchObject({
    code: "withdrawal.unknown",
  });
});
