import type { BreakId, DriverId, PlaceId, ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { DeedKind } from "../../../shared/lifeCycle/deed.ts";
import type { CheckItem } from "../../../shared/lifeCycle/vehicleCheck.ts";
import type { WeatherKind } from "../../../shared/lifeCycle/weather.ts";
import type { InvariantCode, RescueCause, SolvedHow } from "../../../shared/schemas/index.ts";
import type { TalkDetails } from "./talkDetails.ts";
import type { TroubleDetails } from "./troubleDetails.ts";

/** What is seen of a day while it is open, and what is done about it: the facts of the live day. */
export interface DayDetails extends TroubleDetails, TalkDetails {
  /** Something that may never be was found, about the trip and the run that the fact names; then it was so no longer. */
  "invariant.broken": { code: InvariantCode };
  "invariant.mended": { code: InvariantCode };
  /** A dispatcher has closed the day, its record frozen under this id; a chief has opened it again (why is a text). */
  "day.closed": { closing: string };
  "day.reopened": { closing: string };
  /** It is another as of this version, for so long (`since`, as the wire writes instants), and its driver has not said to have understood it. */
  "run.changesMissed": { version: number; since: string };
  /** Its driver has said so, or has acted on all of it; or (`gone`) nothing is left of it. */
  "run.changesUnderstood": { version: number; how: "said" | "acted" | "gone" };
  /** Its driver, or a dispatcher who knows, says that a break began or ended, or that what was said (`takes`) was not so. */
  "break.begun": BreakWord;
  "break.ended": BreakWord;
  "break.takenBack": BreakWord & { takes: string[] };
  /** A driver needed one, and it was found a place from then on (as the wire writes instants). */
  "break.asked": { break: BreakId; minutes: number; at: string };
  /** Its driver has looked the vehicle over: what, and what of it failed. */
  "vehicle.checked": { check: string; items: CheckItem[]; failed: CheckItem[] };
  /** Somebody took manifests on paper: of the run that it concerns, or of all, on so many pages. */
  "manifests.printed": { pages: number };
  /** Its person came home, or was helped, without us; what is known of it is a text. */
  "trip.solvedOtherwise": { how: SolvedHow };
  /** Its vehicle was on the way to it, and cannot come any more. */
  "trip.vehicleLost": { rescue: string };
  /** Its ride could not go on; `onward`: the trip by which another vehicle takes the person from there. */
  "trip.brokenOff": { rescue?: string | undefined; onward?: TripId | undefined };
  /** The vehicle goes on with them after all. */
  "trip.resumed": { rescue: string };
  /** It was cancelled, and that was undone. */
  "trip.restored": { deed: string };
  /** What somebody did by hand was undone, and is as if it had not been. */
  "deed.undone": { deed: string; what: DeedKind };
  /** A dispatcher has accepted what becomes of everybody whom the run cannot serve any more; and has taken that back. */
  "run.rescued": Rescued;
  "run.rescueUndone": { rescue: string };
  /** A dispatcher has decided that another driver takes the run over, and when (as the wire writes instants); why is a text. */
  "run.reliefAgreed": { relief: string; to: DriverId; at: string };
  /** It is that driver's from then on. */
  "run.relieved": { relief: string; from: DriverId };
  /** It is the former's again, or stays so: it was taken back, or came to nothing when its time had come. */
  "run.reliefEnded": { relief: string; to: DriverId; how: "undone" | "lapsed" };
  /** A vehicle's lift is not to be counted on, from and until when (as the wire writes instants); and works again before that. */
  "lift.failed": { withdrawal: string; from: string; until?: string | undefined };
  "lift.mended": { withdrawal: string };
  /** A clinic's shift ends so many minutes later, and the forecasts of those who go home when ready moved; and were put back. */
  "clinic.delayed": ClinicDelayed;
  "clinic.delayUndone": { delay: string };
  /** A road cannot be passed for some time, and what was done for those who would be late; why is a text. */
  "road.closed": RoadClosed;
  /** It can be again: somebody said so, its time was over, or (`undone`) it had not been meant so. */
  "road.reopened": { closure: string; how: "said" | "over" | "undone" };
  /** A dispatcher has said what the weather is, for how long; then that it is another, or lasts for another time, in place of `was`. */
  "weather.set": WeatherSaid;
  "weather.changed": WeatherSaid & { was: string };
  /** Somebody has said that it is over, or its time was. */
  "weather.ended": { weather: string; how: "said" | "over" };
}

/** `missed`: who is promised a time before they will be ready. Instants as the wire writes them. */
export interface ClinicDelayed {
  delay: string;
  place: PlaceId;
  minutes: number;
  moved: { trip: TripId; was: string; is: string }[];
  missed: { trip: TripId; ready: string }[];
}

/** `moved`: with which run each goes now. `late`: who stays, and will be late. Instants as the wire writes them. */
export interface RoadClosed {
  closure: string;
  from: string;
  until?: string | undefined;
  moved: { trip: TripId; was: ShiftId; to: ShiftId }[];
  late: TripId[];
}

/** Instants as the wire writes them. */
interface WeatherSaid {
  weather: string;
  kind: WeatherKind;
  from: string;
  until: string;
}

interface BreakWord {
  break: BreakId;
  action: string;
}

/** `onward`: by which new trip somebody who was aboard goes on. `left`: whom nobody can serve. */
export interface Rescued {
  rescue: string;
  cause: RescueCause;
  moved: { trip: TripId; to: ShiftId }[];
  onward: { trip: TripId; by: TripId; to: ShiftId }[];
  left: TripId[];
}
