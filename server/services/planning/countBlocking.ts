import { type Why, why } from "../../domain/facts/details.ts";
import type { RefusalCode, ShiftRefusal } from "../../domain/scheduling/index.ts";

/** Reasons that no other time of day would change. */
const NEVER: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "contract",
  "lift",
  "liftWeight",
  "skill",
  "noLayout",
  "shiftNotAllowed",
]);

/**
 * Why no vehicle takes a trip: one of two sentences, and in its values how many vehicles each reason keeps away, e.g.
 * `{ pickupWindow: 12, capacity: 3 }`. Vehicles that may never take it count only when there are no others.
 */
export function countBlocking(refusals: readonly ShiftRefusal[]): Why {
  const allowed = refusals.filter(({ blocking }) => !NEVER.has(blocking.code));
  const counts: Partial<Record<RefusalCode, number>> = {};
  for (const { blocking } of allowed.length > 0 ? allowed : refusals)
    counts[blocking.code] = (counts[blocking.code] ?? 0) + 1;
  return why(allowed.length > 0 ? "noVehicle" : "noVehicleAllowed", counts);
}
