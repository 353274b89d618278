import { meters } from "../../shared/geo/index.ts";
import { seconds } from "../../shared/time/index.ts";
import { type NodeIndex, nodeIndex, type TravelTimeMatrix } from "../domain/scheduling/index.ts";

/** A matrix written out, row by row, in memory that threads share. Not for travel times that depend on the time of day. */
export interface MatrixTable {
  readonly size: number;
  /** Seconds. */
  readonly time: Float64Array;
  /** Seconds; where it is not the travel time. */
  readonly leastRide: Float64Array | undefined;
  /** Meters; undefined: nobody asks. */
  readonly distance: Float64Array | undefined;
}

type Cell = (from: NodeIndex, to: NodeIndex) => number;

/** The first `size` rows and columns; distances only where they have a price. */
export function writeOut(
  matrix: TravelTimeMatrix,
  { size, withDistances }: { size: number; withDistances: boolean },
): MatrixTable {
  const { leastRide } = matrix;
  return {
    size,
    time: fill(size, (from, to) => matrix.lowerBound(from, to)),
    leastRide:
      leastRide === undefined ? undefined : fill(size, (from, to) => leastRide.call(matrix, from, to)),
    distance: withDistances ? fill(size, (from, to) => matrix.distance(from, to)) : undefined,
  };
}

export function readTable({ size, time, leastRide, distance }: MatrixTable): TravelTimeMatrix {
  const read =
    (table: Float64Array | undefined): Cell =>
    (from, to) =>
      table?.[from * size + to] ?? Number.NaN;
  const ofTime = read(time);
  const ofDistance = read(distance);
  const travelTime = (from: NodeIndex, to: NodeIndex) => seconds(ofTime(from, to));
  const ofRide = leastRide === undefined ? undefined : read(leastRide);
  return {
    timeDependent: false,
    travelTime,
    lowerBound: travelTime,
    ...(ofRide ? { leastRide: (from: NodeIndex, to: NodeIndex) => seconds(ofRide(from, to)) } : {}),
    distance: (from, to) => meters(ofDistance(from, to)),
  };
}

function fill(size: number, cell: Cell): Float64Array {
  const table = new Float64Array(new SharedArrayBuffer(8 * size * size));
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) table[from * size + to] = cell(nodeIndex(from), nodeIndex(to));
  }
  return table;
}
