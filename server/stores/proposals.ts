import type { ShiftId, TripId } from "../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { DispatchersWhy } from "../domain/facts/details.ts";

interface StopRef {
  readonly tripId: TripId;
  readonly kind: "pickup" | "dropoff";
}

/** A change of a day's plan that only a dispatcher may accept: of each run the stops ahead as they were, and as they would be. */
export interface Proposal {
  id: string;
  serviceDay: ServiceDay;
  status: "open" | "accepted" | "declined" | "expired";
  because: DispatchersWhy;
  madeAt: Instant;
  /** Nobody decides about it later. */
  holdsUntil: Instant;
  routes: readonly {
    shiftId: ShiftId;
    was: readonly StopRef[];
    becomes: readonly StopRef[];
  }[];
}

export interface ProposalStore {
  add(proposal: Proposal): Promise<void>;
  find(id: string): Promise<Proposal | undefined>;
  /** Of the day, whatever became of them; the oldest first. */
  listOfDay(day: ServiceDay): Promise<Proposal[]>;
  /** What becomes of an open one; false: it is open no longer. */
  close(id: string, as: Exclude<Proposal["status"], "open">): Promise<boolean>;
}
