import type { LatLng } from "../../../shared/geo/index.ts";
import type { CategoryId, ContractId, DistrictId } from "../../../shared/ids/index.ts";
import type { Rider, TripRequest } from "../trips/model.ts";

/** Whom a contract's vehicles serve, where and when. */
export interface Contract {
  readonly id: ContractId;
  readonly districtId: DistrictId;
  readonly categories: readonly CategoryId[];
  /** Service days, inclusive; no end: not known. */
  readonly validFrom: string;
  readonly validUntil?: string | undefined;
}

export interface ContractRules {
  readonly region: {
    readonly contracts: readonly Contract[];
    readonly rules: { readonly lendAcrossContracts: { readonly value: boolean } };
  };
  districtOf(point: LatLng): DistrictId | undefined;
}

/**
 * Contracts whose vehicles may serve this rider here: vehicle ↔ operator ↔ rider category ↔ territory. undefined: any,
 * where the akimat lends vehicles across contracts.
 */
export function contractsFor(
  { trip, rider }: { trip: TripRequest; rider: Rider },
  { region, districtOf }: ContractRules,
): ContractId[] | undefined {
  if (region.rules.lendAcrossContracts.value) return undefined;
  const districts = [trip.pickup, trip.dropoff].map((place) => districtOf(place.point));
  return region.contracts
    .filter((contract) => contract.categories.includes(rider.category))
    .filter(
      (contract) =>
        contract.validFrom <= trip.serviceDay && trip.serviceDay <= (contract.validUntil ?? trip.serviceDay),
    )
    .filter((contract) => districts.includes(contract.districtId))
    .map((contract) => contract.id);
}
