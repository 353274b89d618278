import type { ContractId, ShiftId } from "../../../shared/ids/index.ts";
import type { Concession } from "../../../shared/schemas/index.ts";
import { addSeconds, minutes, seconds } from "../../../shared/time/index.ts";
import type { Conceded, PromiseBounds, TripRecord } from "./model.ts";

/** Only the rider can give up time; a layout and a contract are the service's own. */
export const needsConsent = ({ kind }: Concession): boolean => kind !== "layout" && kind !== "lend";

interface To {
  shiftId: ShiftId;
  contractId: ContractId;
}

/** The trip as it would be with this given up for the sake of that vehicle. What was asked for stays what was asked for. */
export function withConcession(record: TripRecord, concession: Concession, to: To): TripRecord {
  const { trip, promise } = record;
  const conceded = concededTo(concession, to);
  return {
    ...record,
    trip: { ...trip, ...(conceded !== undefined && { conceded }) },
    promise: { ...promise, ...widened(promise, concession) },
  };
}

function concededTo(concession: Concession, { shiftId, contractId }: To): Conceded | undefined {
  if (concession.kind === "layout") return { shiftId, place: concession.place };
  return concession.kind === "lend" ? { shiftId, contractId } : undefined;
}

/** The windows are opened to one side, as the engine opened them when it found that this would do. */
function widened(bounds: PromiseBounds, concession: Concession): Partial<PromiseBounds> {
  if (!("minutes" in concession)) return {};
  const by = minutes(concession.minutes);
  const { from, until } = bounds.pickupWindow;
  switch (concession.kind) {
    case "earlier":
      return { pickupWindow: { from: addSeconds(from, seconds(-by)), until } };
    case "later":
      return {
        pickupWindow: { from, until: addSeconds(until, by) },
        ...(bounds.latestArrival !== undefined && { latestArrival: addSeconds(bounds.latestArrival, by) }),
      };
    case "rideTime":
      return { maxRideTime: seconds(bounds.maxRideTime + by) };
  }
}

/** A trip's concession as far as it holds: with the vehicle that it was made for, and no other. */
export const concededFor = (
  trip: { conceded?: Conceded | undefined },
  shiftId: ShiftId,
): Conceded | undefined => (trip.conceded?.shiftId === shiftId ? trip.conceded : undefined);
