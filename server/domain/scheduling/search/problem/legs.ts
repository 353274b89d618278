import type { Travel } from "../../model/compiledProblem.ts";

/**
 * Least travel times or arc prices between nodes, from the dense table where there is one. It is kept both ways, so that
 * whoever looks at one node against many others finds them side by side.
 */
export class Legs {
  readonly #table: Float64Array | undefined;
  /** The table with rows and columns changed. */
  readonly #turned: Float64Array | undefined;
  readonly #size: number;
  readonly #cell: (from: number, to: number) => number;

  constructor(size: number, table: Float64Array | undefined, cell: (from: number, to: number) => number) {
    this.#table = table;
    this.#turned = table === undefined ? undefined : turn(table, size);
    this.#size = size;
    this.#cell = cell;
  }

  /** One node to many. */
  of(from: number, to: number): number {
    const table = this.#table;
    return table === undefined ? this.#cell(from, to) : table[from * this.#size + to];
  }

  /** Many nodes to one. */
  into(to: number, from: number): number {
    const turned = this.#turned;
    return turned === undefined ? this.#cell(from, to) : turned[to * this.#size + from];
  }

  static times(travel: Travel, nodeCount: number): Legs {
    return new Legs(nodeCount, travel.dense?.time, travel.leastTime);
  }

  static prices(travel: Travel, nodeCount: number): Legs {
    return new Legs(nodeCount, travel.dense?.cost, travel.arcCost);
  }
}

/** Turned tile by tile: what is read and written stays in the processor's cache (6 ms instead of 60 for 1,400 nodes). */
const TILE = 64;

function turn(table: Float64Array, size: number): Float64Array {
  const turned = new Float64Array(size * size);
  for (let row = 0; row < size; row += TILE) {
    for (let column = 0; column < size; column += TILE) turnTile(table, turned, { size, row, column });
  }
  return turned;
}

function turnTile(
  table: Float64Array,
  turned: Float64Array,
  { size, row, column }: { size: number; row: number; column: number },
): void {
  const [lastRow, lastColumn] = [Math.min(size, row + TILE), Math.min(size, column + TILE)];
  for (let from = row; from < lastRow; from++) {
    for (let to = column; to < lastColumn; to++) turned[to * size + from] = table[from * size + to];
  }
}
