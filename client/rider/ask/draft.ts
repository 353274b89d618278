import type { MessageKey } from "../../../shared/i18n/index.ts";
import { willRide } from "../../../shared/lifeCycle/trip.ts";
import type { Assistance, MobilityAid, Purpose, StopPlace } from "../../../shared/schemas/common.ts";
import type { LeaveOrArrive, NewTripRequestInput, RiderTrip } from "../../../shared/schemas/trips.ts";
import { toIso } from "../../../shared/time/units.ts";
import { type DayTime, MINUTE_STEP } from "../../ui/fields/offeredTimes.ts";
import { dayAfter, instantAt, wallTime } from "../../ui/i18n/zone.ts";

/** One end of the trip while it is being chosen: what is written, and the place once one was chosen. */
export interface DraftEnd {
  readonly text: string;
  readonly place: Omit<StopPlace, "note"> | undefined;
  readonly note: string;
}

/** A request as the rider fills it in. */
export interface Draft {
  readonly pickup: DraftEnd;
  readonly dropoff: DraftEnd;
  readonly kind: LeaveOrArrive["kind"];
  readonly time: DayTime;
  readonly companions: number;
  readonly aid: MobilityAid;
  readonly assistance: Assistance;
  readonly purpose: Purpose;
  readonly note: string;
}

export type DraftField = "pickup" | "dropoff" | "when" | "companions" | "note";
export type DraftProblems = Partial<Record<DraftField, MessageKey>>;

/** What the draft needs to know of the outside. Hours are those of the region's service. */
export interface DraftWorld {
  readonly now: number;
  readonly zone: string | undefined;
  readonly hours: { readonly from: number; readonly until: number };
  /** Trips are taken this many minutes ahead; undefined: not on the day itself. */
  readonly leadTime: number | undefined;
  /** Where nothing is taken on the day itself: trips of a day are taken until this hour of the day before. */
  readonly dayAheadUntil?: number | undefined;
}

/** Filling the form in takes a while; what is offered at first should not be too late by then. */
const LEAD_MINUTES = 5;
const emptyEnd: DraftEnd = { text: "", place: undefined, note: "" };

/** Nothing that leaves before this may be asked for. */
export function earliestAsk({ now, zone, leadTime, dayAheadUntil = 24 }: DraftWorld): number {
  if (leadTime !== undefined) return now + leadTime * 60_000;
  const { day, hour, minute } = wallTime(now, zone);
  return instantAt(dayAfter(day, hour + minute / 60 <= dayAheadUntil ? 1 : 2), 0, 0, zone);
}

/** The next round time that may be asked for, within service hours; the next morning when today is over. */
export function firstTime(world: DraftWorld): DayTime {
  const { zone, hours, leadTime } = world;
  const wall = wallTime(earliestAsk(world) + (leadTime === undefined ? 0 : LEAD_MINUTES * 60_000), zone);
  const morning = (day: string): DayTime => ({ day, hour: Math.max(Math.ceil(hours.from), 9), minute: 0 });
  if (leadTime === undefined) return morning(wall.day);
  const total = wall.hour * 60 + Math.ceil(wall.minute / MINUTE_STEP) * MINUTE_STEP;
  if (total < hours.from * 60)
    return { day: wall.day, hour: Math.floor(hours.from), minute: (hours.from % 1) * 60 };
  if (total >= hours.until * 60) return morning(dayAfter(wall.day));
  return { day: wall.day, hour: Math.floor(total / 60), minute: total % 60 };
}

export const emptyDraft = (aid: MobilityAid, world: DraftWorld): Draft => ({
  pickup: emptyEnd,
  dropoff: emptyEnd,
  kind: "leaveAt",
  time: firstTime(world),
  companions: 0,
  aid,
  assistance: "door",
  purpose: "other",
  note: "",
});

const endOf = ({ note = "", ...place }: StopPlace): DraftEnd => ({ text: place.label, place, note });

/**
 * "As last time": everything as it was, at the same time of day, on the first day on which that may be asked for: its own
 * day if that is still to come and the trip will not take place, else the day after it or today or tomorrow. `instead`: at
 * this instant.
 */
export function draftLike(trip: RiderTrip, world: DraftWorld, instead?: string): Draft {
  return {
    pickup: endOf(trip.pickup),
    dropoff: endOf(trip.dropoff),
    kind: trip.requested.kind,
    time: instead === undefined ? timeLike(trip, world) : wallOf(instead, world),
    companions: trip.companions,
    aid: trip.aid,
    assistance: trip.assistance,
    purpose: trip.purpose,
    note: trip.note ?? "",
  };
}

function wallOf(at: string, { zone }: DraftWorld): DayTime {
  const { day, hour, minute } = wallTime(Date.parse(at), zone);
  return { day, hour, minute };
}

function timeLike(trip: RiderTrip, world: DraftWorld): DayTime {
  const wall = wallTime(Date.parse(trip.requested.at), world.zone);
  const minute = Math.min(55, Math.round(wall.minute / MINUTE_STEP) * MINUTE_STEP);
  const today = wallTime(world.now, world.zone).day;
  const own = willRide(trip) ? dayAfter(wall.day) : wall.day;
  const days = [own, today, dayAfter(today), dayAfter(today, 2)].filter((day) => day >= own);
  const isAhead = (day: string) => instantAt(day, wall.hour, minute, world.zone) >= earliestAsk(world);
  const day = days.find(isAhead) ?? own;
  return { day, hour: wall.hour, minute };
}

export const draftInstant = ({ time }: Draft, zone: string | undefined) =>
  instantAt(time.day, time.hour, time.minute, zone);

/** What can be said before asking the server; an empty answer lets the draft through. */
export function problemsOf(draft: Draft, world: DraftWorld): DraftProblems {
  const { pickup, dropoff } = draft;
  const late = lateness(draft, world);
  const same =
    pickup.place !== undefined &&
    dropoff.place !== undefined &&
    pickup.place.point.lat === dropoff.place.point.lat &&
    pickup.place.point.lon === dropoff.place.point.lon;
  return {
    ...(pickup.place === undefined ? { pickup: "ask.missingPlace" as const } : {}),
    ...(dropoff.place === undefined ? { dropoff: "ask.missingPlace" as const } : {}),
    ...(same ? { dropoff: "ask.samePlace" as const } : {}),
    ...(late === undefined ? {} : { when: late }),
  };
}

function lateness(draft: Draft, world: DraftWorld): "ask.past" | "ask.tooSoon" | undefined {
  const at = draftInstant(draft, world.zone);
  if (at <= world.now) return "ask.past";
  return at < earliestAsk(world) ? "ask.tooSoon" : undefined;
}

/** The draft as it can be sent: a time that nobody chose moves on with the clock. */
export const settled = (
  draft: Draft,
  { isTimeChosen, world }: { isTimeChosen: boolean; world: DraftWorld },
) => (isTimeChosen || lateness(draft, world) === undefined ? draft : { ...draft, time: firstTime(world) });

const draftFields: readonly DraftField[] = ["pickup", "dropoff", "when", "companions", "note"];

/** The field a refusal is about, if the form has it. */
export function fieldOfRefusal(code: string, field: string | undefined): DraftField | undefined {
  if (code === "trip.samePlace") return "dropoff";
  if (code === "trip.inThePast" || code === "trip.tooFarAhead" || code === "trip.outsideServiceHours") {
    return "when";
  }
  const top = field?.split(".")[0];
  return draftFields.find((each) => each === top);
}

/** The draft as the server takes it; undefined while a place is missing. */
export function requestOf(draft: Draft, zone: string | undefined): NewTripRequestInput | undefined {
  const pickup = stopPlace(draft.pickup);
  const dropoff = stopPlace(draft.dropoff);
  if (pickup === undefined || dropoff === undefined) return undefined;
  const note = draft.note.trim();
  return {
    pickup,
    dropoff,
    when: { kind: draft.kind, at: toIso(draftInstant(draft, zone)) },
    companions: draft.companions,
    aid: draft.aid,
    assistance: draft.assistance,
    purpose: draft.purpose,
    ...(note === "" ? {} : { note }),
  };
}

function stopPlace({ place, note }: DraftEnd): NewTripRequestInput["pickup"] | undefined {
  if (place === undefined) return undefined;
  return note.trim() === "" ? place : { ...place, note: note.trim() };
}
