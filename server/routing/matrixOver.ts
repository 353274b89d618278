import { meters } from "../../shared/geo/index.ts";
import {
  createSpelledDriving,
  type DrivingSpell,
  type HourlyTraffic,
  hours,
  type Seconds,
  seconds,
} from "../../shared/time/index.ts";
import type { HourlyDriving, NodeIndex, TravelTimeMatrix } from "../domain/scheduling/index.ts";
import type { Snap } from "./snapping.ts";
import type { MatrixOptions } from "./travelTimeProvider.ts";
import type { Wayfinding } from "./wayfinding.ts";

/** The ways as they are in a part of the day. */
export interface SpellOfWays extends DrivingSpell {
  readonly ways: Wayfinding;
  /** So many times as long everything takes. */
  readonly slower: number;
}

export interface Driving {
  /** Where nothing is otherwise. */
  readonly ways: Wayfinding;
  readonly spells: readonly SpellOfWays[];
  readonly traffic: HourlyTraffic;
}

/** The pace of the hours is the city's: it holds for ways within it. */
export const isSlowed = (from: Snap, to: Snap): boolean => from.city && to.city;

/** Closing a road makes no way quicker, nor does the weather. */
export const freeFlowIn = ({ ways, spells }: Driving, spell: number, ends: readonly [Snap, Snap]): number => {
  const usual = ways.secondsBetween(...ends);
  const own = spells[spell];
  return own === undefined ? usual : own.slower * Math.max(usual, own.ways.secondsBetween(...ends));
};

/** How long it takes between two snapped points, by when one departs. */
export function createDriveTimes(driving: Driving): (from: Snap, to: Snap, departAt: number) => Seconds {
  const { traffic, spells } = driving;
  const spelled = createSpelledDriving(spells);
  return (from, to, departAt) => {
    const drive = (at: number, spell: number) => {
      const freeFlow = freeFlowIn(driving, spell, [from, to]);
      return isSlowed(from, to) ? traffic.stretched(freeFlow, at) : freeFlow;
    };
    return seconds(spells.length === 0 ? drive(departAt, -1) : spelled.takes(departAt, drive));
  };
}

const serviceDayHours = { from: hours(7), until: hours(22) };

/** Cells are read from the graph's rows each time: four sums, no table of all pairs. */
export function matrixOver(
  snaps: readonly Snap[],
  driving: Driving,
  { traffic: kind = "byHour", between = serviceDayHours }: MatrixOptions = {},
): TravelTimeMatrix {
  const { ways, spells, traffic } = driving;
  const at = (node: NodeIndex): Snap => snapAt(snaps, node);
  const byHour = kind === "byHour";
  const least = byHour ? traffic.fastest : traffic.typicalPace(between.from, between.until);
  const lowerBound = (from: Snap, to: Snap) => {
    const freeFlow = ways.secondsBetween(from, to);
    return seconds(isSlowed(from, to) ? freeFlow / least : freeFlow);
  };
  const freeFlow = (spell: number) => (from: NodeIndex, to: NodeIndex) =>
    seconds(freeFlowIn(driving, spell, [at(from), at(to)]));
  const hourly: HourlyDriving = {
    shares: traffic.shares,
    freeFlow: freeFlow(-1),
    isSlowed: (from, to) => isSlowed(at(from), at(to)),
    ...(spells.length > 0 && {
      spells: spells.map(({ from, until, slows }, spell) => ({
        ...{ from, until, slows },
        freeFlow: freeFlow(spell),
      })),
    }),
  };
  const timeOf = createDriveTimes(driving);
  return {
    timeDependent: byHour,
    ...(byHour && { hourly }),
    lowerBound: (from, to) => lowerBound(at(from), at(to)),
    distance: (from, to) => meters(ways.wayBetween(at(from), at(to)).meters),
    travelTime: (from, to, departAt) =>
      byHour ? timeOf(at(from), at(to), departAt) : lowerBound(at(from), at(to)),
  };
}

function snapAt(snaps: readonly Snap[], node: NodeIndex): Snap {
  const snap = snaps[node];
  if (!snap) throw new RangeError(`the matrix has ${snaps.length} points and no number ${node}`);
  return snap;
}
