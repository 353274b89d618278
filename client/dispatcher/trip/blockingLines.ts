import type { BoardTrip } from "../../../shared/schemas/trips.ts";
import type { Texts } from "../../ui/index.ts";

/**
 * Why a trip has no vehicle, in the dispatcher's words: how many vehicles each reason keeps away ("12 vehicles: it cannot
 * be at the pickup in time."), else the one reason there is. Riders read another sentence.
 */
export function blockingLines(
  trip: Pick<BoardTrip, "blocking" | "reason">,
  { t, tReason }: Pick<Texts, "t" | "tReason">,
): string[] {
  const blocking = trip.blocking ?? [];
  if (blocking.length > 0) {
    return blocking.map(({ reason, vehicles }) =>
      t("dispatcher.trip.kept", { count: vehicles, reason: asPart(tReason(reason)) }),
    );
  }
  return trip.reason === undefined ? [] : [tReason(trip.reason)];
}

/** A sentence as the second half of another one. */
const asPart = (sentence: string): string => sentence.charAt(0).toLocaleLowerCase() + sentence.slice(1);
