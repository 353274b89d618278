import type { ErrorCode } from "../../../shared/errors/index.ts";
import type { EndpointName } from "../../../shared/schemas/index.ts";

export interface OperationText {
  tag: "Sign-in" | "Region" | "Trips" | "Driving" | "Dispatching" | "Demonstration";
  summary: string;
  description?: string;
  /** What it may be refused with, beyond what every call may be. */
  errors?: readonly ErrorCode[];
}

const wrongTrip = [
  "rider.unknown",
  "rider.notEligible",
  "trip.samePlace",
  "trip.outsideArea",
  "trip.unknownPlace",
  "trip.inThePast",
  "trip.tooFarAhead",
  "trip.outsideServiceHours",
  "trip.tooShortNotice",
  "trip.dayAheadOnly",
  "trip.overlapsOwnTrip",
  "trip.tooFarFromOwnTrip",
  "trip.apartFromOwnTrip",
  "trip.tooManyCompanions",
] as const;

const shiftTakesNobody = ["shift.unknown", "shift.otherDay", "shift.ended", "shift.expired"] as const;
const wrongPhone = ["phone.tooShort", "phone.tooLong", "phone.notANumber"] as const;

/** A call without a text does not compile. */
export const operations: Record<EndpointName, OperationText> = {
  staffSignIn: {
    tag: "Sign-in",
    summary: "Sign in as dispatcher or administrator",
    errors: ["session.wrongCredentials"],
  },
  driverSignIn: {
    tag: "Sign-in",
    summary: "Sign in as driver",
    errors: ["session.wrongCredentials", ...wrongPhone],
  },
  requestCode: {
    tag: "Sign-in",
    summary: "Have a one-time code sent to a rider's phone",
    description: "The answer is the same whether the phone is known or not.",
    errors: wrongPhone,
  },
  riderSignIn: {
    tag: "Sign-in",
    summary: "Sign in as rider with the one-time code",
    errors: ["session.wrongCredentials", "session.codeExpired", ...wrongPhone],
  },
  signOut: { tag: "Sign-in", summary: "End the session", description: "Closes its sockets too." },
  getSession: { tag: "Sign-in", summary: "Who is signed in", description: "`null` when nobody is." },

  getRegion: { tag: "Region", summary: "The region and this installation" },
  getRegionMap: { tag: "Region", summary: "The vector map: districts, river, streets, places" },
  searchPlaces: {
    tag: "Region",
    summary: "Find a place by its name",
    description:
      "In Kazakh, Russian or English, in either alphabet, with house numbers, kinds and districts around the name, best first; nearer to `near` first. `kept` is what was typed beyond the name.",
  },
  getClock: { tag: "Region", summary: "The service's clock" },

  requestTrip: {
    tag: "Trips",
    summary: "Ask for a trip",
    description:
      'Answers 201 with status `requested`; the outcome follows. A rider asks for themself, as early as the region asks for (`dayAheadUntil`, `sameDayNoticeMinutes` of `GET /api/region`); a dispatcher names `riderId` and may be later. Trips that one person cannot ride one after the other are refused (`values` name the other trip); `trip.apartFromOwnTrip` is a question: the same call with `confirmed: ["chain"]` is taken.',
    errors: [...wrongTrip, "request.idempotencyKeyMissing", "request.idempotencyKeyReused"],
  },
  listMyTrips: { tag: "Trips", summary: "My trips, newest first" },
  getTrip: {
    tag: "Trips",
    summary: "One trip as its rider sees it",
    description: "Somebody else's trip looks like no trip at all.",
    errors: ["trip.unknown"],
  },
  cancelTrip: {
    tag: "Trips",
    summary: "Cancel a trip",
    errors: ["trip.unknown", "trip.illegalChange"],
  },
  getOtherTime: {
    tag: "Trips",
    summary: "The nearest other time at which a trip without a vehicle could have one",
    description:
      "What `requested.at` would have to be, on the same day; `null` when there is none within two hours, or none that can still be asked for.",
    errors: ["trip.unknown"],
  },
  getTripVehicle: {
    tag: "Trips",
    summary: "Where the trip's vehicle is",
    description: "`position` is `null` while no vehicle is on its way to or with the rider.",
    errors: ["trip.unknown"],
  },

  getManifest: { tag: "Driving", summary: "My shift of now or next, with its stops" },
  startShift: {
    tag: "Driving",
    summary: "Start the shift",
    errors: ["shift.unknown", "shift.notYours", "shift.notStarted", "shift.ended", "shift.expired"],
  },
  endShift: {
    tag: "Driving",
    summary: "End the shift",
    errors: ["shift.unknown", "shift.notYours", "shift.notStarted", "shift.expired", "shift.stopsRemain"],
  },
  reportStopAction: {
    tag: "Driving",
    summary: "Report one step at a stop",
    description:
      "Only what the manifest lists in the stop's `actions`; `noShow` not before its `noShowFrom`. The same `actionId` again changes nothing.",
    errors: [
      "stop.unknown",
      "stop.notYours",
      "stop.notNext",
      "stop.noShowTooEarly",
      "shift.notStarted",
      "shift.ended",
      "shift.expired",
      "trip.illegalChange",
    ],
  },
  reportPosition: {
    tag: "Driving",
    summary: "Report where the vehicle is",
    description:
      "A fix counts for the shift that was under way when it was measured. `place` says what became of it; `position.implausible` names in `field` what cannot be true: `at` (older than half an hour, or ahead of the clock) or `point`.",
    errors: ["shift.notStarted", "shift.ended", "position.implausible"],
  },

  getBoard: {
    tag: "Dispatching",
    summary: "A whole service day",
    description:
      "Vehicles with positions, runs with stops, trips. Without `day`: today by the service's clock.",
  },
  getTripDetail: {
    tag: "Dispatching",
    summary: "One trip with its story and what stands in its way",
    errors: ["trip.unknown"],
  },
  previewAssign: {
    tag: "Dispatching",
    summary: "What assigning a trip to a shift would do",
    description: "Changes nothing. `planVersion` of the answer goes into the assignment.",
    errors: ["trip.unknown", ...shiftTakesNobody, "trip.illegalChange"],
  },
  assignTrip: {
    tag: "Dispatching",
    summary: "Assign or move a trip to a shift",
    errors: ["trip.unknown", ...shiftTakesNobody, "plan.stale", "plan.violation", "trip.illegalChange"],
  },
  unassignTrip: {
    tag: "Dispatching",
    summary: "Take a trip out of the plan",
    errors: ["trip.unknown", "plan.stale", "trip.illegalChange"],
  },
  retryTrip: {
    tag: "Dispatching",
    summary: "Look for a vehicle once more",
    errors: ["trip.unknown", "trip.illegalChange"],
  },
  refuseTrip: {
    tag: "Dispatching",
    summary: "Refuse a trip, with a note for the rider",
    errors: ["trip.unknown", "trip.illegalChange"],
  },
  searchRiders: {
    tag: "Dispatching",
    summary: "Find riders by name or phone",
    description:
      "Words in any order, in either alphabet, parts of words; phones in any form. `total` counts all.",
  },
  getRider: {
    tag: "Dispatching",
    summary: "Open a rider's record",
    description: "Leaves an audit row.",
    errors: ["rider.unknown"],
  },
  getRunPath: {
    tag: "Dispatching",
    summary: "The way still ahead of a run",
    errors: ["shift.unknown"],
  },

  listDemoLogins: { tag: "Demonstration", summary: "Accounts to try", errors: ["demo.off"] },
  listDemoCodes: { tag: "Demonstration", summary: "One-time codes just issued", errors: ["demo.off"] },
  setDemoClock: {
    tag: "Demonstration",
    summary: "Speed or pause the demonstration's day",
    errors: ["demo.off"],
  },
};
