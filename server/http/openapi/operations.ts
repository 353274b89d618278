import type { EndpointName } from "../../../shared/schemas/index.ts";
import { accountOperations } from "./accountOperations.ts";
import { appealOperations } from "./appealOperations.ts";
import { applicationOperations } from "./applicationOperations.ts";
import { clinicOperations } from "./clinicOperations.ts";
import { closingOperations } from "./closingOperations.ts";
import { deedOperations } from "./deedOperations.ts";
import { deskOperations } from "./deskOperations.ts";
import { entranceOperations } from "./entranceOperations.ts";
import { exchangeOperations } from "./exchangeOperations.ts";
import { fixingOperations } from "./fixingOperations.ts";
import { fleetOperations } from "./fleetOperations.ts";
import { groupOperations } from "./groupOperations.ts";
import { helpOperations } from "./helpOperations.ts";
import { learnedOperations } from "./learnedOperations.ts";
import { noticeOperations } from "./noticeOperations.ts";
import { offerOperations, wrongTrip } from "./offerOperations.ts";
import type { OperationText } from "./operationText.ts";
import { partnerOperations } from "./partnerOperations.ts";
import { placeNameOperations } from "./placeNameOperations.ts";
import { privacyOperations } from "./privacyOperations.ts";
import { reachOperations } from "./reachOperations.ts";
import { reliefOperations } from "./reliefOperations.ts";
import { reportingOperations } from "./reportingOperations.ts";
import { rescueOperations } from "./rescueOperations.ts";
import { returnOperations } from "./returnOperations.ts";
import { riderOperations } from "./riderOperations.ts";
import { roadOperations } from "./roadOperations.ts";
import { sharingOperations } from "./sharingOperations.ts";
import { shiftOperations } from "./shiftOperations.ts";
import { staffOperations } from "./staffOperations.ts";
import { trackerOperations } from "./trackerOperations.ts";
import { troubleOperations } from "./troubleOperations.ts";

/** What is nobody's act: all else is kept. */
const notKept = ["stop.unknown", "stop.notYours", "act.inTheFuture"] as const;

const wrongPhone = ["phone.tooShort", "phone.tooLong", "phone.notANumber"] as const;

/** A call without a text does not compile. */
export const operations: Record<EndpointName, OperationText> = {
  staffSignIn: {
    tag: "Sign-in",
    summary: "Sign in as one of the staff",
    description:
      "By name and password, with `code` where a second factor is on (`session.factorNeeded` asks for it). Gives a session cookie.",
    errors: ["session.wrongCredentials", "session.factorNeeded", "session.wrongFactor"],
  },
  driverSignIn: {
    tag: "Sign-in",
    summary: "Sign in as driver",
    description: "By phone and PIN. Gives a session cookie.",
    errors: ["session.wrongCredentials", ...wrongPhone],
  },
  requestCode: {
    tag: "Sign-in",
    summary: "Have a one-time code sent to a rider's phone",
    description:
      "The answer is the same whether the phone is known or not. The code works on the device that asked: send its cookie back with the sign-in. `rate.limited` when too many were asked for; a dispatcher can tell the rider a code then.",
    errors: wrongPhone,
  },
  riderSignIn: {
    tag: "Sign-in",
    summary: "Sign in as rider with the one-time code",
    description: "The code was sent by `POST /api/auth/rider/code`. Gives a session cookie.",
    errors: ["session.wrongCredentials", "session.codeExpired", ...wrongPhone],
  },
  signOut: { tag: "Sign-in", summary: "End the session", description: "Closes its sockets too." },
  getSession: { tag: "Sign-in", summary: "Who is signed in", description: "`null` when nobody is." },

  getRegion: {
    tag: "Region",
    summary: "The region and this installation",
    description:
      "Names and time zone of the region, hours and limits as they are today, holidays to come with their hours, and whether this is a demonstration.",
  },
  getRegionMap: {
    tag: "Region",
    summary: "The vector map: districts, river, streets, places",
    description: "Changes only with a new version of the server, so it may be kept.",
  },
  searchPlaces: {
    tag: "Region",
    summary: "Find a place by its name",
    description:
      "In Kazakh, Russian or English, in either alphabet, with house numbers, kinds and districts around the name, best first; nearer to `near` first. `kept` is what was typed beyond the name.",
  },
  getClock: {
    tag: "Region",
    summary: "The service's clock",
    description:
      "In a demonstration it runs faster than the real one and can be paused; every time in this interface is by it.",
  },

  requestTrip: {
    tag: "Trips",
    summary: "Ask for a trip",
    description:
      'Answers 201 with status `requested`; the outcome follows. A rider asks for themself, as early as the region asks for (`dayAheadUntil`, `sameDayLeadMinutes` of `GET /api/region`); a dispatcher names `riderId` and may be later. Trips that one person cannot ride one after the other are refused (`values` name the other trip); `trip.apartFromOwnTrip` is a question: the same call with `confirmed: ["chain"]` is taken.',
    errors: [...wrongTrip, "request.idempotencyKeyMissing", "request.idempotencyKeyReused"],
  },
  listStandingOrders: {
    tag: "Trips",
    summary: "Requests that repeat, newest first",
    description:
      "A rider's own; a guardian and who decides about trips name `riderId`. With what becomes of each date of the coming five weeks; trips are asked for two weeks ahead (rule `standingHorizonDays`).",
    errors: ["rider.unknown"],
  },
  previewStandingOrder: {
    tag: "Trips",
    summary: "What a standing order would mean: all its dates of the coming five weeks",
    description: "Nothing is stored.",
    errors: [
      "rider.unknown",
      "rider.restricted",
      "standing.datesOrder",
      "standing.over",
      "trip.placeDoubtful",
    ],
  },
  askStandingOrder: {
    tag: "Trips",
    summary: "Ask for a trip that repeats",
    description:
      "Times are on the wall of the region, dates the calendar's; a way back that is not later than the way there is next day. Trips are asked for by the service itself, each once; a date that the rules do not allow says why (`days`) and is tried again every day.",
    errors: [
      ...(["rider.unknown", "rider.restricted", "standing.datesOrder", "standing.over"] as const),
      ...(["request.idempotencyKeyMissing", "request.idempotencyKeyReused", "trip.placeDoubtful"] as const),
    ],
  },
  changeStandingOrder: {
    tag: "Trips",
    summary: "Skip dates, move one, pause, end, or go on otherwise from a date",
    description:
      "Says how it shall be, so that saying it twice changes nothing more. Trips that are not wanted any more are called off with it; `anew` answers with the order that comes in its place.",
    errors: ["standing.unknown", "standing.datesOrder", "standing.over", "standing.replaced"],
  },
  listMyTrips: {
    tag: "Trips",
    summary: "My trips, newest first",
    description: "`cursor` says up to which event the list reaches.",
  },
  getTrip: {
    tag: "Trips",
    summary: "One trip as its rider sees it",
    description:
      "Somebody else's trip looks like no trip at all. Which `vehicle` comes is told from the evening before on, once the day is built.",
    errors: ["trip.unknown"],
  },
  cancelTrip: {
    tag: "Trips",
    summary: "Cancel a trip",
    description:
      "As long as `canCancel` of the trip is true. `note` is for whoever reads its story. Of an `outing` say by `both` what becomes of the ways that can still be cancelled; left out, nothing is cancelled and `outing.undecided` asks.",
    errors: ["trip.unknown", "trip.illegalChange", "outing.undecided"],
  },
  getOtherTime: {
    tag: "Trips",
    summary: "The nearest other time at which a trip without a vehicle could have one",
    description:
      "What `requested.at` would have to be, on the same day; `null` when there is none within two hours, or none that can still be asked for. `turn`: which it is of those who wait without a vehicle on that day; room that comes free goes to the first in order whom it fits, by the class of the law and then by application.",
    errors: ["trip.unknown"],
  },
  getTripVehicle: {
    tag: "Trips",
    summary: "Where the trip's vehicle is",
    description: "`position` is `null` while no vehicle is on its way to or with the rider.",
    errors: ["trip.unknown"],
  },

  getManifest: {
    tag: "Driving",
    summary: "My shift of now or next, with its stops",
    description:
      "`leftOver`: shifts of earlier days that were not ended. `null` when there is no shift. `cursor` says up to which event the manifest reaches.",
  },
  seeManifest: {
    tag: "Driving",
    summary: "My device has shown the shift",
    description:
      "With the `version` that was shown, each time it is another one and on screen. Of a run under way that was changed and not shown within some minutes the driver is told by what they have linked. Of somebody else's shift it changes nothing.",
  },
  understandChanges: {
    tag: "Driving",
    summary: "I have understood what is otherwise",
    description:
      "With the run as it was shown: its `version` and the stops that were ahead, in their order. What has changed since stands in the manifest’s `changes`. A change that concerns what comes soon and is not understood in time is a trouble. Said again, or of an older version, it changes nothing. Times as in `startShift`.",
    errors: ["shift.unknown", "shift.notYours", "act.inTheFuture"],
  },
  reportStopAction: {
    tag: "Driving",
    summary: "Report one step at a stop",
    description:
      "Every act of the driver is kept, whatever the plan has become since: `applied` where it can follow on the record, `already` where the record has it, `questioned` where it contradicts that, or `noShow` came before its `noShowFrom`: then nothing changes and a dispatcher decides. The same `actionId` again changes nothing. A device may forget a report when the answer says that it is `kept`.",
    errors: notKept,
  },
  takeBackAct: {
    tag: "Driving",
    summary: "Take back a wrong tap",
    description:
      "The driver's own last act, for 30 s by the device's clock, also when it was said without a connection and is sent later: `at` is what that clock showed then. The stop and its trip stand where they stood; act and taking back both stay in the record. `questioned`: the act was a no-show, and its rider has asked for another trip since; a dispatcher decides. Afterwards a dispatcher corrects it.",
    errors: ["act.unknown", "act.settled", "trip.illegalChange"],
  },
  handInReport: {
    tag: "Driving",
    summary: "Hand in a report that its author's device has sealed",
    description:
      "For a device whose driver has signed out without a connection: nobody on it can read what it hands in. The seal proves the author, so no session is needed. May be forgotten on `kept`, as with `reportStopAction`.",
    errors: ["report.unreadable", ...notKept],
  },
  reportPosition: {
    tag: "Driving",
    summary: "Report where the vehicle is",
    description:
      "A fix counts for the shift that was under way when it was measured. `place` says what became of it; `position.implausible` names in `field` what cannot be true: `at` (older than half an hour, or ahead of the clock) or `point`.",
    errors: ["shift.notStarted", "shift.ended", "position.implausible"],
  },

  ...accountOperations,
  ...staffOperations,
  ...noticeOperations,
  ...reachOperations,
  ...exchangeOperations,
  ...fixingOperations,
  ...rescueOperations,
  ...reliefOperations,
  ...deedOperations,
  ...roadOperations,
  ...clinicOperations,
  ...fleetOperations,
  ...trackerOperations,
  ...learnedOperations,
  ...reportingOperations,
  ...riderOperations,
  ...returnOperations,
  ...partnerOperations,
  ...groupOperations,
  ...offerOperations,
  ...sharingOperations,
  ...appealOperations,
  ...helpOperations,
  ...shiftOperations,
  ...deskOperations,
  ...entranceOperations,
  ...placeNameOperations,
  ...closingOperations,
  ...troubleOperations,
  ...privacyOperations,
  ...applicationOperations,
};
