import type { Assistance, MobilityAid, Purpose, StopPlace } from "../../shared/schemas/common.ts";
import type { RiderSummary } from "../../shared/schemas/dispatch.ts";
import type { NewTripRequestInput } from "../../shared/schemas/trips.ts";
import type { DayTime } from "../ui/fields/DayTimeField.tsx";
import { instantAt } from "../ui/index.ts";

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

/** Begins with what is known of the rider: from home, with their aid. */
export function startDraft(rider: RiderSummary, at: DayTime): CallDraft {
  const home = rider.home;
  return {
    rider,
    pickup: { text: home?.label ?? "", place: home },
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

/** Half an hour ahead on a round quarter. */
export function soon(now: { day: string; hour: number; minute: number }): DayTime {
  const total = Math.ceil((now.hour * 60 + now.minute + 30) / 15) * 15;
  return { day: now.day, hour: Math.min(23, Math.floor(total / 60)), minute: total % 60 };
}
