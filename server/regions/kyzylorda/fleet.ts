import { z } from "zod";
import { ContractId, DriverId, VehicleId } from "../../../shared/ids/index.ts";
import { hours, minutes, type Seconds, seconds } from "../../../shared/time/index.ts";
import type { ShiftTemplate } from "../../domain/fleet/model.ts";
import type { Contract } from "../../domain/fleet/terms.ts";
import type { RegionDriver, RegionVehicle } from "../model.ts";
import { stableId } from "../stableId.ts";
import { contracts } from "./contracts.ts";
import { readDataFile } from "./dataFile.ts";

const clockTime = z
  .string()
  .regex(/^\d\d:\d\d$/)
  .transform((text): Seconds => {
    const [hour = 0, minute = 0] = text.split(":").map(Number);
    return seconds(hours(hour) + minutes(minute));
  });
const Body = z.strictObject({
  body: z.string(),
  model: z.string(),
  lift: z.boolean(),
  liftLimitKg: z.number().optional(),
  layouts: z.array(
    z.strictObject({
      ambulatory: z.int(),
      wheelchair: z.int(),
      largeWheelchair: z.int(),
      companion: z.int(),
    }),
  ),
});
const VehicleRow = z.strictObject({
  code: z.string(),
  plate: z.string(),
  body: z.string(),
  contract: ContractId,
  depot: z.string(),
  starts: clockTime,
  ends: clockTime,
  /** When the window for lunch begins; left out: 3½ hours into the shift. */
  lunch: clockTime.optional(),
});
type VehicleRow = z.infer<typeof VehicleRow>;
const DriverRow = z.strictObject({
  code: z.string(),
  name: z.string(),
  phone: z.string(),
  vehicle: z.string(),
  liftTrained: z.boolean(),
});

const fleet = readDataFile(
  "fleet",
  z.object({ bodies: z.array(Body), vehicles: z.array(VehicleRow), drivers: z.array(DriverRow) }),
);

const vehicleId = (code: string) => VehicleId.parse(stableId(`kyzylorda vehicle ${code}`));
const driverId = (code: string) => DriverId.parse(stableId(`kyzylorda driver ${code}`));

function named<Item>(items: readonly Item[], is: (item: Item) => boolean, name: string): Item {
  const found = items.find(is);
  if (found === undefined) throw new Error(`fleet.json names ${name}, which is not there`);
  return found;
}
const contractOf = (row: VehicleRow): Contract =>
  named(contracts, (contract) => contract.id === row.contract, row.contract);

export const vehicles: readonly RegionVehicle[] = fleet.vehicles.map((row) => {
  const { model, lift, liftLimitKg, layouts } = named(
    fleet.bodies,
    (each) => each.body === row.body,
    row.body,
  );
  const contract = contractOf(row);
  return {
    id: vehicleId(row.code),
    code: row.code,
    plate: row.plate,
    model,
    contractId: contract.id,
    operatorId: contract.operatorId,
    districtId: contract.districtId,
    depotId: row.depot,
    lift,
    liftLimitKg,
    layouts,
    unverified: true,
  };
});

export const drivers: readonly RegionDriver[] = fleet.drivers.map((row) => ({
  id: driverId(row.code),
  code: row.code,
  name: row.name,
  phone: row.phone,
  operatorId: contractOf(named(fleet.vehicles, (each) => each.code === row.vehicle, row.vehicle)).operatorId,
  liftTrained: row.liftTrained,
}));

const lunchLength = minutes(45);
const lunchWindow = ({ starts, lunch = seconds(starts + hours(3.5)) }: VehicleRow) => ({
  from: lunch,
  until: seconds(lunch + hours(2)),
});

/** The demo's crew works every day: weekly rest and relief drivers are not modeled. */
export const shifts: readonly ShiftTemplate[] = fleet.drivers.map((driver) => {
  const row = named(fleet.vehicles, (each) => each.code === driver.vehicle, driver.vehicle);
  return {
    vehicleId: vehicleId(driver.vehicle),
    driverId: driverId(driver.code),
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    starts: row.starts,
    ends: row.ends,
    breaks: [{ window: lunchWindow(row), length: lunchLength }],
    unverified: true,
  };
});
