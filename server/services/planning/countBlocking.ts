import type { PhraseKey } from "../../../shared/i18n/index.ts";
import type { Phrase } from "../../../shared/schemas/index.ts";
import type { RefusalCode, ShiftRefusal } from "../../domain/scheduling/index.ts";
import { phrase } from "../records/phrase.ts";

/** Reasons that no other time of day would change. */
const NEVER: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "contract",
  "lift",
  "liftWeight",
  "skill",
  "noLayout",
  "shiftNotAllowed",
  "shiftForbidden",
]);

/**
 * Why no vehicle takes a trip: one of two sentences, and in its values how many vehicles each reason keeps away, e.g.
 * `{ pickupWindow: 12, capacity: 3 }`. Vehicles that may never take it count only when there are no others.
 */
export function countBlocking(refusals: readonly ShiftRefusal[]): Phrase {
  const allowed = refusals.filter(({ blocking }) => !NEVER.has(blocking.code));
  const key: PhraseKey = allowed.length > 0 ? "reason.noVehicle" : "reason.noVehicleAllowed";
  const counts: Partial<Record<RefusalCode, number>> = {};
  for (const { blocking } of allowed.length > 0 ? allowed : refusals)
    counts[blocking.code] = (counts[blocking.code] ?? 0) + 1;
  return phrase(key, counts);
}
