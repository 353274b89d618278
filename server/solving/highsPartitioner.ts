import loadHighs, { type Highs, type Model } from "highs";
import type { CoveringModel, SetPartitioner } from "../domain/scheduling/index.ts";

export interface PartitionerLimits {
  /** Of the integer program. */
  readonly seconds: number;
  /** Most columns of the integer program. */
  readonly columns: number;
}

const FIRST_COLUMNS = 3000;
const COLUMNS_A_ROUND = 1500;
const MOST_ROUNDS = 40;

/**
 * Set partitioning by HiGHS (Huangfu and Hall 2018). The linear relaxation is solved by pricing columns out of the pool;
 * then only routes whose reduced cost is below the gap between it and the incumbent can be part of anything better, and the
 * integer program is solved over those.
 */
export async function createHighsPartitioner(limits: PartitionerLimits): Promise<SetPartitioner> {
  const highs = await loadHighs();
  return { choose: (model) => new Covering(highs, model, limits).solve() };
}

class Covering {
  readonly #rowOfShift = new Map<number, number>();
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];

  constructor(
    readonly highs: Highs,
    readonly model: CoveringModel,
    readonly limits: PartitionerLimits,
  ) {
    for (let trip = 0; trip < model.tripCount; trip++) {
      this.#rowLower.push(1);
      this.#rowUpper.push(highs.infinity);
    }
    for (const [shift, count] of model.shiftsOf) {
      this.#rowOfShift.set(shift, this.#rowLower.length);
      this.#rowLower.push(-highs.infinity);
      this.#rowUpper.push(count);
    }
  }

  solve(): readonly number[] | undefined {
    const relaxation = this.#relax();
    if (relaxation === undefined) return undefined;
    const gap = this.model.incumbent - relaxation.value;
    const promising = [...relaxation.reduced.keys()].filter(
      (route) => (relaxation.reduced[route] ?? 0) <= gap + 1e-6,
    );
    promising.sort((a, b) => (relaxation.reduced[a] ?? 0) - (relaxation.reduced[b] ?? 0));
    return this.#integer(promising.slice(0, this.limits.columns));
  }

  /** The linear relaxation over the whole pool: its value and every route's reduced cost. */
  #relax(): { value: number; reduced: Float64Array } | undefined {
    const { routes } = this.model;
    const isIn = new Uint8Array(routes.length);
    const first = Math.max(0, routes.length - FIRST_COLUMNS);
    const start = routes.map((_, index) => index).slice(first);
    for (const route of start) isIn[route] = 1;
    return this.highs.withModel(this.#data(start), (lp) => {
      lp.options.set({ output_flag: false });
      const reduced = new Float64Array(routes.length);
      for (let round = 0; round < MOST_ROUNDS; round++) {
        lp.run();
        this.#price(lp.getSolution().rowDual, reduced);
        const entering = this.#entering(reduced, isIn);
        if (entering.length === 0) return { value: lp.getObjectiveValue(), reduced };
        this.#addColumns(lp, entering);
        for (const route of entering) isIn[route] = 1;
      }
      return undefined;
    });
  }

  #price(duals: Float64Array, reduced: Float64Array): void {
    const { routes, tripCount } = this.model;
    for (const [index, { cost, stops, shift }] of routes.entries()) {
      let value = cost - (duals[this.#rowOfShift.get(shift) ?? 0] ?? 0);
      for (const node of stops) if (node >= tripCount) value -= duals[node - tripCount] ?? 0;
      reduced[index] = value;
    }
  }

  #entering(reduced: Float64Array, isIn: Uint8Array): number[] {
    const negative: number[] = [];
    for (const [route, value] of reduced.entries())
      if (value < -1e-6 && isIn[route] === 0) negative.push(route);
    return negative.sort((a, b) => (reduced[a] ?? 0) - (reduced[b] ?? 0)).slice(0, COLUMNS_A_ROUND);
  }

  #addColumns(lp: Model, entering: readonly number[]): void {
    const data = this.#columns(entering);
    lp.addCols({ cost: data.cost, lower: data.lower, upper: data.upper, matrix: data.matrix });
  }

  #integer(columns: readonly number[]): readonly number[] | undefined {
    const { model, highs } = this;
    const integrality = new Int32Array(columns.length + model.tripCount).fill(
      highs.constants.variableType.integer,
    );
    return highs.withModel({ ...this.#data(columns), integrality }, (mip) => {
      mip.options.set({
        output_flag: false,
        time_limit: this.limits.seconds,
        mip_rel_gap: 0,
        objective_bound: model.incumbent - 1e-6,
      });
      mip.run();
      const { colValue } = mip.getSolution();
      const chosen = columns.filter((_, index) => (colValue[index] ?? 0) > 0.5);
      return mip.getObjectiveValue() < model.incumbent - 1e-6 && chosen.length > 0 ? chosen : undefined;
    });
  }

  /** Route columns and, after them, a column for leaving out each trip. */
  #data(chosen: readonly number[]) {
    const { model } = this;
    const columns = this.#columns(chosen, true);
    return {
      numCols: columns.cost.length,
      numRows: this.#rowLower.length,
      colCost: columns.cost,
      colLower: columns.lower,
      colUpper: columns.upper,
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      matrix: columns.matrix,
      modelName: `${model.tripCount} trips`,
    };
  }

  #columns(chosen: readonly number[], withUnserved = false) {
    const { routes, tripCount, unserved } = this.model;
    const starts = [0];
    const indices: number[] = [];
    const cost: number[] = [];
    for (const index of chosen) {
      const route = routes[index];
      if (route === undefined) continue;
      for (const node of route.stops) if (node >= tripCount) indices.push(node - tripCount);
      indices.push(this.#rowOfShift.get(route.shift) ?? 0);
      starts.push(indices.length);
      cost.push(route.cost);
    }
    for (let trip = 0; withUnserved && trip < tripCount; trip++) {
      indices.push(trip);
      starts.push(indices.length);
      cost.push(Math.min(unserved[trip] ?? 0, MOST_PRICE));
    }
    return {
      cost: Float64Array.from(cost),
      lower: new Float64Array(cost.length),
      upper: new Float64Array(cost.length).fill(1),
      matrix: {
        format: "csc" as const,
        numRows: this.#rowLower.length,
        numCols: cost.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: new Float64Array(indices.length).fill(1),
      },
    };
  }
}

/** Prices far beyond all others are cut to this, for the solver's numbers to stay sound. */
const MOST_PRICE = 1e7;
