import loadHighs, { type Highs, type Model } from "highs";
import type {
  CoveringModel,
  FractionalChoice,
  PooledRoute,
  RouteChoice,
  SetPartitioner,
  ShadowPrices,
} from "../domain/scheduling/index.ts";
import { reducedCost } from "../domain/scheduling/index.ts";

export interface PartitionerLimits {
  /** Of one integer program, and of one relaxation. */
  readonly seconds: number;
  /** Most columns of the integer program. */
  readonly columns: number;
}

const FIRST_COLUMNS = 3000;
const COLUMNS_A_ROUND = 1500;
const MOST_ROUNDS = 60;
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
  #inLp = new Set<PooledRoute>();

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
    if (this.#inLp.size > MOST_RELAXED) this.#forget();
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
      for (const route of entering) this.#inLp.add(route);
    }
    return undefined;
  }

  choose(
    routes: readonly PooledRoute[],
    present: readonly PooledRoute[],
  ): readonly PooledRoute[] | undefined {
    const incumbent = present.reduce((sum, { cost }) => sum + cost, 0);
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
      mip.setSolution({
        colValue: startValues(model.tripCount, { of: columns.length, chosen: present.length }),
      });
      mip.run();
      const { colValue } = mip.getSolution();
      const chosen = columns.filter((_, index) => (colValue[model.tripCount + index] ?? 0) > 0.5);
      return mip.getObjectiveValue() < incumbent - 1e-6 && chosen.length > 0 ? chosen : undefined;
    });
  }

  #opened(routes: readonly PooledRoute[]): Model {
    const lp = this.highs.createModel(this.#data(routes));
    lp.options.set({ output_flag: false, time_limit: this.limits.seconds });
    this.#lp = lp;
    this.#inLp = new Set(routes);
    return lp;
  }

  #forget(): void {
    this.#lp?.dispose();
    this.#lp = undefined;
    this.#inLp = new Set();
  }

  #read(lp: Model): FractionalChoice {
    const { rowDual } = lp.getSolution();
    const shift = new Map<number, number>();
    for (const [kind, row] of this.#rowOfShift) shift.set(kind, rowDual[row] ?? 0);
    return {
      value: lp.getObjectiveValue(),
      prices: { trip: rowDual.slice(0, this.model.tripCount), shift },
    };
  }

  #entering(routes: readonly PooledRoute[], prices: ShadowPrices): PooledRoute[] {
    const negative: { route: PooledRoute; value: number }[] = [];
    for (const route of routes) {
      const value = reducedCost(route, prices);
      if (value < -1e-6 && !this.#inLp.has(route)) negative.push({ route, value });
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

/** The solver's start: everybody served by the first `chosen` of the routes. */
const startValues = (trips: number, routes: { of: number; chosen: number }): Float64Array =>
  new Float64Array(trips + routes.of).fill(1, trips, trips + routes.chosen);
