import type { ServiceDay } from "../../../shared/time/index.ts";
import type { PlanningNeeds } from "./needs.ts";
import { changedVehicles, type Rearrangement } from "./rearrangements.ts";

/** Of what was found, what no dispatcher has declined that day: whoever was left with their vehicle does not get that other one. */
export async function notDeclined(
  { db }: Pick<PlanningNeeds, "db">,
  serviceDay: ServiceDay,
  found: readonly Rearrangement[],
): Promise<Rearrangement[]> {
  const known = await db.proposals.listOfDay(serviceDay);
  const declined = known
    .filter(({ status }) => status === "declined")
    .flatMap(({ routes }) => movesOf(routes));
  return found.filter((each) => !movesOf(each).some((move) => declined.includes(move)));
}

const movesOf = (rearrangement: Rearrangement): string[] =>
  [...changedVehicles(rearrangement)].map(([tripId, shiftId]) => `${tripId} ${shiftId}`);
