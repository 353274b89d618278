import { type Clock, clockText, type Instant, type ServiceDay } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import { type LeadTimeTerms, latestAsking } from "../../domain/trips/leadTime.ts";
import { AppError } from "../../errors.ts";
import { canOverrideLeadTime } from "../../policies/index.ts";

/**
 * Whether the trip is asked for early enough. Throws trip.leadTimeTooShort, or trip.dayAheadOnly where nothing is taken on the
 * day itself. `overridden`: too late by the rules, but taken by somebody who may; the caller writes it down.
 */
export function checkLeadTime(
  { terms, clock }: { terms: LeadTimeTerms; clock: Clock },
  actor: Actor,
  { leavesAt, serviceDay }: { leavesAt: Instant; serviceDay: ServiceDay },
): "inTime" | "overridden" {
  if (clock.now() <= latestAsking(leavesAt, terms, serviceDay)) return "inTime";
  if (canOverrideLeadTime(actor)) return "overridden";
  const field = "when.at";
  const { sameDayLeadTime, dayAheadCutoff } = terms.rules;
  if (sameDayLeadTime.value === undefined)
    throw new AppError("trip.dayAheadOnly", { field, values: { until: clockText(dayAheadCutoff.value) } });
  throw new AppError("trip.leadTimeTooShort", { field, values: { minutes: sameDayLeadTime.value / 60 } });
}
