/** A route worth remembering: its kind of shift, its price, its stops. Plain data, so that threads can exchange it. */
export interface PooledRoute {
  readonly shift: number;
  readonly cost: number;
  readonly stops: Int32Array;
}

/** Shadow prices of the linear relaxation: what serving a trip is worth, and what using a kind of shift costs. */
export interface ShadowPrices {
  readonly trip: Float64Array;
  /** By the first of its twins; never positive. */
  readonly shift: ReadonlyMap<number, number>;
}

/** By how much a plan gets dearer, at the least, with the route in it. */
export function reducedCost(route: PooledRoute, prices: ShadowPrices): number {
  const trips = prices.trip.length;
  let value = route.cost - (prices.shift.get(route.shift) ?? 0);
  for (const node of route.stops) if (node >= trips) value -= prices.trip[node - trips];
  return value;
}
