import type { LatLng } from "../../../shared/geo/index.ts";
import type { ContractId, DistrictId } from "../../../shared/ids/index.ts";
import type { Rider } from "../people/model.ts";
import type { TripRequest } from "../trips/model.ts";
import type { Terms, TermsWith } from "./terms.ts";

/**
 * Contracts whose vehicles may serve this rider here on the day of these terms: vehicle ↔ operator ↔ rider category ↔
 * territory. undefined: any, where the akimat lends vehicles across contracts.
 */
export function contractsFor(
  { trip, rider }: { trip: TripRequest; rider: Rider },
  { contracts, rules }: Pick<Terms, "contracts"> & Pick<TermsWith<"lendAcrossContracts">, "rules">,
  districtOf: (point: LatLng) => DistrictId | undefined,
): ContractId[] | undefined {
  if (rules.lendAcrossContracts.value) return undefined;
  const districts = [trip.pickup, trip.dropoff].map((place) => districtOf(place.point));
  return contracts
    .filter((contract) => contract.categories.includes(rider.category))
    .filter((contract) => districts.includes(contract.districtId))
    .map((contract) => contract.id);
}
