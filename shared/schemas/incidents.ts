import { z } from "zod";
import { ShiftId, TripId } from "../ids/index.ts";
import { incidentKinds, incidentOutcomes } from "../lifeCycle/incident.ts";
import { IsoInstant, ServiceDayText, written } from "./common.ts";

const Id = z.uuid().toLowerCase();
const words = () => written().min(1).max(1000);

const Entry = z.object({
  id: Id,
  /** When it was done, and when that was written. */
  at: IsoInstant,
  writtenAt: IsoInstant,
  by: z.string(),
  /** Left out once it is kept no longer. */
  text: z.string().optional(),
});

/** One line of the list. */
export const IncidentLine = z.object({
  id: Id,
  kind: z.enum(incidentKinds),
  serviceDay: ServiceDayText,
  happenedAt: IsoInstant,
  place: z.string().optional(),
  plate: z.string().optional(),
  people: z.array(z.object({ tripId: TripId, name: z.string() })),
  closed: z.object({ at: IsoInstant, outcome: z.enum(incidentOutcomes) }).optional(),
});
export type IncidentLine = z.infer<typeof IncidentLine>;

export const Incident = IncidentLine.extend({
  shiftId: ShiftId.optional(),
  driver: z.string().optional(),
  /** It began with a call for help at once. */
  fromSos: z.boolean(),
  /** In the order in which they were written. */
  entries: z.array(Entry),
});
export type Incident = z.infer<typeof Incident>;

/** About a run with who is aboard, or a trip; `sosId`: the call that it began with. `incidentId` is made by you: the same again is the same one. */
export const OpenIncident = z
  .object({
    incidentId: Id,
    kind: z.enum(incidentKinds),
    happenedAt: IsoInstant,
    shiftId: ShiftId.optional(),
    tripId: TripId.optional(),
    sosId: Id.optional(),
    /** Where, in words. */
    place: written().min(1).max(200).optional(),
    text: words(),
  })
  .refine(({ shiftId, tripId }) => shiftId !== undefined || tripId !== undefined, { path: ["shiftId"] });
export type OpenIncident = z.infer<typeof OpenIncident>;

const ofIncident = z.object({ incidentId: Id });
const one = z.object({ incident: Incident });
/** Joined in `help.ts`. */
export const incidentShapes = {
  listIncidents: { response: z.object({ incidents: z.array(IncidentLine) }) },
  getIncident: { params: ofIncident, response: one },
  openIncident: { body: OpenIncident, response: one },
  noteIncident: {
    params: ofIncident,
    body: z.object({ entryId: Id, at: IsoInstant, text: words() }),
    response: one,
  },
  closeIncident: {
    params: ofIncident,
    body: z.object({ entryId: Id, outcome: z.enum(incidentOutcomes), text: words() }),
    response: one,
  },
} as const;
