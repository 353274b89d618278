import type { ContractId, DriverId, OperatorId, VehicleId } from "../../../shared/ids/index.ts";

/** What goes from one contract to another on a day. */
export interface Handover {
  from: { contractId: ContractId; operatorId: OperatorId };
  to: { contractId: ContractId; operatorId: OperatorId };
  vehicles: ReadonlySet<VehicleId>;
  drivers: ReadonlySet<DriverId>;
  /** Nobody drives by the old contract any more. */
  ends: boolean;
}

/** Who drives what, as it stands before: a shift, or a template of shifts. */
export interface Pairing {
  vehicle: { id: VehicleId; contractId: ContractId; operatorId: OperatorId };
  driver: { id: DriverId; operatorId: OperatorId };
}

/** Why two drive together no longer: only one of them goes, or nobody drives by that contract any more. */
export type Parting = "vehicleStays" | "driverStays" | "contractEnds";

/** What becomes of two who drive together: they go, they stay, or they part. */
export type Fate = { kind: "moves" } | { kind: "stays" } | { kind: "ends"; why: Parting };

export function fateOf({ vehicle, driver }: Pairing, handover: Handover): Fate {
  const { from, to, vehicles, drivers, ends } = handover;
  const vehicleMoves = vehicles.has(vehicle.id);
  const vehicleIs = vehicleMoves ? to.operatorId : vehicle.operatorId;
  const driverIs = drivers.has(driver.id) ? to.operatorId : driver.operatorId;
  if (vehicleIs !== driverIs) return { kind: "ends", why: vehicleMoves ? "driverStays" : "vehicleStays" };
  if (vehicleMoves) return { kind: "moves" };
  return ends && vehicle.contractId === from.contractId
    ? { kind: "ends", why: "contractEnds" }
    : { kind: "stays" };
}
