import type { IncidentOutcome } from "../../../../shared/lifeCycle/incident.ts";
import type { OpenIncident } from "../../../../shared/schemas/index.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { IncidentEntry, IncidentRecord } from "../../../domain/runs/incident.ts";

export interface IncidentFile {
  incident: IncidentRecord;
  entries: IncidentEntry[];
}
/** `at`: when it was done. The same `entryId` again is the same one. */
export interface NewEntry {
  entryId: string;
  at: Instant;
  text: string;
}

/** Accidents and medical incidents. Whoever may not keep them gets session.forbidden. */
export interface IncidentUseCases {
  /** The open ones first. */
  listIncidents(actor: Actor): Promise<IncidentRecord[]>;
  /** Throws incident.unknown. That it was read is written down. */
  getIncident(actor: Actor, id: string): Promise<IncidentFile>;
  /** Throws shift.unknown, trip.unknown, act.inTheFuture. */
  openIncident(actor: Actor, opened: OpenIncident): Promise<IncidentFile>;
  /** Throws incident.unknown, incident.closed, act.inTheFuture. */
  noteIncident(actor: Actor, id: string, entry: NewEntry): Promise<IncidentFile>;
  /** With a last entry. Throws as `noteIncident`; closed the same way again it stays as it is. */
  closeIncident(
    actor: Actor,
    id: string,
    closed: Omit<NewEntry, "at"> & { outcome: IncidentOutcome },
  ): Promise<IncidentFile>;
}
