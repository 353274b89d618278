import type { LatLng } from "../../shared/geo/index.ts";
import type { ContractId, DistrictId, DriverId, OperatorId, VehicleId } from "../../shared/ids/index.ts";
import type { LocalizedName } from "../../shared/schemas/index.ts";
import type { Provenance } from "../../shared/schemas/serviceRules.ts";
import type { CapacityLayout } from "../domain/fleet/model.ts";

export type RegionOperator = Provenance & { readonly id: OperatorId; readonly name: LocalizedName };

export type Depot = Provenance & {
  readonly id: string;
  readonly label: LocalizedName;
  readonly districtId: DistrictId;
  readonly point: LatLng;
};

/** Synthetic: plates, models and layouts are made up; counts are those of the contracts. */
export interface RegionVehicle {
  /** The same on every installation, so that seeding twice changes nothing. */
  readonly id: VehicleId;
  readonly code: string;
  readonly plate: string;
  readonly model: string;
  readonly contractId: ContractId;
  readonly operatorId: OperatorId;
  readonly districtId: DistrictId;
  readonly depotId: string;
  readonly lift: boolean;
  /** Person and chair together, kg. */
  readonly liftLimitKg?: number | undefined;
  readonly layouts: readonly CapacityLayout[];
  readonly unverified: true;
}

/** Synthetic. */
export interface RegionDriver {
  readonly id: DriverId;
  readonly code: string;
  readonly name: string;
  readonly phone: string;
  readonly operatorId: OperatorId;
  readonly liftTrained: boolean;
}
