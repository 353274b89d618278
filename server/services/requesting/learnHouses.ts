import { isDispatchingRole } from "../../../shared/roles/index.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import type { Place } from "../../domain/place.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import { houseId } from "../records/placeKnownAs.ts";
import { recordFact } from "../records/recordFact.ts";
import type { RequestingNeeds } from "./needs.ts";

/**
 * Houses that were pinned on the map for this trip are known from then on: "Абая 77А" is a point the second time. Whose they are is kept
 * nowhere. The search takes them in within a minute.
 */
export async function learnHouses(
  tx: Stores,
  deps: RequestingNeeds,
  { trip, by }: { trip: TripRequest; by: FactBy },
): Promise<void> {
  const at = deps.clock.now();
  for (const place of [trip.pickup, trip.dropoff]) {
    const house = houseAt(deps, place);
    if (house === undefined) continue;
    const id = houseId(deps, house);
    const learned = { id, ...house, point: place.point, isSure: isDispatchingRole(by.role) };
    if (!(await tx.places.learnHouse(learned))) continue;
    await recordFact(tx, {
      kind: "place.pinned",
      concerns: {},
      by: { role: by.role },
      at,
      details: { place: id },
    });
  }
}

/** Only what somebody has pinned: a place that is known has its point, and a street's is nobody's door. */
const houseAt = ({ readDoor }: RequestingNeeds, { label, point, placeId, precision }: Place) =>
  precision === "exact" && placeId === undefined ? readDoor(label, point) : undefined;
