import { meters } from "../../shared/geo/index.ts";
import {
  createHourlyTraffic,
  createSpelledDriving,
  type DrivingSpell,
  seconds,
} from "../../shared/time/index.ts";
import {
  type HourlyDriving,
  type NodeIndex,
  nodeIndex,
  type TravelTimeMatrix,
} from "../domain/scheduling/index.ts";

/** A matrix written out, row by row, in memory that threads share. */
export interface MatrixTable {
  readonly size: number;
  /** Seconds; where times depend on the departure, the least. */
  readonly time: Float64Array;
  /** Seconds; where it is not the travel time. */
  readonly leastRide: Float64Array | undefined;
  /** Meters; undefined: nobody asks. */
  readonly distance: Float64Array | undefined;
  /** Where times depend on the hour. */
  readonly hourly: HourlyTable | undefined;
}

/** `HourlyDriving` written out. */
interface HourlyTable {
  readonly shares: readonly number[];
  /** Seconds. */
  readonly freeFlow: Float64Array;
  /** 1: the hour slows this way down. */
  readonly isSlowed: Uint8Array;
  /** Parts of the day with ways of their own. */
  readonly spells: readonly (DrivingSpell & { readonly freeFlow: Float64Array })[];
}

type Cell = (from: NodeIndex, to: NodeIndex) => number;

/**
 * The first `size` rows and columns; distances only where they have a price. Throws RangeError if times depend on the time of
 * day and the matrix does not say how (`hourly`).
 */
export function writeOut(
  matrix: TravelTimeMatrix,
  { size, withDistances }: { size: number; withDistances: boolean },
): MatrixTable {
  const { leastRide, hourly, timeDependent } = matrix;
  if (timeDependent && hourly === undefined)
    throw new RangeError("travel times depend on the time of day, and not by a pace for each hour");
  return {
    size,
    time: times(size, (from, to) => matrix.lowerBound(from, to)),
    leastRide:
      leastRide === undefined ? undefined : times(size, (from, to) => leastRide.call(matrix, from, to)),
    distance: withDistances ? times(size, (from, to) => matrix.distance(from, to)) : undefined,
    hourly: timeDependent && hourly !== undefined ? writeHourly(hourly, size) : undefined,
  };
}

const writeHourly = (hourly: HourlyDriving, size: number): HourlyTable => ({
  shares: hourly.shares,
  freeFlow: times(size, (from, to) => hourly.freeFlow(from, to)),
  isSlowed: fill(new Uint8Array(new SharedArrayBuffer(size * size)), size, (from, to) =>
    hourly.isSlowed(from, to) ? 1 : 0,
  ),
  spells: (hourly.spells ?? []).map(({ from: begin, until, slows, freeFlow }) => ({
    ...{ from: begin, until, slows },
    freeFlow: times(size, freeFlow),
  })),
});

/** The matrix again: every cell, at every departure, is the very number of the one written out. */
export function readTable({ size, time, leastRide, distance, hourly }: MatrixTable): TravelTimeMatrix {
  const read =
    (table: Float64Array | undefined): Cell =>
    (from, to) =>
      table?.[from * size + to] ?? Number.NaN;
  const ofTime = read(time);
  const ofDistance = read(distance);
  const lowerBound = (from: NodeIndex, to: NodeIndex) => seconds(ofTime(from, to));
  const ofRide = leastRide === undefined ? undefined : read(leastRide);
  return {
    timeDependent: hourly !== undefined,
    travelTime: hourly === undefined ? lowerBound : timesByHour(hourly, size),
    lowerBound,
    ...(ofRide ? { leastRide: (from: NodeIndex, to: NodeIndex) => seconds(ofRide(from, to)) } : {}),
    distance: (from, to) => meters(ofDistance(from, to)),
  };
}

function timesByHour(
  { shares, freeFlow, isSlowed, spells }: HourlyTable,
  size: number,
): TravelTimeMatrix["travelTime"] {
  const traffic = createHourlyTraffic(shares);
  const take = (free: number, cell: number, departAt: number): number =>
    isSlowed[cell] === 1 ? traffic.stretched(free, departAt) : free;
  const usual = (cell: number, departAt: number): number =>
    take(freeFlow[cell] ?? Number.NaN, cell, departAt);
  if (spells.length === 0) return (from, to, departAt) => seconds(usual(from * size + to, departAt));
  const { takes } = createSpelledDriving(spells);
  return (from, to, departAt) => {
    const cell = from * size + to;
    const freeIn = (spell: number) => (spells[spell]?.freeFlow ?? freeFlow)[cell] ?? Number.NaN;
    return seconds(takes(departAt, (at, spell) => take(freeIn(spell), cell, at)));
  };
}

const times = (size: number, cell: Cell): Float64Array =>
  fill(new Float64Array(new SharedArrayBuffer(8 * size * size)), size, cell);

function fill<Table extends Float64Array | Uint8Array>(table: Table, size: number, cell: Cell): Table {
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) table[from * size + to] = cell(nodeIndex(from), nodeIndex(to));
  }
  return table;
}
