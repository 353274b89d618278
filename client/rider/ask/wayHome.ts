import type { MessageKey } from "../../../shared/i18n/index.ts";
import type { StopPlace } from "../../../shared/schemas/common.ts";
import { toIso } from "../../../shared/time/units.ts";
import { type Draft, draftInstant } from "../../request/wish.ts";
import { MINUTE_STEP } from "../../ui/fields/offeredTimes.ts";
import { instantAt } from "../../ui/i18n/zone.ts";
import { type Asked, questionsOf } from "./steps.ts";

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

/** What is asked for: without a way home where that is no question any more, whatever was answered before. */
export function askedDraft(asked: Asked, home: StopPlace | undefined): Draft {
  const { wayHome: _, ...there } = asked.draft;
  return questionsOf(asked, home).includes("back") ? asked.draft : there;
}
