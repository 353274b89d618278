import { seconds } from "../../../../shared/time/index.ts";
import type { Frame, Travel } from "./compiledProblem.ts";
import { type NodeIndex, nodeIndex } from "./travelTimeMatrix.ts";

/** The one place where matrix cells are read. */
export function compileTravel(frame: Frame, dense: boolean): Travel {
  const { location, nodeCount } = frame;
  const { matrix, weights } = frame.problem;
  const { driveSecond, driveMeter } = weights;
  const rows = Array.from({ length: nodeCount }, (_, node) => nodeIndex(location[node]));
  const row = (node: number): NodeIndex => rows[node];
  const leastTime = (from: number, to: number): number => matrix.lowerBound(row(from), row(to));
  const distance = (from: number, to: number): number => matrix.distance(row(from), row(to));
  const costOfWay = (from: number, to: number, way: number): number =>
    driveMeter === 0 ? driveSecond * way : driveSecond * way + driveMeter * distance(from, to);
  const arcCost = (from: number, to: number): number => costOfWay(from, to, leastTime(from, to));
  const { timeDependent } = matrix;
  const time = (from: number, to: number, departAt: number): number =>
    matrix.travelTime(row(from), row(to), seconds(departAt));
  if (!dense) {
    return {
      timeDependent,
      time: timeDependent ? time : leastTime,
      leastTime,
      distance,
      arcCost,
      costOfWay,
    };
  }
  const table = fill(nodeCount, leastTime);
  const cost = driveMeter === 0 && driveSecond === 1 ? table : fill(nodeCount, arcCost);
  const read = (from: number, to: number): number => table[from * nodeCount + to];
  const readCost = (from: number, to: number): number => cost[from * nodeCount + to];
  return {
    timeDependent,
    time: timeDependent ? time : read,
    leastTime: read,
    distance,
    arcCost: readCost,
    costOfWay: (from, to) => readCost(from, to),
    dense: { time: table, cost },
  };
}

function fill(size: number, cell: (from: number, to: number) => number): Float64Array {
  const table = new Float64Array(size * size);
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) table[from * size + to] = from === to ? 0 : cell(from, to);
  }
  return table;
}
