import type { ShiftId, StopId, TripId } from "../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";

/** A stop as the plan places it. */
export interface PlannedStop {
  id: StopId;
  tripId: TripId;
  kind: "pickup" | "dropoff";
  scheduled: Instant;
  estimated: Instant;
}
/** What is expected of a stop now. */
export interface StopEstimate {
  id: StopId;
  estimated: Instant;
  chance?: number | undefined;
  likely?: { from: Instant; until: Instant } | undefined;
}
/** The stops of one shift that are still ahead, in order; what was done stays as it is. */
export interface RouteChange {
  shiftId: ShiftId;
  /** The run's version that the change was computed from. */
  runVersion: number;
  stops: PlannedStop[];
}

export interface PlanStore {
  /** 0 for a day that has no plan yet. */
  getVersion(day: ServiceDay): Promise<number>;
  /** Says that the day has changed, and answers its new version; whoever else changes its plan waits until the transaction ends. */
  raise(day: ServiceDay): Promise<number>;
  /** When the riders of the day were told which vehicles come; undefined: they were not yet. */
  findToldAt(day: ServiceDay): Promise<Instant | undefined>;
  /** They are told now; false: they were before. */
  setTold(day: ServiceDay, at: Instant): Promise<boolean>;
  /** How the day stands, runs and all, in a form that any change of it changes. */
  standing(day: ServiceDay): Promise<string>;
  /** How it stood when a planner last found nothing to gain. */
  findImproved(day: ServiceDay): Promise<string | undefined>;
  setImproved(day: ServiceDay, standing: string): Promise<void>;
  /** `raise` for the day of a trip. */
  raiseDayOf(tripId: TripId): Promise<void>;
  /**
   * Replaces what is ahead on the given shifts and raises their run versions. False, and nothing may be committed, when one
   * of the runs has changed since, by its driver or by another plan, or when one of the trips has got a place elsewhere.
   */
  saveRoutes(changes: RouteChange[]): Promise<boolean>;
  /** Marks the stops of a trip that leaves the plan. */
  removeTrip(tripId: TripId): Promise<ShiftId | undefined>;
  /** Whether a planner is there: one that has ended, however, is not. */
  hasPlanner(): Promise<boolean>;
  saveEstimates(shiftId: ShiftId, estimates: StopEstimate[]): Promise<void>;
  /** Of stops whose trips are named as in danger from now on, or no longer. */
  markEndangered(stops: { id: StopId; isEndangered: boolean; isLateTold: boolean }[]): Promise<void>;
}
