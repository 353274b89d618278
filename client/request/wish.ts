import type { Assistance, MobilityAid, Purpose, StopPlace } from "../../shared/schemas/common.ts";
import type { TripNeeds } from "../../shared/schemas/needs.ts";
import type { BoardTrip, LeaveOrArrive, NewTripRequestInput } from "../../shared/schemas/trips.ts";
import { type Instant, toIso } from "../../shared/time/units.ts";
import type { DayTime } from "../ui/fields/offeredTimes.ts";
import { instantAt, serviceTime } from "../ui/i18n/zone.ts";

export const ENDS = ["pickup", "dropoff"] as const;
export type PlaceEnd = (typeof ENDS)[number];

/** One end of the trip while it is being chosen: what is written, the place once one was chosen, and how to find the door. */
export interface DraftEnd {
  readonly text: string;
  readonly place: Omit<StopPlace, "note"> | undefined;
  readonly note: string;
}

/** How somebody who is brought somewhere wants to come back: from a time on, or when they say to be ready. */
export type WayHome = { readonly kind: "leaveAt"; readonly at: string } | { readonly kind: "whenReady" };

/** A wish as it is being written down, by the rider or by a dispatcher for a caller. */
export interface Draft {
  readonly pickup: DraftEnd;
  readonly dropoff: DraftEnd;
  readonly kind: LeaveOrArrive["kind"];
  readonly time: DayTime;
  /** A return that is fetched when the rider says to be ready; `time` is when that is expected. */
  readonly whenReady?: boolean;
  /** As soon as possible: whatever time stands there does not count. */
  readonly soonest?: boolean;
  readonly companions: number;
  readonly aid: MobilityAid;
  readonly assistance: Assistance;
  readonly purpose: Purpose;
  readonly note: string;
  /** How somebody with a wheelchair rides; left out: as usual. */
  readonly inVehicle?: InVehicle;
  readonly childSeats?: number;
  readonly guideDog?: boolean;
  /** Left out: they come back otherwise, or have not said. */
  readonly wayHome?: WayHome | undefined;
}

/** `asUsual`: as in the rider's record. */
export const inVehicle = ["asUsual", "stays", "changes"] as const;
export type InVehicle = (typeof inVehicle)[number];

export const emptyEnd: DraftEnd = { text: "", place: undefined, note: "" };

/** Nothing is known but how the rider moves, and the time that is offered first. */
export const emptyDraft = (aid: MobilityAid, time: DayTime): Draft => ({
  ...{ pickup: emptyEnd, dropoff: emptyEnd, kind: "leaveAt", time },
  ...{ companions: 0, aid, assistance: "door", purpose: "other", note: "" },
});

export const draftInstant = ({ time }: Draft, zone: string | undefined): Instant =>
  instantAt(time.day, time.hour, time.minute, zone);

/** The other way round: the time on the wall of an instant. */
export function wallOf(at: string, zone: string | undefined): DayTime {
  const { day, hour, minute } = serviceTime(Date.parse(at), zone);
  return { day, hour, minute };
}

/** Another way to be brought back; a time that was chosen stays, or `first` is shown. */
export function wayHomeBy(
  kind: "none" | WayHome["kind"],
  { known, first }: { known: WayHome | undefined; first: string },
): WayHome | undefined {
  if (kind === "none") return undefined;
  return kind === "whenReady" ? { kind } : { kind, at: known?.kind === kind ? known.at : first };
}

/** Whether it is this very door. */
export const isAt = (place: Located | undefined, other: Located | undefined): boolean =>
  place !== undefined &&
  other !== undefined &&
  place.point.lat === other.point.lat &&
  place.point.lon === other.point.lon;
type Located = Pick<StopPlace, "point">;

export const isSamePlace = ({ pickup, dropoff }: Draft): boolean => isAt(pickup.place, dropoff.place);

export const draftFields = [...ENDS, "when", "companions", "note", "wayHome"] as const;
export type DraftField = (typeof draftFields)[number];

/** The field a refusal is about, if the form has it. */
export function fieldOfRefusal({ field }: { readonly field: string | undefined }): DraftField | undefined {
  const top = field?.split(".")[0];
  return draftFields.find((each) => each === top);
}

/** The draft as the server takes it; undefined while a place is missing. */
export function requestOf(draft: Draft, zone: string | undefined): NewTripRequestInput | undefined {
  const pickup = stopPlace(draft.pickup);
  const dropoff = stopPlace(draft.dropoff);
  if (pickup === undefined || dropoff === undefined) return undefined;
  const { kind, companions, aid, assistance, purpose, wayHome } = draft;
  const note = draft.note.trim();
  return {
    ...{ pickup, dropoff, companions, aid, assistance, purpose },
    when: { kind, at: toIso(draftInstant(draft, zone)) },
    ...(draft.whenReady && { whenReady: true as const }),
    // Who is fetched when ready is on the way back already.
    ...(wayHome !== undefined && draft.whenReady !== true && { wayHome }),
    ...needsOf(draft),
    ...(note === "" ? {} : { note }),
  };
}

/** Only what was answered: the rest is as in the rider's record. */
function needsOf({ aid, inVehicle: chosen = "asUsual", childSeats = 0, guideDog = false }: Draft): {
  needs?: TripNeeds;
} {
  const asksChair = aid === "wheelchair" && chosen !== "asUsual";
  const needs = {
    ...(asksChair && { staysInChair: chosen === "stays" }),
    ...(childSeats > 0 && { childSeats }),
    ...(guideDog && { guideDog }),
  };
  return Object.keys(needs).length === 0 ? {} : { needs };
}

/** A trip as it would be written down, but for its time. */
export const draftOfTrip = (trip: Pick<BoardTrip, TripPart>): Omit<Draft, "time"> => ({
  ...{ pickup: endOf(trip.pickup), dropoff: endOf(trip.dropoff), kind: trip.requested.kind },
  ...{ companions: trip.companions, aid: trip.aid, assistance: trip.assistance, purpose: trip.purpose },
  note: trip.note ?? "",
  ...draftNeeds(trip.needs),
});
type TripPart =
  | ("pickup" | "dropoff" | "requested" | "companions")
  | ("aid" | "assistance" | "purpose" | "note" | "needs");
const endOf = ({ note = "", ...place }: StopPlace): DraftEnd => ({ text: place.label, place, note });

/** The other way round, of a trip that is to be asked for again. */
export function draftNeeds({ staysInChair, childSeats, guideDog }: TripNeeds = {}): Partial<Draft> {
  return {
    ...(staysInChair !== undefined && {
      inVehicle: staysInChair ? ("stays" as const) : ("changes" as const),
    }),
    ...(childSeats !== undefined && { childSeats }),
    ...(guideDog !== undefined && { guideDog }),
  };
}

function stopPlace({ place, note }: DraftEnd): NewTripRequestInput["pickup"] | undefined {
  if (place === undefined) return undefined;
  return note.trim() === "" ? place : { ...place, note: note.trim() };
}
