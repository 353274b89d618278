import type { WeatherKind, WeatherState } from "../../../shared/lifeCycle/weather.ts";
import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import type { WeatherEffects } from "../../../shared/schemas/weatherRules.ts";
import { type Instant, minutes, type Seconds } from "../../../shared/time/index.ts";

/** Weather in which the service goes on otherwise than on other days, as a dispatcher has said. */
export interface WeatherMode {
  id: string;
  kind: WeatherKind;
  from: Instant;
  until: Instant;
}

type Rule = ServiceRules["weather"]["value"];

/** How much slower each time is driven. */
export const slownessIn = (modes: readonly WeatherMode[], rule: Rule) =>
  modes.map(({ kind, from, until }) => ({ factor: rule[kind].slower, from, until }));

/** What holds at a moment; undefined: nothing but what holds on other days. */
export function weatherAt(
  modes: readonly WeatherMode[],
  rule: Rule,
  at: Instant,
): (WeatherEffects & { kind: WeatherKind; until: Instant }) | undefined {
  const mode = modes.find(({ from, until }) => from <= at && at < until);
  return mode && { ...rule[mode.kind], kind: mode.kind, until: mode.until };
}

interface Ended extends WeatherMode {
  endedAt?: Instant | undefined;
}

export function stateOfWeather({ from, until, endedAt }: Ended, now: Instant): WeatherState {
  if (endedAt !== undefined || until <= now) return "over";
  return from > now ? "planned" : "on";
}

/** Shorter is no news. */
const NOTICEABLE: Seconds = minutes(1);
export const isNoticeable = (change: number): boolean => Math.abs(change) >= NOTICEABLE;
