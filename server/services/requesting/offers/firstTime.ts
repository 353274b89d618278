import {
  addSeconds,
  atLocalTime,
  type Instant,
  instant,
  localSeconds,
  nextServiceDay,
  type Seconds,
  type ServiceDay,
  seconds,
  startOfServiceDay,
} from "../../../../shared/time/index.ts";
import { hoursFor } from "../../../domain/fleet/contracts.ts";
import type { Actor, Rider } from "../../../domain/people/model.ts";
import { latestAsking } from "../../../domain/trips/leadTime.ts";
import type { TripRequest } from "../../../domain/trips/model.ts";
import { canOverrideLeadTime } from "../../../policies/index.ts";
import type { RequestingNeeds } from "../needs.ts";

/** Forms offer such steps. */
const STEP_MS = 5 * 60_000;

/** A stretch of a service day in which a trip may begin that is asked for now. */
export interface OpenStretch {
  from: Instant;
  length: Seconds;
}

/**
 * From when to when on a day a trip may leave at the earliest: within the hours in which its rider is served, with the lead time that who asks
 * has to keep, and not before `from`. Undefined: not on this day.
 */
export function openStretch(
  deps: RequestingNeeds,
  day: ServiceDay,
  { actor, trip, rider, from }: { actor: Actor; trip: TripRequest; rider: Rider; from: Instant },
): OpenStretch | undefined {
  const terms = deps.termsOn(day);
  const noon = addSeconds(startOfServiceDay(day, deps.dayRules), NOON);
  const asked = { ...trip, serviceDay: day, requested: { kind: "leaveAt" as const, at: noon } };
  const hours = hoursFor({ trip: asked, rider }, terms, deps.districtOf);
  if (hours === undefined) return undefined;
  const now = deps.clock.now();
  const { sameDayLeadTime } = terms.rules;
  const lead = canOverrideLeadTime(actor) ? seconds(0) : sameDayLeadTime.value;
  const opens = atLocalTime(day, hours.from, terms.timeZone);
  const isDayAhead = now <= latestAsking(opens, terms, day);
  if (lead === undefined && !isDayAhead) return undefined;
  const soonest = isDayAhead ? opens : addSeconds(now, lead ?? seconds(0));
  const at = instant(Math.ceil(Math.max(soonest, opens, from, now) / STEP_MS) * STEP_MS);
  const length = hours.until - localSeconds(at, day, terms.timeZone);
  return length < 0 ? undefined : { from: at, length: seconds(length) };
}

/** After the beginning of a service day: in the middle of any hours. */
const NOON = seconds(9 * 3600);

/** Today and the days after it, as far as somebody looks who wants to ride as soon as possible. */
export const DAYS_AHEAD = 3;
export const daysFromToday = (today: ServiceDay): ServiceDay[] =>
  Array.from({ length: DAYS_AHEAD }, (_, ahead) => nextServiceDay(today, ahead));
