import type { TripId } from "../../../shared/ids/index.ts";
import { lockHolding } from "../../domain/runs/lock.ts";
import type { DayRecords } from "./loadDay.ts";

/** Whose place is held, and nobody has fixed it there. */
export const heldTrips = ({ runs }: Pick<DayRecords, "runs">): TripId[] =>
  runs.flatMap(({ stops, locks = [] }) =>
    stops
      .filter(({ kind, isHeld, tripId }) => kind === "pickup" && isHeld && !lockHolding(locks, tripId))
      .map(({ tripId }) => tripId),
  );
