import type { AuditQuery } from "../../../shared/schemas/audit.ts";

/** What the filter says, with the names that people read. */
export interface AuditChoice {
  readonly person?: Chosen | undefined;
  readonly actor?: Chosen | undefined;
  /** A kind of fact, "looks", or "everything". */
  readonly did: string;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly tripId?: string | undefined;
  readonly vehicle?: Chosen | undefined;
}
export interface Chosen {
  readonly id: string;
  readonly name: string;
}
export const everything: AuditChoice = { did: "everything", fromDay: "", untilDay: "" };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const isDay = (text: string): boolean =>
  DAY.test(text) &&
  !text.startsWith("0000") &&
  new Date(`${text}T12:00Z`).toJSON()?.startsWith(text) === true;

/** What the server is asked with; a day that is none yet does not count. */
export function queryOf(choice: AuditChoice): AuditQuery {
  const { person, actor, did, fromDay, untilDay, tripId, vehicle } = choice;
  return {
    ...(person && { person: person.id }),
    ...(actor && { actor: actor.id }),
    ...(did !== "everything" && { did }),
    ...(isDay(fromDay) && { fromDay }),
    ...(isDay(untilDay) && { untilDay }),
    ...(tripId !== undefined && { tripId }),
    ...(vehicle && { vehicleId: vehicle.id }),
  } as AuditQuery;
}
