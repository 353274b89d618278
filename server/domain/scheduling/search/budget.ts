/** Decides when the search has to end, and tells how far it is. The clock, if any, is behind it. */
export interface Budget {
  /** Used part of it, from 0; from 1 on the search stops. */
  progress(): number;
  /** One search step was made. */
  count(): void;
}

/** Ends after so many steps: the same plan on every machine. */
export function stepBudget(steps: number): Budget {
  let done = 0;
  return {
    progress: () => (steps <= 0 ? 1 : done / steps),
    count: () => {
      done++;
    },
  };
}
