import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import type { Seconds } from "../../../../shared/time/index.ts";

/** Scheduled times of one thing the vehicle does. Waiting lies between `arriveAt` and `beginAt`. */
interface StopTimes {
  readonly arriveAt: Seconds;
  /** Beginning of service (or of the break). Windows are about this moment. */
  readonly beginAt: Seconds;
  /** End of service; the vehicle may leave. */
  readonly leaveAt: Seconds;
}
export interface TripStop extends StopTimes {
  readonly kind: "pickup" | "dropoff";
  readonly tripId: TripId;
}
export interface BreakStop extends StopTimes {
  readonly kind: "break";
  /** Index in the shift's `breaks`. */
  readonly breakIndex: number;
}
export type PlannedStop = TripStop | BreakStop;

/** What is ahead of one shift, in order. `departAt` and `returnAt` are equal when there is nothing to do. */
export interface Route {
  readonly shiftId: ShiftId;
  readonly stops: readonly PlannedStop[];
  readonly departAt: Seconds;
  readonly returnAt: Seconds;
}

export interface Unassigned {
  readonly tripId: TripId;
  readonly reason: string;
}

/** At most one route a shift; a shift without stops needs none. */
export interface Plan {
  readonly routes: readonly Route[];
  readonly unassigned: readonly Unassigned[];
}

export const emptyPlan: Plan = { routes: [], unassigned: [] };

/** Trips whose riders the routes bring to their end: those who board, and those aboard already. */
export const servedIn = ({ routes }: Pick<Plan, "routes">): TripId[] =>
  routes.flatMap(({ stops }) => stops.flatMap((stop) => (stop.kind === "dropoff" ? [stop.tripId] : [])));
