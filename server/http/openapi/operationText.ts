import type { ErrorCode } from "../../../shared/errors/index.ts";

/** The groups of calls, in the order in which a reader meets them. */
export const tags = {
  "Sign-in": "Who one is: a session for each role, and its end.",
  Accounts: "Links to come by, one's own account, the staff's, and drivers' devices.",
  Region: "What everybody may know: the region, its map and places, the service's clock.",
  Trips: "A rider's wishes and what becomes of them.",
  Messages: "Where people are reached beside their telephone, and how they want to be told.",
  Driving: "A driver's shift: its stops in order, what happens at them, where the vehicle is.",
  Dispatching: "The whole day: who is where, what waits, and corrections by hand.",
  Office:
    "What is kept and watched over: riders and what entitles them, vehicles, shifts, operators, rules, records. Everybody sees what is within their scope.",
  Applications: "Asking for the service: anybody may, and the office decides within a deadline.",
  Lists:
    "Lists of people from other offices and for them: measured first, then taken over, put back within a day.",
  Demonstration: "Only where the installation is a demonstration: accounts, codes and the day's speed.",
} as const;

export interface OperationText {
  tag: keyof typeof tags;
  summary: string;
  description: string;
  /** What it may be refused with, beyond what every call may be. */
  errors?: readonly ErrorCode[];
}
