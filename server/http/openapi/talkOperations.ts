import type { OperationText } from "./operationText.ts";

const ofRun = ["shift.unknown", "shift.notYours", "act.inTheFuture"] as const;
const ofIncident = ["incident.unknown", "incident.closed", "act.inTheFuture"] as const;

/** The calls by which dispatchers and drivers talk, by which people on the road call for help at once, and by which incidents are written up. */
export const talkOperations = {
  sendDriverMessage: {
    tag: "Dispatching",
    summary: "Say something to the driver of a run under way",
    description:
      "A ready `phrase`, which its driver reads in their own language, or free words (`text`). `messageId` is made by you; the same again is the same one. Its receipts come with `board:changed`.",
    errors: ["shift.unknown", "shift.notStarted", "shift.ended", "shift.expired", "trip.unknown"],
  },
  listDriverMessages: {
    tag: "Dispatching",
    summary: "What was said to the driver of a run",
    description: "With receipts: on the driver's device, understood, and what was answered.",
    errors: ["shift.unknown"],
  },
  listOwnMessages: {
    tag: "Driving",
    summary: "What dispatchers have said to the driver",
    description: "Of today and of shifts that are still open. Read it anew at `manifest:changed`.",
  },
  receiveMessages: {
    tag: "Driving",
    summary: "Say that the driver's device has these messages",
    description: "Said again, or of messages to others, it changes nothing.",
  },
  readMessage: {
    tag: "Driving",
    summary: "Say that the driver has understood a message",
    description:
      "With a ready answer where there is one. Said again it changes nothing. Times as in `startShift`.",
    errors: [...ofRun, "message.unknown"],
  },
  callSos: {
    tag: "Driving",
    summary: "Call for help at once",
    description:
      "It changes no plan: it stands before all else on the dispatchers' page, and goes up by the clock, until a dispatcher says what was done. While one is open another call is the same one. Times as in `startShift`.",
    errors: [...ofRun, "shift.ended"],
  },
  getOwnSos: {
    tag: "Driving",
    summary: "How the driver's call for help at once stands",
    description: "Of this shift, the last one. Read it anew at `manifest:changed`.",
    errors: ["shift.unknown", "shift.notYours"],
  },
  callSosOfTrip: {
    tag: "Trips",
    summary: "Call for help at once from a trip that is on the road",
    description:
      "For whoever waits for the vehicle or is aboard, and for who acts for them. While one is open another call is the same one.",
    errors: ["trip.unknown", "sos.notOnTheRoad"],
  },
  getSosOfTrip: {
    tag: "Trips",
    summary: "How a trip's call for help at once stands",
    description: "The last one. Read it anew at `trip:changed`.",
    errors: ["trip.unknown"],
  },
  endSos: {
    tag: "Dispatching",
    summary: "Say what was done for who called for help at once",
    description: "Only then it is over; a driver reads `note`. Said again it changes nothing.",
    errors: ["sos.unknown"],
  },
  listIncidents: {
    tag: "Dispatching",
    summary: "Accidents and medical incidents",
    description: "The open ones first, then the newest, at most 200.",
  },
  getIncident: {
    tag: "Dispatching",
    summary: "An incident with what was done when",
    description: "That it was read is kept in the audit.",
    errors: ["incident.unknown"],
  },
  openIncident: {
    tag: "Dispatching",
    summary: "Write up an accident or a medical incident",
    description:
      "About a run, a trip, or a call for help at once (`sosId`), with everybody who is aboard at that moment; `text` becomes its first entry. `incidentId` is made by you; the same again is the same one.",
    errors: ["shift.unknown", "trip.unknown", "act.inTheFuture"],
  },
  noteIncident: {
    tag: "Dispatching",
    summary: "Add what was done",
    description:
      "`at`: when it was done. Entries are never changed. The same `entryId` again is the same one.",
    errors: [...ofIncident],
  },
  closeIncident: {
    tag: "Dispatching",
    summary: "Close an incident with its outcome",
    description: "`text` is its last entry. The same `entryId` again changes nothing.",
    errors: [...ofIncident],
  },
} satisfies Record<string, OperationText>;
