import type { Travel } from "../model/compiledProblem.ts";

/** Least travel times or arc prices between nodes, from the dense table where there is one. */
export class Legs {
  readonly #table: Float64Array | undefined;
  readonly #size: number;
  readonly #cell: (from: number, to: number) => number;

  constructor(size: number, table: Float64Array | undefined, cell: (from: number, to: number) => number) {
    this.#table = table;
    this.#size = size;
    this.#cell = cell;
  }

  of(from: number, to: number): number {
    const table = this.#table;
    return table === undefined ? this.#cell(from, to) : (table[from * this.#size + to] ?? 0);
  }

  static times(travel: Travel, nodeCount: number): Legs {
    return new Legs(nodeCount, travel.dense?.time, travel.leastTime);
  }

  static prices(travel: Travel, nodeCount: number): Legs {
    return new Legs(nodeCount, travel.dense?.cost, travel.arcCost);
  }
}
