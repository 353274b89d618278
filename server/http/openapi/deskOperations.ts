import type { OperationText } from "./operationText.ts";

/** What is looked for and kept at a dispatcher's desk. */
export const deskOperations = {
  findTrips: {
    tag: "Dispatching",
    summary: "Find trips of any day",
    description:
      "By who travels (name or telephone, as in the search for riders), where it begins or ends (under any name of the place, in either alphabet), plate, days and status; every part that is said has to fit. The latest first; `total` counts all. Only of people whom the scope of the account reaches, and of nobody whose record is restricted. Every trip that is shown is written down.",
  },
} satisfies Record<string, OperationText>;
