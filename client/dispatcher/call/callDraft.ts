import type { Assistance, MobilityAid, Purpose, StopPlace } from "../../../shared/schemas/common.ts";
import type { RiderSummary } from "../../../shared/schemas/dispatching.ts";
import type { NewTripRequestInput } from "../../../shared/schemas/trips.ts";
import type { DayTime } from "../../ui/fields/offeredTimes.ts";
import { instantAt } from "../../ui/i18n/zone.ts";

/** A place field while it is being filled: what is typed, and the place once one was chosen. */
export interface PlaceDraft {
  readonly text: string;
  readonly place: StopPlace | undefined;
}

/** What the dispatcher has written down so far for a caller. */
export interface CallDraft {
  readonly rider: RiderSummary;
  readonly pickup: PlaceDraft;
  readonly dropoff: PlaceDraft;
  readonly kind: "leaveAt" | "arriveBy";
  readonly at: DayTime;
  readonly companions: number;
  readonly aid: MobilityAid;
  readonly assistance: Assistance;
  readonly purpose: Purpose;
  readonly note: string;
}

export const ENDS = ["pickup", "dropoff"] as const;
export type PlaceEnd = (typeof ENDS)[number];

/** Begins with what is known of the rider: from home, with their aid. */
export function startDraft(rider: RiderSummary, at: DayTime): CallDraft {
  return {
    rider,
    pickup: homeOf(rider),
    dropoff: { text: "", place: undefined },
    kind: "leaveAt",
    at,
    companions: 0,
    aid: rider.aid,
    assistance: "door",
    purpose: "other",
    note: "",
  };
}

const homeOf = ({ home }: RiderSummary): PlaceDraft => ({ text: home?.label ?? "", place: home });

/** The request, or undefined while a place is missing. */
export function requestOf(draft: CallDraft, zone: string): NewTripRequestInput | undefined {
  const { pickup, dropoff, at, note } = draft;
  if (pickup.place === undefined || dropoff.place === undefined) return undefined;
  return {
    riderId: draft.rider.id,
    pickup: pickup.place,
    dropoff: dropoff.place,
    when: { kind: draft.kind, at: new Date(instantAt(at.day, at.hour, at.minute, zone)).toISOString() },
    companions: draft.companions,
    aid: draft.aid,
    assistance: draft.assistance,
    purpose: draft.purpose,
    ...(note.trim() !== "" && { note: note.trim() }),
  };
}

/** Whether something was written down that closing the form would lose. */
export const isBegun = (draft: CallDraft, start: CallDraft): boolean => !isSame(draft, start);

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The same wish for somebody else, for instance the other one of two namesakes: what came from the former person's record is
 * exchanged, what was written down stays.
 */
export function withRider(draft: CallDraft, rider: RiderSummary): CallDraft {
  const before = draft.rider;
  const isFromHome = isSame(draft.pickup, homeOf(before)) || draft.pickup.text === "";
  return {
    ...draft,
    rider,
    ...(isFromHome && { pickup: homeOf(rider) }),
    ...(draft.aid === before.aid && { aid: rider.aid }),
  };
}

export function isSamePlace({ pickup, dropoff }: CallDraft): boolean {
  const [from, to] = [pickup.place?.point, dropoff.place?.point];
  return from !== undefined && to !== undefined && from.lat === to.lat && from.lon === to.lon;
}

export type RefusedField = PlaceEnd | "when";

interface Refused {
  readonly field: string | undefined;
  readonly code: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The part of the form that a refusal is about, if there is one: there it is told. One about another trip shows that trip. */
export function fieldOfRefusal({ field, code, values }: Refused): RefusedField | undefined {
  const fields: readonly RefusedField[] = [...ENDS, "when"];
  if (values.tripId !== undefined) return undefined;
  if (code === "trip.samePlace") return "dropoff";
  return fields.find((each) => field === each || field?.startsWith(`${each}.`) === true);
}
