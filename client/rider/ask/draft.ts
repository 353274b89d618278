import type { MessageKey } from "../../../shared/i18n/index.ts";
import type { Assistance, MobilityAid, Purpose, StopPlace } from "../../../shared/schemas/common.ts";
import type { LeaveOrArrive, NewTripRequestInput, RiderTrip } from "../../../shared/schemas/trips.ts";
import { toIso } from "../../../shared/time/units.ts";
import type { DayTime } from "../../ui/fields/pickers.ts";
import { dayAfter, instantAt, wallTime } from "../../ui/i18n/zone.ts";

/** One end of the trip while it is being chosen: what is written, and the place once one was chosen. */
export interface DraftEnd {
  readonly text: string;
  readonly place: Pick<StopPlace, "point" | "label" | "placeId"> | undefined;
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

export type DraftField = "pickup" | "dropoff" | "when";
export type DraftProblems = Partial<Record<DraftField, MessageKey>>;

/** What the draft needs to know of the outside. Hours are those of the region's service. */
export interface DraftWorld {
  readonly now: number;
  readonly zone: string | undefined;
  readonly hours: { readonly from: number; readonly until: number };
  /** Trips are taken this many minutes ahead; undefined: not on the day itself. */
  readonly notice: number | undefined;
}

const STEP = 5;
/** To fill the form in, before what is offered becomes too late to ask for. */
const LEAD_MINUTES = 60;
const emptyEnd: DraftEnd = { text: "", place: undefined, note: "" };

/** The next round time, notice and an hour from now, within service hours; the next morning when today is over. */
export function firstTime({ now, zone, hours, notice }: DraftWorld): DayTime {
  const nextMorning = (day: string) => ({ day: dayAfter(day), hour: Math.max(hours.from, 9), minute: 0 });
  if (notice === undefined) return nextMorning(wallTime(now, zone).day);
  const wall = wallTime(now + (notice + LEAD_MINUTES) * 60_000, zone);
  const roundedUp = Math.ceil(wall.minute / STEP) * STEP;
  const hour = wall.hour + Math.floor(roundedUp / 60);
  const minute = roundedUp % 60;
  if (hour < hours.from) return { day: wall.day, hour: hours.from, minute: 0 };
  if (hour >= hours.until) return nextMorning(wall.day);
  return { day: wall.day, hour, minute };
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

/** "As last time": everything as it was, at the same time of day; on the same day if that is still to come. */
export function draftLike(trip: RiderTrip, world: DraftWorld): Draft {
  const wall = wallTime(Date.parse(trip.requested.at), world.zone);
  const minute = Math.min(55, Math.round(wall.minute / STEP) * STEP);
  const isAhead = (day: string) => instantAt(day, wall.hour, minute, world.zone) > world.now;
  const today = wallTime(world.now, world.zone).day;
  const day = isAhead(wall.day) ? wall.day : isAhead(today) ? today : dayAfter(today);
  return {
    pickup: endOf(trip.pickup),
    dropoff: endOf(trip.dropoff),
    kind: trip.requested.kind,
    time: { day, hour: wall.hour, minute },
    companions: trip.companions,
    aid: trip.aid,
    assistance: trip.assistance,
    purpose: trip.purpose,
    note: trip.note ?? "",
  };
}

export const draftInstant = ({ time }: Draft, zone: string | undefined) =>
  instantAt(time.day, time.hour, time.minute, zone);

/** What can be said before asking the server; an empty answer lets the draft through. */
export function problemsOf(draft: Draft, { now, zone }: DraftWorld): DraftProblems {
  const { pickup, dropoff } = draft;
  const same =
    pickup.place !== undefined &&
    dropoff.place !== undefined &&
    pickup.place.point.lat === dropoff.place.point.lat &&
    pickup.place.point.lon === dropoff.place.point.lon;
  return {
    ...(pickup.place === undefined ? { pickup: "ask.missingPlace" as const } : {}),
    ...(dropoff.place === undefined ? { dropoff: "ask.missingPlace" as const } : {}),
    ...(same ? { dropoff: "ask.samePlace" as const } : {}),
    ...(draftInstant(draft, zone) <= now ? { when: "ask.past" as const } : {}),
  };
}

/** The field a refusal is about, if the form has it. */
export function fieldOfRefusal(code: string, field: string | undefined): DraftField | undefined {
  if (code === "trip.samePlace") return "dropoff";
  if (code === "trip.inThePast" || code === "trip.tooFarAhead" || code === "trip.outsideServiceHours") {
    return "when";
  }
  const top = field?.split(".")[0];
  return top === "pickup" || top === "dropoff" || top === "when" ? top : undefined;
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
