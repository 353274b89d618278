import type { Random } from "../../domain/scheduling/index.ts";
import { below } from "../../domain/scheduling/walking.ts";
import type { Instance, InstanceNode, InstanceVehicle } from "./instance.ts";

export interface InstanceShape {
  readonly kind: Instance["kind"];
  readonly vehicles: number;
  readonly requests: number;
}

const HALF_WIDTH = 10; // a square of 20 × 20 minutes, the depot in the middle
const MINUTES_A_ROUND = 60; // of the horizon, for every four requests a vehicle
const WINDOW = 15;
const MAX_RIDE = 30;
const SEATS = 3;

/**
 * An instance like those of Cordeau (2006), drawn anew: places uniform in a square, half of the requests with a window at the
 * drop-off, half at the pick-up. Open and seeded, so that nothing has to be downloaded to measure.
 */
export function generateInstance(shape: InstanceShape, random: Random): Instance {
  const horizon = Math.max(4, Math.round(shape.requests / shape.vehicles / 4)) * 2 * MINUTES_A_ROUND;
  const pickups: InstanceNode[] = [];
  const dropoffs: InstanceNode[] = [];
  for (let request = 0; request < shape.requests; request++) {
    const [pickup, dropoff] = drawRequest(
      { ...shape, horizon, isOutbound: request < shape.requests / 2 },
      random,
    );
    pickups.push(pickup);
    dropoffs.push(dropoff);
  }
  const load = shape.kind === "cordeau" ? [0] : [0, 0, 0, 0];
  const depot = { x: 0, y: 0, service: 0, maxRide: 0, load, early: 0, late: horizon };
  return {
    kind: shape.kind,
    requestCount: shape.requests,
    vehicles: Array.from({ length: shape.vehicles }, (_, index) => vehicleOf(shape, index, horizon)),
    nodes: [depot, ...pickups, ...dropoffs],
  };
}

function drawRequest(
  shape: InstanceShape & { horizon: number; isOutbound: boolean },
  random: Random,
): [InstanceNode, InstanceNode] {
  const place = () => Math.round((2 * random.next() - 1) * HALF_WIDTH * 1000) / 1000;
  const opens = MINUTES_A_ROUND + below(random, shape.horizon - 2 * MINUTES_A_ROUND);
  const tight = { early: opens, late: opens + WINDOW };
  const open = { early: 0, late: shape.horizon };
  const load = shape.kind === "cordeau" ? [1] : drawParty(random);
  const [pickup, dropoff] = shape.isOutbound ? [open, tight] : [tight, open];
  const service = 3;
  const out = load.map((amount) => 0 - amount);
  return [
    { x: place(), y: place(), service, maxRide: MAX_RIDE, load, ...pickup },
    { x: place(), y: place(), service, maxRide: 0, load: out, ...dropoff },
  ];
}

/** Companion, seated, lying, wheelchair: every second patient with a companion. */
function drawParty(random: Random): number[] {
  const party = [random.next() < 0.5 ? 1 : 0, 0, 0, 0];
  const drawn = random.next();
  party[drawn < 0.6 ? 1 : drawn < 0.75 ? 2 : 3] = 1;
  return party;
}

const vehicleOf = ({ kind }: InstanceShape, index: number, horizon: number): InstanceVehicle => ({
  maxDuration: horizon,
  capacity: kind === "cordeau" ? [SEATS] : index % 2 === 0 ? [1, 6, 0, 1] : [2, 1, 1, 1],
});
