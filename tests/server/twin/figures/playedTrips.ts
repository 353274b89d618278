import type { DayLog, TripLog } from "../../../../server/twin/figures/dayLog.ts";
import { RiderId, TripId } from "../../../../shared/ids/index.ts";
import { type Instant, minutes, toInstant } from "../../../../shared/time/index.ts";

export const at = (time: string): Instant => toInstant(`2027-03-01T${time}:00Z`);
export const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A day of trips that are asked for at 02:00 for 05:00, one a wish. */
export function playedDay(trips: readonly Partial<TripLog>[]): DayLog {
  const wishes = trips.map((trip, index) => ({
    wish: {
      ...{ key: `${index}`, riderId: RiderId.parse(id(1)), purpose: "other" as const },
      ...{ requested: { kind: "leaveAt" as const, at: at("05:00") }, fate: { kind: "rides" as const } },
    },
    directTime: minutes(10),
    trips: [
      {
        ...{ tripId: TripId.parse(id(index)), askedAt: at("02:00") },
        ...{ promises: [], vehicles: [], statuses: [], lateTold: {}, ...trip },
      },
    ],
  }));
  return { wishes, drives: [], vehicleDays: 1, tripsLost: 0, tripsDoubled: 0, violations: null };
}
