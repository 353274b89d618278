import type { RiderSummary } from "../../../shared/schemas/dispatching.ts";
import type { NewTripRequestInput } from "../../../shared/schemas/trips.ts";
import { type Draft, type DraftEnd, emptyDraft, emptyEnd, requestOf } from "../../request/wish.ts";
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

/** The request, or undefined while a place is missing. */
export function callerRequest(draft: CallDraft, zone: string): NewTripRequestInput | undefined {
  const wish = requestOf(draft, zone);
  const { wayHome, whenReady } = draft;
  // Who is fetched when ready is on the way back already.
  const back = wayHome !== undefined && whenReady !== true && { wayHome };
  return wish && { ...wish, riderId: draft.rider.id, ...back };
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
