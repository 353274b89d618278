import type { OperationText } from "./operationText.ts";

/** The calls of people from outside. */
export const partnerOperations = {
  listFacilityTrips: {
    tag: "Trips",
    summary: "Today's trips to and from an institution's places",
    description:
      "Only of people who have consented, while their consent and the account last. Nothing of needs, homes or phones. `expected`: when the vehicle is expected at the institution.",
  },
  facilityReady: {
    tag: "Trips",
    summary: "Say that somebody is ready to go home",
    description:
      "For who is with them: the institution that they are fetched from. As `sayReady`; said twice is said once.",
    errors: ["trip.unknown", "trip.notWaiting"],
  },
  facilityLater: {
    tag: "Trips",
    summary: "Say that somebody goes home later",
    description: "As `sayReadyLater`, in so many minutes from now.",
    errors: ["trip.unknown", "trip.notWaiting"],
  },
  facilityNotComing: {
    tag: "Trips",
    summary: "Call off who does not come today",
    description: "A trip to the institution that has not begun. Its rider is told. Twice is once.",
    errors: ["trip.unknown", "trip.illegalChange"],
  },
  listWardTrips: {
    tag: "Trips",
    summary: "Trips of those for whom a guardian acts, newest first",
    description:
      "While consent and account last. A guardian asks (`requestTrip` with `riderId`), reads and cancels as the rider does.",
  },
} satisfies Record<string, OperationText>;
