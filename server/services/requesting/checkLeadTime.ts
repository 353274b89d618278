import type { Clock, Instant } from "../../../shared/time/index.ts";
import { clockText } from "../../domain/trips/clockText.ts";
import type { Actor } from "../../domain/trips/model.ts";
import { latestAsking, type NoticeRules } from "../../domain/trips/notice.ts";
import { AppError } from "../../errors.ts";
import { canOverrideNotice } from "../../policies/index.ts";

/**
 * Whether the trip is asked for early enough. Throws trip.tooShortNotice, or trip.dayAheadOnly where nothing is taken on the
 * day itself. `overridden`: too late by the rules, but taken by somebody who may; the caller writes it down.
 */
export function checkNotice(
  { region, clock }: { region: NoticeRules; clock: Clock },
  actor: Actor,
  leavesAt: Instant,
): "inTime" | "overridden" {
  if (clock.now() <= latestAsking(leavesAt, region)) return "inTime";
  if (canOverrideNotice(actor)) return "overridden";
  const field = "when.at";
  const { sameDayNotice, dayAheadCutoff } = region.rules;
  if (sameDayNotice.value === undefined)
    throw new AppError("trip.dayAheadOnly", { field, values: { until: clockText(dayAheadCutoff.value) } });
  throw new AppError("trip.tooShortNotice", { field, values: { minutes: sameDayNotice.value / 60 } });
}
