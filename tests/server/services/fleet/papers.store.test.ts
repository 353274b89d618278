import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { paperState, pressingPapers } from "../../../../client/office/fleet/papers.ts";
import { planShiftsOf } from "../../../../server/compose/planShiftsOf.ts";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { OperatorId, StaffId } from "../../../../shared/ids/index.ts";
import type { FleetDriver, FleetVehicle } from "../../../../shared/schemas/index.ts";
import { addSeconds, hours, nextServiceDay } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
const chief: Actor = { role: "chief", id: StaffId.parse(randomUUID()) };
const managerOf = (operator: string): Actor => ({
  ...{ ...chief, role: "manager", scope: { operators: [OperatorId.parse(operator)] } },
});
const all = { q: "", offset: 0, limit: 1 };
let vehicle: FleetVehicle;
let driver: FleetDriver;
/** The last days of the vehicle's insurance and of the driver's licence, so many days from today. */
const [INSURED, LICENSED] = [40, 42];
const ahead = (days: number) => nextServiceDay(day.today, days);

beforeAll(async () => {
  day = await ServiceDay.begin();
  const [first] = (await day.services.listFleetVehicles(chief, { ...all, limit: 100 })).vehicles.toReversed();
  if (first === undefined) throw new Error("no vehicle");
  const papers = [{ kind: "insurance" as const, validUntil: ahead(INSURED) }];
  vehicle = await day.services.saveVehicle(chief, first.id, { ...first, papers });
  const { drivers } = await day.services.listFleetDrivers(chief, { ...all, limit: 100 });
  const other = drivers.toReversed().find(({ operatorId }) => operatorId === vehicle.operatorId);
  if (other === undefined) throw new Error("no driver");
  driver = await day.services.saveDriver(chief, other.id, { ...other, licenceUntil: ahead(LICENSED) });
});
afterAll(() => day?.end());

/** As the office's page shows it: of how many it warns, whom it lists of them, and how pressing it is. */
async function shown(actor: Actor = chief) {
  const today = (await day.services.listFleetShifts(actor, undefined))[0]?.day ?? "";
  const [plain, ofVehicles, ofDrivers] = await Promise.all([
    day.services.listFleetVehicles(actor, all),
    day.services.listFleetVehicles(actor, { ...all, only: "ending", limit: 100 }),
    day.services.listFleetDrivers(actor, { ...all, only: "ending", limit: 100 }),
  ]);
  expect(plain.ending).toBe(ofVehicles.total); // on every part of the list, whatever is searched for
  return {
    vehicles: ofVehicles.vehicles.map((each) => [
      each.plate,
      ...pressingPapers(each, today).map(({ state }) => state),
    ]),
    drivers: ofDrivers.drivers.map(({ name, licenceUntil }) => [name, paperState(licenceUntil, today)]),
  };
}
const toDay = (days: number) => day.setTime(addSeconds(day.at("06:30"), hours(24 * days)));
const shiftsOn = async (on: string) =>
  (await day.services.listFleetShifts(chief, ahead(INSURED - 3))).find((each) => each.day === on)?.shifts ??
  [];

it("warns thirty days before a paper or a licence ends and once more seven days before, those alone whom it concerns", async () => {
  expect(await shown()).toEqual({ vehicles: [], drivers: [] });
  await toDay(INSURED - 31);
  expect(await shown()).toEqual({ vehicles: [], drivers: [] });
  await toDay(INSURED - 30);
  expect(await shown()).toEqual({ vehicles: [[vehicle.plate, "soon"]], drivers: [] });
  await toDay(LICENSED - 30);
  const both = { vehicles: [[vehicle.plate, "soon"]], drivers: [[driver.name, "soon"]] };
  expect(await shown()).toEqual(both);
  expect(await shown(managerOf(vehicle.operatorId))).toEqual(both);
  expect(await shown(managerOf("nobody"))).toEqual({ vehicles: [], drivers: [] });
  await toDay(INSURED - 7);
  expect(await shown()).toEqual({
    vehicles: [[vehicle.plate, "verySoon"]],
    drivers: [[driver.name, "soon"]],
  });
});

it("plans nothing from the day after on, says that it has ended, and plans again once there is a new paper", async () => {
  await toDay(INSURED - 2);
  await planShiftsOf(day.core);
  const isOurs = (each: { vehicleId: string; driverId: string }) =>
    each.vehicleId === vehicle.id || each.driverId === driver.id;
  const out = (await shiftsOn(ahead(INSURED - 1))).find(({ vehicleId }) => vehicleId === vehicle.id);
  expect(out, "the vehicle is out on a weekday before").toBeDefined();
  for (const after of [LICENSED + 1, LICENSED + 2, LICENSED + 3])
    expect((await shiftsOn(ahead(after))).filter(isOurs), `day ${after}`).toEqual([]);
  await toDay(INSURED + 1);
  expect((await shown()).vehicles).toEqual([[vehicle.plate, "ended"]]);
  const papers = [{ kind: "insurance" as const, validUntil: ahead(INSURED + 365) }];
  await day.services.saveVehicle(chief, vehicle.id, { ...vehicle, papers });
  expect((await shown()).vehicles).toEqual([]);
  await planShiftsOf(day.core);
  const planned = await Promise.all(
    [INSURED + 1, INSURED + 2, INSURED + 3, INSURED + 4].map((n) => shiftsOn(ahead(n))),
  );
  expect(planned.flat().filter(({ vehicleId }) => vehicleId === vehicle.id)).not.toEqual([]);
});
