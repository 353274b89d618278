import type { Budget } from "../budget.ts";
import { temperatureAt } from "./acceptance.ts";
import type { RuinAndRecreate } from "./ruinAndRecreate.ts";

/** Of the best plan so far. */
export interface SearchProgress {
  /** With the price of what is not served. */
  readonly cost: number;
  readonly unserved: number;
  /** Used part of the budget. */
  readonly progress: number;
}

/** Temperatures as parts of the mean price of serving a trip, from now on until `end` (used part of the budget). */
export interface Heat {
  readonly hot: number;
  readonly cold: number;
  readonly end: number;
  /** Until then (used part of the budget) the order of application does not count; left out: it always does. */
  readonly ordersCountFrom?: number;
}

export interface CoolingHooks {
  readonly budget: Budget;
  /** Called every few steps. */
  readonly onProgress?: (state: SearchProgress) => void;
}

const STEPS_BETWEEN_LOOKS = 32;

/** Steps at falling temperature. `look` hears how far the budget is used, every few steps. */
export function cool(
  search: RuinAndRecreate,
  heat: Heat,
  { budget, onProgress }: CoolingHooks,
  look?: (progress: number) => void,
): void {
  const from = budget.progress();
  const scale = search.meanTripCost();
  const range = { hot: heat.hot * scale, cold: heat.cold * scale };
  while (true) {
    const progress = budget.progress();
    if (progress >= Math.min(heat.end, 1)) return;
    look?.(progress);
    if (progress >= (heat.ordersCountFrom ?? 0)) search.countOrders();
    else search.ordersCount = false;
    const temperature = temperatureAt(range, (progress - from) / (heat.end - from));
    for (let step = 0; step < STEPS_BETWEEN_LOOKS; step++) {
      search.step(temperature);
      budget.count();
    }
    onProgress?.({ cost: search.bestCost, unserved: search.bestUnserved, progress });
  }
}
