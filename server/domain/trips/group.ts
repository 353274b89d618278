import type { TripId } from "../../../shared/ids/index.ts";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { TripRecord } from "./model.ts";
import { isEmptyHanded } from "./outing.ts";

/** Nothing has ever been promised: until then a group is accepted or refused together, and from then on everybody's promise is their own. */
export const isUntold = ({ promise }: Pick<TripRecord, "promise">): boolean => promise.told === undefined;

/** Of a group somebody is promised something for the first time, and another has nothing. */
export const isHalfAccepted = (
  members: readonly Pick<TripRecord, "trip" | "promise">[],
  now: ReadonlySet<TripId>,
): boolean =>
  members.some((member) => isEmptyHanded(member) && isUntold(member)) &&
  members.some(({ trip }) => now.has(trip.id) && isMovable(trip));
