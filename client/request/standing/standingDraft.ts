import type { MessageKey } from "../../../shared/i18n/index.ts";
import { isCalledOff, willRide } from "../../../shared/lifeCycle/trip.ts";
import type { StopPlace } from "../../../shared/schemas/common.ts";
import type { NewStandingOrderInput, StandingOrder } from "../../../shared/schemas/standingOrders.ts";
import type { BoardTrip, RiderTrip } from "../../../shared/schemas/trips.ts";
import { dayAfter, wallTime } from "../../ui/i18n/zone.ts";

/** A trip after whose example others are asked for. */
export type ExampleTrip = Pick<
  RiderTrip | BoardTrip,
  | "id"
  | "status"
  | "serviceDay"
  | "pickup"
  | "dropoff"
  | "requested"
  | "whenReady"
  | "companions"
  | "aid"
  | "assistance"
  | "needs"
  | "purpose"
  | "note"
>;

/** On which days and when, while it is being written down; times as `HH:mm`, empty while there is none. */
export interface RhythmDraft {
  readonly weekdays: readonly number[];
  readonly kind: "leaveAt" | "arriveBy";
  readonly there: string;
  readonly hasBack: boolean;
  readonly back: string;
  /** Fetched when the rider says so; `back` is when that is expected. */
  readonly backWhenReady?: boolean;
}

/** A wish that repeats while it is being written down; days as `yyyy-MM-dd`, empty while there is none. */
export interface StandingDraft extends RhythmDraft {
  readonly from: string;
  readonly until: string;
  readonly onHolidays: "ride" | "rest";
}

const standingFields = ["weekdays", "there", "back", "from", "until"] as const;
export type StandingField = (typeof standingFields)[number];
export type StandingProblems = Partial<Record<StandingField, MessageKey>>;

interface World {
  readonly now: number;
  readonly zone: string | undefined;
}

/** "05:30", on the wall: dates of an order are the calendar's, whoever reads them. */
export function wallText(at: string, zone: string | undefined): string {
  const { hour, minute } = wallTime(Date.parse(at), zone);
  return [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
}

/**
 * The trip once a week, on its own weekday and at its own time; with the way back that the rider has asked for on the same day. From
 * tomorrow on, or from the day after the trip if that is still to come: it would be in its own way.
 */
export function draftAfter(
  trip: ExampleTrip,
  others: readonly ExampleTrip[],
  { now, zone }: World,
): StandingDraft {
  const own = wallTime(Date.parse(trip.requested.at), zone);
  const back = others.find((each) => isWayBack(each, trip));
  const today = wallTime(now, zone).day;
  const last = willRide(trip) && own.day > today ? own.day : today;
  return {
    weekdays: [own.weekday],
    kind: trip.requested.kind,
    there: wallText(trip.requested.at, zone),
    hasBack: back !== undefined,
    back: back === undefined ? "" : wallText(back.requested.at, zone),
    ...(back?.whenReady !== undefined && { backWhenReady: true }),
    from: dayAfter(last),
    until: "",
    onHolidays: "rest",
  };
}

const isWayBack = (other: ExampleTrip, trip: ExampleTrip): boolean =>
  other.id !== trip.id &&
  other.serviceDay === trip.serviceDay &&
  !isCalledOff(other) &&
  other.requested.at > trip.requested.at &&
  isAt(other.pickup, trip.dropoff) &&
  isAt(other.dropoff, trip.pickup);

const isAt = (one: StopPlace, other: StopPlace): boolean =>
  one.point.lat === other.point.lat && one.point.lon === other.point.lon;

/** As the order is, to be changed from a date on. */
export const rhythmDraftOf = ({ weekdays, there, back }: StandingOrder): RhythmDraft => ({
  weekdays,
  kind: there.kind,
  there: there.time,
  hasBack: back !== undefined,
  back: back?.time ?? "",
  backWhenReady: back?.whenReady === true,
});

/** A way back that is not later than the way there is on the day after. */
export const isBackNextDay = ({ there, hasBack, back }: RhythmDraft): boolean =>
  hasBack && there !== "" && back !== "" && back <= there;

export function rhythmProblems({ weekdays, there, hasBack, back }: RhythmDraft): StandingProblems {
  return {
    ...(weekdays.length === 0 && { weekdays: "standing.missing.weekdays" as const }),
    ...(there === "" && { there: "standing.missing.time" as const }),
    ...(hasBack && back === "" && { back: "standing.missing.time" as const }),
  };
}

/** What can be said before asking the server; an empty answer lets the draft through. */
export function problemsOf(draft: StandingDraft): StandingProblems {
  const { from, until } = draft;
  return {
    ...rhythmProblems(draft),
    ...(from === "" && { from: "standing.missing.day" as const }),
    ...(until !== "" && until < from && { until: "error.standing.datesOrder" as const }),
  };
}

export const isComplete = (problems: StandingProblems): boolean => Object.keys(problems).length === 0;

/** The days and times as the server takes them. */
export const rhythmOf = ({ weekdays, kind, there, hasBack, back, backWhenReady }: RhythmDraft) => ({
  weekdays: [...weekdays],
  there: { kind, time: there },
  ...(hasBack && { back: { time: back, ...(backWhenReady && { whenReady: true as const }) } }),
});

/** The wish as the server takes it; what is not about its dates is as in the trip. `riderId`: from whoever asks for somebody else. */
export function standingRequest(
  trip: ExampleTrip,
  draft: StandingDraft,
  riderId: string | undefined,
): NewStandingOrderInput {
  const { pickup, dropoff, companions, aid, assistance, needs, purpose, note } = trip;
  return {
    ...rhythmOf(draft),
    ...{ from: draft.from, onHolidays: draft.onHolidays },
    ...(draft.until !== "" && { until: draft.until }),
    ...{ pickup, dropoff, companions, aid, assistance, needs, purpose },
    ...(note !== undefined && { note }),
    ...(riderId !== undefined && { riderId }),
  };
}

/** The field a refusal is about, if the form has it. */
export function standingFieldOf({
  field,
}: {
  readonly field: string | undefined;
}): StandingField | undefined {
  const top = field?.split(".")[0];
  return standingFields.find((each) => each === top);
}
