import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { DriverId, StaffId, VehicleId } from "../../../../shared/ids/index.ts";
import { nextServiceDay } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
const chief: Actor = { role: "chief", id: StaffId.parse(randomUUID()) };
const all = { q: "", offset: 0, limit: 100 };
beforeAll(async () => {
  day = await ServiceDay.begin(); // Monday, 06:30
});
afterAll(() => day?.end());

const outcomes = async (asked: Promise<unknown>[]) =>
  (await Promise.allSettled(asked))
    .map((each) => (each.status === "fulfilled" ? "saved" : (each.reason as { code?: string }).code))
    .sort();

it("of two who enter one plate at once, however they write it, one is told that it is taken", async () => {
  const [known] = (await day.services.listFleetVehicles(chief, all)).vehicles;
  if (known === undefined) throw new Error("no vehicle");
  const { id: _, version: __, away: ___, operatorId: ____, districtId: _____, ...vehicle } = known;
  const enter = (plate: string) =>
    day.services.saveVehicle(chief, VehicleId.parse(randomUUID()), { ...vehicle, version: 0, plate });
  expect(await outcomes([enter("555 RCE 11"), enter("555rce11"), enter("555-RCE-11")])).toEqual([
    ...["saved", "vehicle.plateTaken", "vehicle.plateTaken"],
  ]);
});

it("of two who enter one phone at once one is told so, and the same sent twice at once is one driver", async () => {
  const [known] = (await day.services.listFleetDrivers(chief, all)).drivers;
  if (known === undefined) throw new Error("no driver");
  const { id: _, away: __, ...driver } = known;
  const next = { ...driver, version: 0, name: "Synthetic Driver", phone: "+77000009777" };
  const enter = (id: DriverId) => day.services.saveDriver(chief, id, next);
  const id = DriverId.parse(randomUUID());
  expect(await outcomes([enter(id), enter(id), enter(DriverId.parse(randomUUID()))])).toContain("saved");
  const { rows } = await day.core.pool.query("SELECT id FROM drivers WHERE phone = $1", [next.phone]);
  expect(rows).toHaveLength(1);
  const added = await day.core.pool.query(
    "SELECT 1 FROM facts WHERE kind = 'driver.added' AND driver_id = $1",
    [rows[0]?.id],
  );
  expect(added.rowCount).toBe(1);
});

it("a shift that leaves too little rest is refused with who, when and by how much; more days in a row is only said", async () => {
  const tomorrow = nextServiceDay(day.today);
  const shift = (await day.services.listFleetShifts(chief, day.today))
    .flatMap(({ shifts }) => shifts)
    .find(({ serviceDay, from, until }) => serviceDay === tomorrow && from === "07:00" && until === "16:00");
  if (shift === undefined) throw new Error("no early shift tomorrow");
  const { vehicleId, driverId, driverName } = shift;
  const plan = (from: string, until: string) =>
    ({ kind: "set", serviceDay: tomorrow, vehicleId, driverId, from, until }) as const;
  const look = (from: string, until: string) => day.services.previewShift(chief, shift.id, plan(from, until));
  // Until 23:00, and out again at 07:00 on the day after: eight hours.
  await expect(look("12:00", "23:00")).rejects.toMatchObject({
    code: "shift.rest",
    values: { driver: driverName, is: "08:00", most: "11:00" },
  });
  await expect(look("07:00", "19:30")).rejects.toMatchObject({
    code: "shift.longestShift",
    values: { day: tomorrow, is: "12:30", most: "12:00" },
  });
  const change = { plan: plan("07:00", "19:30"), touched: [], reason: "Much to do" };
  await expect(day.services.changeShift(chief, shift.id, change)).rejects.toMatchObject({
    code: "shift.longestShift",
  });
  // Every driver of the demo drives every day: that is said, and can be saved.
  const { warnings } = await look("07:30", "16:00");
  expect(warnings.map(({ limit }) => limit)).toContain("daysInRow");
  const saved = { plan: plan("07:30", "16:00"), touched: [], reason: "Later" };
  expect((await day.services.changeShift(chief, shift.id, saved)).shift).toMatchObject({ from: "07:30" });
  // A template is held to the same.
  const template = (await day.services.listShiftTemplates(chief)).find((each) => each.driverId === driverId);
  if (template === undefined) throw new Error("no template");
  const { weekdays } = template;
  const weekly = { vehicleId, driverId, weekdays, from: "07:00", until: "20:00" };
  await expect(day.services.previewTemplate(chief, template.id, weekly)).rejects.toMatchObject({
    code: "shift.longestShift",
  });
});
