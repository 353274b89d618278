import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import {
  createHourlyTraffic,
  createSpelledDriving,
  type HourlyTraffic,
  type Seconds,
  seconds,
} from "../../../shared/time/index.ts";
import type { TermsWith } from "../../domain/fleet/terms.ts";
import { type DayPace, unknownPace } from "../../domain/runs/pace.ts";
import type { HourlyDriving, NodeIndex, TravelTimeMatrix } from "../../domain/scheduling/index.ts";
import { expectedDwell, type KnownDwell } from "../../domain/trips/learned.ts";
import type { Dwell, dwellOf } from "../../domain/trips/party.ts";

/**
 * `counted` (default): what is enough in four of five cases, for whatever is promised or checked. `expected`: what is said. `tight`:
 * little more, for whoever would have no place otherwise.
 */
export type TimesKind = "counted" | "expected" | "tight";

/** How long this party's boarding and alighting are taken to take. */
export function plannedDwell(
  party: Parameters<typeof dwellOf>[0],
  terms: TermsWith<"dwellTime" | "extraDwell" | "dwellAllowance" | "lastPlace">,
  times: TimesKind = "counted",
  known: KnownDwell = {},
): Dwell {
  const expected = expectedDwell(party, terms, known);
  if (times === "expected") return expected;
  const { dwellAllowance, lastPlace } = terms.rules;
  const planned = (end: keyof Dwell) => {
    if (times === "tight") return seconds(lastPlace.value.boarding * expected[end]);
    const { usual, enough } = known.learned?.[end] ?? { usual: 1 };
    return seconds((enough === undefined ? dwellAllowance.value[party.aid] : enough / usual) * expected[end]);
  };
  return { boarding: planned("boarding"), alighting: planned("alighting") };
}

type Allowance = ServiceRules["travelAllowance"]["value"];

/** Travel times as they are said, or as they are counted on, at the pace that the day has. */
export function travelAtPace(
  expected: TravelTimeMatrix,
  { rules }: TermsWith<"travelAllowance" | "dayPace" | "lastPlace">,
  { times = "counted", pace = unknownPace }: { times?: TimesKind | undefined; pace?: DayPace | undefined },
): TravelTimeMatrix {
  const allowance = {
    counted: rules.travelAllowance.value,
    expected: none,
    tight: evenly(rules.lastPlace.value.drive),
  }[times];
  const known = times === "counted" ? rules.dayPace.value.known : 1;
  // Nobody is told or counted on to be quicker than the map says.
  const atPace = ({ factor, more }: Allowance["inTown"]) => ({
    factor: Math.max(1, factor + inSteps(pace.certainty * (known * pace.factor - factor))),
    more,
  });
  const { inTown, betweenTowns, rush } = allowance;
  const paced = { inTown: atPace(inTown), betweenTowns: atPace(betweenTowns), rush };
  return isNone(paced) ? expected : countedTravel(expected, paced);
}

/** Coarse enough that everybody counts on the same for a while, and one odd drive changes nothing. */
const PACE_STEP = 0.02;
const inSteps = (change: number): number => Math.round(change / PACE_STEP) * PACE_STEP;
const evenly = (factor: number): Allowance => ({
  inTown: { factor, more: seconds(0) },
  betweenTowns: { factor, more: seconds(0) },
  rush: 1,
});
const none = evenly(1);
const isNone = ({ inTown, betweenTowns, rush }: Allowance): boolean =>
  [inTown, betweenTowns].every(({ factor, more }) => factor === 1 && more === 0) && rush === 1;

/**
 * The travel times that planning counts on. Where they depend on the hour, the free-flow times are stretched and the slow hours made
 * slower, so that they stay FIFO and can be handed to other threads as what they are made of.
 */
export function countedTravel(expected: TravelTimeMatrix, allowance: Allowance): TravelTimeMatrix {
  const { inTown, betweenTowns } = allowance;
  const { hourly } = expected;
  if (hourly !== undefined) return byTheHour(expected, hourly, allowance);
  const factor = Math.min(inTown.factor, betweenTowns.factor);
  const time = (way: Seconds) => stretched(way, inTown);
  return {
    timeDependent: expected.timeDependent,
    travelTime: (from, to, departAt) => time(expected.travelTime(from, to, departAt)),
    lowerBound: (from, to) => time(expected.lowerBound(from, to)),
    leastRide: (from, to) =>
      seconds(factor * (expected.leastRide?.(from, to) ?? expected.lowerBound(from, to))),
    distance: (from, to) => expected.distance(from, to),
  };
}

/** Who stands there already needs no allowance to get there. */
const stretched = (way: Seconds, { factor, more }: Allowance["inTown"]): Seconds =>
  way <= 0 ? way : seconds(factor * way + more);

function byTheHour(
  expected: TravelTimeMatrix,
  hourly: HourlyDriving,
  { inTown, betweenTowns, rush }: Allowance,
): TravelTimeMatrix {
  const slower = (ways: Pick<HourlyDriving, "freeFlow">) => (from: NodeIndex, to: NodeIndex) =>
    stretched(ways.freeFlow(from, to), hourly.isSlowed(from, to) ? inTown : betweenTowns);
  const spells = hourly.spells?.map((spell) => ({ ...spell, freeFlow: slower(spell) }));
  const counted: HourlyDriving = {
    shares: slowedInRush(hourly.shares, rush),
    freeFlow: slower(hourly),
    isSlowed: (from, to) => hourly.isSlowed(from, to),
    ...(spells !== undefined && { spells }),
  };
  const traffic = createHourlyTraffic(counted.shares);
  // A stop outside of the town, where less is added, may make a ride within it no detour.
  const least = Math.min(inTown.factor / traffic.fastest, betweenTowns.factor);
  const leastRide = (from: NodeIndex, to: NodeIndex) => seconds(least * hourly.freeFlow(from, to));
  return {
    timeDependent: expected.timeDependent,
    hourly: counted,
    travelTime: timesByHour(counted, traffic),
    lowerBound(from, to) {
      const free = counted.freeFlow(from, to);
      return counted.isSlowed(from, to) ? seconds(free / traffic.fastest) : free;
    },
    leastRide,
    distance: (from, to) => expected.distance(from, to),
  };
}

function timesByHour(
  { freeFlow, isSlowed, spells = [] }: HourlyDriving,
  traffic: HourlyTraffic,
): TravelTimeMatrix["travelTime"] {
  const take = (free: number, isSlow: boolean, at: number) => (isSlow ? traffic.stretched(free, at) : free);
  const usual: TravelTimeMatrix["travelTime"] = (from, to, departAt) =>
    seconds(take(freeFlow(from, to), isSlowed(from, to), departAt));
  if (spells.length === 0) return usual;
  const { takes } = createSpelledDriving(spells);
  return (from, to, departAt) => {
    const isSlow = isSlowed(from, to);
    const freeIn = (spell: number) => spells[spell]?.freeFlow(from, to) ?? freeFlow(from, to);
    return seconds(takes(departAt, (at, spell) => take(freeIn(spell), isSlow, at)));
  };
}

/** Hours between six and ten in which the town is slower than on the average of them are its rush. */
function slowedInRush(shares: readonly number[], rush: number): number[] {
  const day = shares.slice(DAY.from, DAY.until);
  const usual = day.reduce((sum, share) => sum + share, 0) / day.length;
  return shares.map((share) => (share < usual ? share / rush : share));
}
const DAY = { from: 6, until: 22 };
