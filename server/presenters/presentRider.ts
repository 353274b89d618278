import type { RiderRecord, RiderSummary } from "../../shared/schemas/index.ts";
import type { Rider } from "../domain/people/model.ts";
import type { TripRecord } from "../domain/trips/model.ts";
import { presentSpot } from "./parts.ts";
import { presentBoardTrip } from "./presentTrip.ts";
import type { Viewing } from "./viewing.ts";

/** A rider in a dispatcher's list of hits. */
export function presentRiderSummary(rider: Rider, { today, districtName }: Viewing): RiderSummary {
  const { id, name, phone, aid, home, eligibleUntil } = rider;
  const district = home && districtName(home.point);
  return {
    ...{ id, name, phone, aid },
    ...(home && { home: presentSpot(home) }),
    ...(district && { district }),
    eligible: eligibleUntil === undefined || eligibleUntil >= today,
  };
}

/** A rider's record as a dispatcher opens it; opening is audited by the service. */
export function presentRiderRecord(
  rider: Rider,
  recentTrips: readonly TripRecord[],
  viewing: Viewing,
): RiderRecord {
  const { category, eligibleUntil, chairWeightKg, guardians, needs } = rider;
  const named = viewing.categoriesOn(viewing.today).find(({ id }) => id === category);
  return {
    ...presentRiderSummary(rider, viewing),
    ...(named && { categoryName: named.name }),
    ...(eligibleUntil !== undefined && { eligibleUntil }),
    needs: { ...needs, ...(chairWeightKg !== undefined && { chairWeightKg }) },
    guardians: guardians.map(({ name, phone }) => ({ name, phone })),
    recentTrips: recentTrips.map((record) => presentBoardTrip(record, viewing)),
  };
}
