import type { FactKind } from "./fact.ts";

/** Facts that say that somebody looked at what concerns a person, and changed nothing. */
export const looks = [
  "rider.found",
  "rider.opened",
  "rider.conditionOpened",
  "rider.dataGiven",
  "trip.found",
  "trip.opened",
  "incident.read",
  "application.found",
  "application.opened",
  "audit.opened",
  "audit.exported",
] as const satisfies readonly FactKind[];
