import type { ContractId } from "../../../shared/ids/index.ts";
import type { KnownTrip, PlanningRules } from "./toTrip.ts";

/**
 * Contracts whose vehicles may serve this rider here: vehicle ↔ operator ↔ rider category ↔ territory. undefined: any,
 * where the akimat lends vehicles across contracts.
 */
export function contractsFor(
  { trip, rider }: KnownTrip,
  { region, districtOf }: PlanningRules,
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
