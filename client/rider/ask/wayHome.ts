import type { MessageKey } from "../../../shared/i18n/index.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { toIso } from "../../../shared/time/units.ts";
import { type Draft, draftInstant, type WayHome, wallOf } from "../../request/wish.ts";
import { MINUTE_STEP } from "../../ui/fields/offeredTimes.ts";
import { instantAt } from "../../ui/i18n/zone.ts";

/** So long after the way there nobody is asked for sooner, at first: time to get there, and to stay as people usually do. */
const STAY_MINUTES = { dialysis: 300, other: 120 } as const;

/** The time that is shown at first for the way home, as an instant. */
export function firstWayHome(draft: Draft, zone: string | undefined): string {
  const stay = draft.purpose === "dialysis" ? STAY_MINUTES.dialysis : STAY_MINUTES.other;
  const { day, hour, minute } = draft.time;
  const wall = Math.ceil((hour * 60 + minute + stay) / MINUTE_STEP) * MINUTE_STEP;
  return toIso(instantAt(day, Math.floor(wall / 60), wall % 60, zone));
}

/** Nobody comes back before they have left. */
export const wayHomeProblem = (draft: Draft, zone: string | undefined): MessageKey | undefined =>
  draft.wayHome?.kind === "leaveAt" &&
  draft.soonest !== true &&
  Date.parse(draft.wayHome.at) <= draftInstant(draft, zone)
    ? "flow.back.tooEarly"
    : undefined;

/**
 * What is asked for when the way there has been asked for: the same the other way round, from its time on, or when they say to be
 * ready. A request of its own until outbound and return can be asked for in one: then this is the one place to change.
 */
export function draftHome(there: RiderTrip, draft: Draft, zone: string | undefined): Draft | undefined {
  const { wayHome, ...same } = draft;
  if (wayHome === undefined) return undefined;
  return {
    ...same,
    ...{ pickup: draft.dropoff, dropoff: draft.pickup, kind: "leaveAt", soonest: false },
    time: roundUp(wallOf(expectedHome(there, wayHome, draft), zone)),
    whenReady: wayHome.kind === "whenReady",
  };
}

const roundUp = (time: Draft["time"]): Draft["time"] => {
  const minutes = Math.ceil((time.hour * 60 + time.minute) / MINUTE_STEP) * MINUTE_STEP;
  return { ...time, hour: Math.floor(minutes / 60), minute: minutes % 60 };
};

function expectedHome(there: RiderTrip, wayHome: WayHome, { purpose }: Draft): string {
  if (wayHome.kind === "leaveAt") return wayHome.at;
  const arrival = Date.parse(there.promise?.latestArrival ?? there.requested.at);
  const stay = purpose === "dialysis" ? STAY_MINUTES.dialysis : STAY_MINUTES.other;
  return new Date(arrival + stay * 60_000).toISOString();
}
