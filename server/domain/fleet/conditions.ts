import type { ContractConditions } from "../../../shared/schemas/contractConditions.ts";
import type { RequestRefusal } from "../trips/requestRules.ts";
import { type ContractParty, type DistrictOf, servingContracts } from "./contracts.ts";
import type { DayContract, Terms } from "./terms.ts";

export type Quota = NonNullable<ContractConditions["quota"]>;

/**
 * What the contracts of a rider say of a trip: by one that takes it as it is, or by each something against it; of those that take it the quota
 * that binds, which is none where one has none. Where no contract is theirs, nothing is said.
 */
export function coveredBy(
  party: ContractParty,
  terms: Pick<Terms, "contracts">,
  districtOf: DistrictOf,
): { refusal: RequestRefusal } | { quotas: readonly Quota[] } {
  const contracts = servingContracts(party, terms, districtOf);
  const said = contracts.map((contract) => ({
    refusal: against(party, contract, districtOf),
    quota: contract.conditions?.quota,
  }));
  const taking = said.filter(({ refusal }) => refusal === undefined);
  const [refusal] = said.flatMap((each) => each.refusal ?? []);
  if (taking.length === 0 && refusal !== undefined) return { refusal };
  const quotas = taking.flatMap(({ quota }) => quota ?? []);
  return { quotas: quotas.length < taking.length ? [] : quotas };
}

function against(
  { trip }: ContractParty,
  { conditions, districtId }: DayContract,
  districtOf: DistrictOf,
): RequestRefusal | undefined {
  const { purposes, withinDistrict } = conditions ?? {};
  if (purposes !== undefined && !purposes.includes(trip.purpose))
    return { code: "rider.purposeNotCovered", field: "purpose" };
  const isIn = (end: "pickup" | "dropoff"): boolean => districtOf(trip[end].point) === districtId;
  const outside = withinDistrict ? (["pickup", "dropoff"] as const).find((end) => !isIn(end)) : undefined;
  return outside && { code: "rider.territoryNotCovered", field: outside };
}
