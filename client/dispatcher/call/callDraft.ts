import { purposeOf } from "../../../shared/needs/purposeOf.ts";
import type { StopPlace } from "../../../shared/schemas/common.ts";
import type { RiderSummary } from "../../../shared/schemas/dispatching.ts";
import type { BoardTrip, NewTripRequestInput } from "../../../shared/schemas/trips.ts";
import {
  type Draft,
  type DraftEnd,
  draftOfTrip,
  emptyDraft,
  emptyEnd,
  type PlaceEnd,
  requestOf,
  wallOf,
} from "../../request/wish.ts";
import type { DayTime } from "../../ui/fields/offeredTimes.ts";

/** What the dispatcher has written down so far for a caller. */
export interface CallDraft extends Draft {
  readonly rider: RiderSummary;
}

/** Begins with what is known of the rider: from home, with their aid. */
export const startDraft = (rider: RiderSummary, time: DayTime): CallDraft => ({
  ...emptyDraft(rider.aid, time),
  pickup: homeOf(rider),
  rider,
});

const homeOf = ({ home }: RiderSummary): DraftEnd =>
  home === undefined ? emptyEnd : { text: home.label, place: home, note: "" };

/** A trip as it is, to be made another. */
export function changeDraft(trip: BoardTrip, zone: string): CallDraft {
  const rider = { ...trip.rider, aid: trip.aid, eligible: true };
  return { ...draftOfTrip(trip), time: wallOf(trip.requested.at, zone), rider };
}

/** Work and study are served first: a dispatcher is told so by a person. */
const saidAlone: readonly unknown[] = ["work", "study"] satisfies CallDraft["purpose"][];
const likelyAt = (kind: string): CallDraft["purpose"] | undefined => {
  const purpose = purposeOf(kind);
  return saidAlone.includes(purpose) ? undefined : purpose;
};

/** A place that was chosen from what was found, and what follows from its kind. */
export const chosenPlace = (
  draft: CallDraft,
  end: PlaceEnd,
  { place, kind }: { place: StopPlace; kind: string },
): Partial<CallDraft> => ({
  [end]: { ...draft[end], text: place.label, place },
  ...(draft.purpose === "other" && { purpose: likelyAt(kind) ?? draft.purpose }),
});

/** The request, or undefined while a place is missing. */
export function callerRequest(draft: CallDraft, zone: string): NewTripRequestInput | undefined {
  const wish = requestOf(draft, zone);
  return wish && { ...wish, riderId: draft.rider.id };
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
