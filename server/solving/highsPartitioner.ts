import loadHighs, { type Highs, type Model } from "highs";
import type {
  CoveringModel,
  FractionalChoice,
  PooledRoute,
  RouteChoice,
  SetPartitioner,
  ShadowPrices,
} from "../domain/scheduling/walking.ts";
import { reducedCost } from "../domain/scheduling/walking.ts";

export interface PartitionerLimits {
  /** Of one integer program; the relaxation, without which there is none, may take some times as long. */
  readonly seconds: number;
  /** Most columns of the integer program. */
  readonly columns: number;
}

const FIRST_COLUMNS = 1000;
const COLUMNS_A_ROUND = 400;
const MOST_ROUNDS = 60;
const RELAXATION_TIMES = 4;
const LEAST_SHARE = 1e-6;
/** Columns that come to a solved relaxation leave it feasible, so that the primal method goes on where it was. */
const PRIMAL_SIMPLEX = 4;
/** The relaxation begins anew, with what is cheap now, when it has grown to so many columns. */
const MOST_RELAXED = 12_000;
/** Prices far beyond all others are cut to this, for the solver's numbers to stay sound. */
const MOST_PRICE = 1e7;

/**
 * Set partitioning by HiGHS (Huangfu and Hall 2018). The linear relaxation keeps its columns and basis between calls and prices new ones
 * out of the routes given; the integer program is solved over those that the caller names.
 */
export async function createHighsPartitioner(limits: PartitionerLimits): Promise<SetPartitioner> {
  const highs = await loadHighs();
  return { open: (model) => new HighsChoice(highs, model, limits) };
}

class HighsChoice implements RouteChoice {
  readonly #rowOfShift = new Map<number, number>();
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  #lp: Model | undefined;
  /** Place of each route among the columns of the relaxation, after those of the trips. */
  readonly #columnOf = new Map<PooledRoute, number>();

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

  relax(routes: Iterable<PooledRoute>): FractionalChoice | undefined {
    if (this.#columnOf.size > MOST_RELAXED) this.#forget();
    const all = [...routes];
    const lp = this.#lp ?? this.#opened(all.slice(-FIRST_COLUMNS));
    for (let round = 0; round < MOST_ROUNDS; round++) {
      lp.zeroAllClocks();
      lp.run();
      if (lp.getModelStatus() !== this.highs.constants.modelStatus.optimal) return undefined;
      const relaxation = this.#read(lp);
      const entering = this.#entering(all, relaxation.prices);
      if (entering.length === 0) return relaxation;
      const data = this.#columns(entering);
      lp.addCols({ cost: data.cost, lower: data.lower, upper: data.upper, matrix: data.matrix });
      this.#note(entering);
    }
    return undefined;
  }

  choose(
    routes: readonly PooledRoute[],
    present: readonly PooledRoute[],
  ): readonly PooledRoute[] | undefined {
    const start = this.#startOf(present);
    const columns = [
      ...present,
      ...routes.filter((route) => !present.includes(route)).slice(0, this.limits.columns),
    ];
    const { highs, model } = this;
    const integrality = new Int32Array(columns.length + model.tripCount).fill(
      highs.constants.variableType.integer,
    );
    return highs.withModel({ ...this.#data(columns), integrality }, (mip) => {
      mip.options.set({
        output_flag: false,
        time_limit: this.limits.seconds,
        mip_rel_gap: 0,
      });
      const colValue = new Float64Array(model.tripCount + columns.length);
      colValue.set(start.values);
      mip.setSolution({ colValue });
      mip.run();
      const found = mip.getSolution().colValue;
      const chosen = columns.filter((_, index) => (found[model.tripCount + index] ?? 0) > 0.5);
      return mip.getObjectiveValue() < start.price - 1e-6 && chosen.length > 0 ? chosen : undefined;
    });
  }

  /** The present plan as values of the first columns: who is left out, then its routes. */
  #startOf(present: readonly PooledRoute[]): { values: Float64Array; price: number } {
    const { tripCount, unserved } = this.model;
    const values = new Float64Array(tripCount + present.length).fill(1);
    let price = 0;
    for (const { cost, stops } of present) {
      price += cost;
      for (const node of stops) values[node % tripCount] = 0;
    }
    for (let trip = 0; trip < tripCount; trip++) {
      if (values[trip] === 1) price += Math.min(unserved[trip] ?? 0, MOST_PRICE);
    }
    return { values, price };
  }

  #opened(routes: readonly PooledRoute[]): Model {
    const lp = this.highs.createModel(this.#data(routes));
    lp.options.set({
      output_flag: false,
      simplex_strategy: PRIMAL_SIMPLEX,
      time_limit: RELAXATION_TIMES * this.limits.seconds,
    });
    this.#lp = lp;
    this.#note(routes);
    return lp;
  }

  close(): void {
    this.#forget();
  }

  #forget(): void {
    this.#lp?.dispose();
    this.#lp = undefined;
    this.#columnOf.clear();
  }

  #note(routes: readonly PooledRoute[]): void {
    for (const route of routes) this.#columnOf.set(route, this.model.tripCount + this.#columnOf.size);
  }

  #read(lp: Model): FractionalChoice {
    const { rowDual, colValue } = lp.getSolution();
    const shift = new Map<number, number>();
    for (const [kind, row] of this.#rowOfShift) shift.set(kind, rowDual[row] ?? 0);
    return {
      value: lp.getObjectiveValue(),
      prices: { trip: rowDual.slice(0, this.model.tripCount), shift },
      parts: [...this.#columnOf].flatMap(([route, column]) => {
        const share = colValue[column] ?? 0;
        return share > LEAST_SHARE ? [{ route, share }] : [];
      }),
    };
  }

  #entering(routes: readonly PooledRoute[], prices: ShadowPrices): PooledRoute[] {
    const negative: { route: PooledRoute; value: number }[] = [];
    for (const route of routes) {
      const value = reducedCost(route, prices);
      if (value < -1e-6 && !this.#columnOf.has(route)) negative.push({ route, value });
    }
    return negative
      .sort((a, b) => a.value - b.value)
      .slice(0, COLUMNS_A_ROUND)
      .map(({ route }) => route);
  }

  /** A column for leaving out each trip, and after them the routes. */
  #data(chosen: readonly PooledRoute[]) {
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

  #columns(chosen: readonly PooledRoute[], withUnserved = false) {
    const { tripCount, unserved } = this.model;
    const starts = [0];
    const indices: number[] = [];
    const cost: number[] = [];
    for (let trip = 0; withUnserved && trip < tripCount; trip++) {
      indices.push(trip);
      starts.push(indices.length);
      cost.push(Math.min(unserved[trip] ?? 0, MOST_PRICE));
    }
    for (const route of chosen) {
      for (const node of route.stops) if (node >= tripCount) indices.push(node - tripCount);
      indices.push(this.#rowOfShift.get(route.shift) ?? 0);
      starts.push(indices.length);
      cost.push(route.cost);
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
