import type { CategoryId, DistrictId } from "../../shared/ids/index.ts";
import type { Actor } from "../domain/people/model.ts";
import type { RiderReach, ServedBy } from "../domain/people/record.ts";

/** By their operators' contracts of the day and by their districts. */
export function riderReach(actor: Actor, contracts: readonly ServedBy[]): RiderReach {
  const scope = "scope" in actor ? actor.scope : undefined;
  const { operators, districts } = scope ?? {};
  const served = contracts
    .filter(({ operatorId }) => operators?.includes(operatorId))
    .flatMap(({ districtId, categories }) =>
      categories.map((category) => ({ district: districtId, category })),
    );
  return { districts, ...(operators !== undefined && { served }) };
}

/** An application that says no category yet is the department's, and whose desk it was taken in at. */
export const canReachApplication = (
  actor: Actor,
  reach: RiderReach,
  application: {
    districtId: DistrictId;
    category?: CategoryId | undefined;
    staffId?: string | undefined;
  },
): boolean => {
  const { districtId, category, staffId } = application;
  const isOwn = category === undefined && staffId === actor.id;
  return canReachRider(isOwn ? { districts: reach.districts } : reach, { districtId, category });
};

export function canReachRider(
  { districts, served }: RiderReach,
  rider: { districtId?: DistrictId | undefined; category?: CategoryId | undefined },
): boolean {
  const { districtId, category } = rider;
  if (districts !== undefined && (districtId === undefined || !districts.includes(districtId))) return false;
  return (
    served === undefined || served.some((each) => each.district === districtId && each.category === category)
  );
}
