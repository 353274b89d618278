import type { LearnedKind, LearnedPart } from "../../../shared/schemas/learnedTimes.ts";
import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import { type Seconds, type ServiceDay, seconds } from "../../../shared/time/index.ts";
import type { EntranceOf } from "../entrance.ts";
import type { TermsWith } from "../fleet/terms.ts";
import type { TripRequest } from "./model.ts";
import { type Dwell, dwellOf } from "./party.ts";

/**
 * What the service's own days say. Of boarding and alighting how many times as long as the rules expect, of a stay its seconds:
 * `usual` the middle, `enough` in four of five cases.
 */
export interface LearnedTime {
  kind: LearnedKind;
  subject: string;
  part: LearnedPart;
  usual: number;
  enough: number;
  /** From so many observations, the newest of this day. */
  count: number;
  until: ServiceDay;
}

/** What somebody of the office says instead. `value` undefined: go by the rules. */
export interface ToldTime {
  kind: LearnedKind;
  subject: string;
  part: LearnedPart;
  value?: number | undefined;
  reason: string;
}

/** What planning goes by. Without `enough` the allowance of the rules is added. */
export interface TimeToGoBy {
  usual: number;
  enough?: number | undefined;
}
export type LearnedOf = (kind: LearnedKind, subject: string, part: LearnedPart) => TimeToGoBy | undefined;
export const nothingLearned: LearnedOf = () => undefined;

/** What was seen once: a boarding or an alighting. */
export interface SeenVisit {
  part: keyof Dwell;
  day: ServiceDay;
  riderId: string;
  aid: string;
  entranceId?: string | undefined;
  /** By the rules, doors included. */
  expected: Seconds;
  took: Seconds;
}
/** How long somebody was at a place from being let out to being ready. */
export interface SeenStay {
  day: ServiceDay;
  placeId: string;
  length: Seconds;
}

type Least = ServiceRules["learnedTimes"]["value"]["least"];

/** Two taps one after the other say nothing; who takes that long has waited for something else. */
const [SHORTEST, LONGEST] = [20, 45 * 60];
/** However odd its days were, nobody counts on less or more than so many times the rules. */
const [LEAST_TIMES, MOST_TIMES] = [0.5, 4];

/** The middle and the 80th percentile of whatever was seen often enough. */
export function learnTimes(
  { visits, stays }: { visits: readonly SeenVisit[]; stays: readonly SeenStay[] },
  least: Least,
): LearnedTime[] {
  const seen = new Seen();
  for (const { part, day, riderId, aid, entranceId, expected, took } of visits) {
    if (expected <= 0 || took < SHORTEST || took > LONGEST) continue;
    const times = Math.min(MOST_TIMES, Math.max(LEAST_TIMES, took / expected));
    seen.add("rider", riderId, part, { day, value: times });
    seen.add("aid", aid, part, { day, value: times });
    if (entranceId !== undefined) seen.add("entrance", entranceId, part, { day, value: times });
  }
  for (const { day, placeId, length } of stays) seen.add("place", placeId, "stay", { day, value: length });
  return seen.all().filter(({ kind, count }) => count >= least[kind]);
}

interface Value {
  day: ServiceDay;
  value: number;
}
class Seen {
  private readonly known = new Map<
    string,
    Pick<LearnedTime, "kind" | "subject" | "part"> & { of: Value[] }
  >();

  add(kind: LearnedKind, subject: string, part: LearnedPart, value: Value): void {
    const key = `${kind} ${part} ${subject}`;
    const known = this.known.get(key);
    if (known === undefined) this.known.set(key, { kind, subject, part, of: [value] });
    else known.of.push(value);
  }

  all(): LearnedTime[] {
    return [...this.known.values()].map(({ of, ...about }) => {
      const sorted = of.map(({ value }) => value).sort((a, b) => a - b);
      const until = of.reduce((last, { day }) => (day > last ? day : last), of[0]?.day ?? ("" as ServiceDay));
      return { ...about, usual: at(sorted, 0.5), enough: at(sorted, 0.8), count: of.length, until };
    });
  }
}

/** Between the two values around that share of them, as far as it is from the one to the other. */
function at(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  return low + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? low) - low);
}

/**
 * What to go by: what was told stands before what was learned. By the rules alone a boarding takes once what they say, whatever is known of
 * the door or of others; a stay has no time of its own then.
 */
export function toGoBy(
  learned: Pick<LearnedTime, "usual" | "enough"> | undefined,
  told: Pick<ToldTime, "value" | "part"> | undefined,
): TimeToGoBy | undefined {
  if (told === undefined) return learned;
  const { value, part } = told;
  if (value !== undefined) return { usual: value };
  return part === "stay" ? undefined : { usual: 1 };
}

type Boarder = Pick<TripRequest, "aid" | "riderId" | "pickup" | "dropoff" | "serviceDay">;

type LearnedDwell = Partial<Record<keyof Dwell, TimeToGoBy | undefined>>;

/** Of both ends of a trip, by who knows best: the rider's own times, those of the door, those of everybody who moves alike. */
export function learnedDwell(
  trip: Boarder,
  { learnedOf, entranceOf }: { learnedOf: LearnedOf; entranceOf: EntranceOf },
  { rules }: TermsWith<"learnedTimes">,
): LearnedDwell {
  if (!rules.learnedTimes.value.isUsed) return {};
  const of = (part: keyof Dwell, door: string | undefined) =>
    learnedOf("rider", trip.riderId, part) ??
    (door === undefined ? undefined : learnedOf("entrance", door, part)) ??
    learnedOf("aid", trip.aid, part);
  return {
    boarding: of("boarding", entranceOf(trip.pickup)?.id),
    alighting: of("alighting", entranceOf(trip.dropoff)?.id),
  };
}

/** What is known besides the rules: what these doors add, and what was learned. */
export interface KnownDwell {
  atDoors?: Dwell | undefined;
  learned?: LearnedDwell | undefined;
}

/** How long boarding and alighting are expected to take: by the rules, times what was learned. */
export function expectedDwell(
  party: Parameters<typeof dwellOf>[0],
  terms: TermsWith<"dwellTime" | "extraDwell">,
  { atDoors, learned = {} }: KnownDwell = {},
): Dwell {
  const { boarding, alighting } = dwellOf(party, terms, atDoors);
  return {
    boarding: seconds((learned.boarding?.usual ?? 1) * boarding),
    alighting: seconds((learned.alighting?.usual ?? 1) * alighting),
  };
}

/** How long people usually stay at a place for dialysis, where that was learned. */
export function learnedStay(
  placeId: string | undefined,
  learnedOf: LearnedOf,
  { rules }: TermsWith<"learnedTimes">,
): Seconds | undefined {
  if (placeId === undefined || !rules.learnedTimes.value.isUsed) return undefined;
  const known = learnedOf("place", placeId, "stay");
  return known && seconds(known.usual);
}
