import type { Clock, Instant } from "../../../shared/time/index.ts";
import { clockText } from "../../domain/trips/clockText.ts";
import { type LeadTimeTerms, latestAsking } from "../../domain/trips/leadTime.ts";
import type { Actor } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import { canOverrideLeadTime } from "../../policies/index.ts";

/**
 * Whether the trip is asked for early enough. Throws trip.leadTimeTooShort, or trip.dayAheadOnly where nothing is taken on the
 * day itself. `overridden`: too late by the rules, but taken by somebody who may; the caller writes it down.
 */
export function checkLeadTime(
  { terms, clock }: { terms: LeadTimeTerms; clock: Clock },
  actor: Actor,
  leavesAt: Instant,
): "inTime" | "overridden" {
  if (clock.now() <= latestAsking(leavesAt, terms)) return "inTime";
  if (canOverrideLeadTime(actor)) return "overridden";
  const field = "when.at";
  const { sameDayLeadTime, dayAheadCutoff } = terms.rules;
  if (sameDayLeadTime.value === undefined)
    throw new AppError("trip.dayAheadOnly", { field, values: { until: clockText(dayAheadCutoff.value) } });
  throw new AppError("trip.leadTimeTooShort", { field, values: { minutes: sameDayLeadTime.value / 60 } });
}
