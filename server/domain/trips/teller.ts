import type { Cause, Teller } from "../../../shared/lifeCycle/trip.ts";
import type { FactRole } from "../facts/fact.ts";

/** Who caused a line, as people read it: for them there is one dispatcher. */
const causes: Record<FactRole, Cause> = {
  rider: "rider",
  driver: "driver",
  dispatcher: "dispatcher",
  chief: "dispatcher",
  manager: "dispatcher",
  auditor: "dispatcher",
  administrator: "dispatcher",
  facility: "rider",
  guardian: "rider",
  system: "system",
  nobody: "system",
};
export const causeOf = ({ role }: { role: FactRole }): Cause => causes[role];
/** A line says that somebody acted for the rider; what may follow from it is as if they had themselves. */
export const tellerOf = (by: { role: FactRole }): Teller =>
  by.role === "guardian" || by.role === "facility" ? by.role : causeOf(by);
