import type { OperationText } from "./operationText.ts";

/** What is looked for and kept at a dispatcher's desk. */
export const deskOperations = {
  findTrips: {
    tag: "Dispatching",
    summary: "Find trips of any day",
    description:
      "By who travels (name or telephone, as in the search for riders), where it begins or ends (under any name of the place, in either alphabet), plate, days and status; every part that is said has to fit. The latest first; `total` counts all. Only of people whom the scope of the account reaches, and of nobody whose record is restricted. Every trip that is shown is written down.",
  },
  getPromises: {
    tag: "Trips",
    summary: "What was promised of a trip, and what became of it",
    description:
      "The ledger of its promise, oldest first: given; changed, with whose consent; broken, by whom and why; taken back; kept; missed, by how much. `was` is what held before. Entries are only ever added.",
    errors: ["trip.unknown"],
  },
  breakPromise: {
    tag: "Dispatching",
    summary: "Give a trip a later time than promised, without having asked",
    description:
      "Where a promise cannot be kept: so many minutes later, and why. The vehicle goes as it is planned; nobody else's promise is touched. Its rider is told both times and the reason, and may agree, or ask to be called. With the trip's `version` as `tripVersion`: `plan.stale`, and nothing is done, when it has changed since. `trip.notChangeable` where there is no promise that holds or somebody is aboard; `plan.violation` where the vehicle cannot keep the later time either. With the rider's consent: `askChanges`.",
    errors: ["trip.unknown", "trip.notChangeable", "plan.stale", "plan.violation"],
  },
  previewTakeOff: {
    tag: "Dispatching",
    summary: "Show what taking a trip off its vehicle does to everybody",
    description:
      "Before it is taken off or cancelled: the minutes by which others are fetched or arrive otherwise, whose promise that touches, and the minutes and kilometres driven less. Nothing is saved.",
    errors: ["trip.unknown", "trip.illegalChange"],
  },
  countPromises: {
    tag: "Dispatching",
    summary: "How many promises of a day were kept",
    description:
      "Of all trips that were told a promise: kept as told or as changed with consent, missed, broken. Of today as far as it has come. Without `day`: today by the service's clock.",
  },
} satisfies Record<string, OperationText>;
