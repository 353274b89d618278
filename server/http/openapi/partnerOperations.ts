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
  askRegularPatient: {
    tag: "Trips",
    summary: "Hand in who comes regularly",
    description:
      "For an institution, about one of its places: a request to dispatchers, who make a standing order of it or say why not. Who is meant they find by the phone; the institution learns nothing of a record.",
    errors: [
      ...(["standing.datesOrder", "standing.over"] as const),
      ...(["request.idempotencyKeyMissing", "request.idempotencyKeyReused"] as const),
    ],
  },
  listRegularPatients: {
    tag: "Trips",
    summary: "What an institution has handed in, and what became of it",
    description: "The newest first, with the institution's own places.",
  },
  listOpenRegularPatients: {
    tag: "Dispatching",
    summary: "Regular patients that institutions have handed in, and nobody has decided about",
    description: "Who has waited longest comes first. `rider`: whose phone it is, if anybody's.",
  },
  acceptRegularPatient: {
    tag: "Dispatching",
    summary: "Make a standing order of a regular patient",
    description: "From the rider's home and back. Said twice of the same rider it is said once.",
    errors: ["regular.unknown", "regular.decided", "regular.noHome", "rider.unknown", "rider.restricted"],
  },
  declineRegularPatient: {
    tag: "Dispatching",
    summary: "Decline a regular patient",
    description: "The institution reads the reason.",
    errors: ["regular.unknown", "regular.decided"],
  },
  listWardTrips: {
    tag: "Trips",
    summary: "Trips of those for whom a guardian acts, newest first",
    description:
      "While consent and account last. A guardian asks (`requestTrip` with `riderId`), reads and cancels as the rider does.",
  },
} satisfies Record<string, OperationText>;
