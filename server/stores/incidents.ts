import type { StaffId, TripId } from "../../shared/ids/index.ts";
import type { IncidentOutcome } from "../../shared/lifeCycle/incident.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { IncidentEntry, IncidentRecord } from "../domain/runs/incident.ts";

export interface NewIncident extends Omit<IncidentRecord, "people" | "plate" | "driver" | "closed"> {
  /** Whose trips it concerns. */
  tripIds: readonly TripId[];
}

/** Accidents and medical incidents, with what was done. */
export interface IncidentStore {
  add(incident: NewIncident): Promise<void>;
  find(id: string): Promise<IncidentRecord | undefined>;
  /** Whoever else wants to write to it waits until the transaction ends. */
  lock(id: string): Promise<void>;
  /** Those that are open first, then the newest. */
  list(limit: number): Promise<IncidentRecord[]>;
  /** In the order in which they were written. */
  listEntries(id: string): Promise<IncidentEntry[]>;
  /** False when there is one of this id. */
  addEntry(id: string, entry: Omit<IncidentEntry, "by"> & { by: StaffId }): Promise<boolean>;
  close(id: string, at: Instant, outcome: IncidentOutcome): Promise<void>;
}
