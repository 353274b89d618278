import type { LatLng } from "../../../shared/geo/index.ts";
import type { RiderId } from "../../../shared/ids/index.ts";
import { hours, type Instant, type Seconds, seconds } from "../../../shared/time/index.ts";
import { seededRandom } from "../../regions/index.ts";
import type { DustStorm } from "./disruption.ts";

/** Per leg log-normal around the service's estimate; the whole day is slower or faster besides. */
const LEG = { mean: 1.05, sigma: 0.25 };
const DAY = { least: 0.9, most: 1.3 };
/** Of the time that boarding and alighting take a person. */
const DWELL_VARIATION = 0.5;
/** Speeds fall by 30 %. */
const STORM_STRETCH = 1 / 0.7;

/** Log-normal with this mean: E = exp(μ + σ²/2), so μ = ln(mean) − σ²/2. */
const logNormal = (normal: number, mean: number, sigma: number): number =>
  Math.exp(Math.log(mean) - sigma ** 2 / 2 + sigma * normal);
/** σ² = ln(1 + cv²): for 0.5 that is 0.223. */
const sigmaOf = (variation: number): number => Math.sqrt(Math.log(1 + variation ** 2));

const nameOf = ({ lat, lon }: LatLng): string => `${lat.toFixed(4)},${lon.toFixed(4)}`;

export interface Leg {
  from: LatLng;
  to: LatLng;
  departAt: Instant;
}

/** How long things truly take: known to whoever drives there and boards there, and to nobody before. */
export interface Truth {
  readonly dayFactor: number;
  /** What a drive takes where the service expects `expected`. The same leg in the same hour takes the same, whoever plans it. */
  drive(leg: Leg, expected: Seconds): Seconds;
  /** What boarding or alighting takes this person where the rules expect `expected`. */
  dwell(rider: RiderId, expected: Seconds): Seconds;
}

/** `pace`: chance of how fast the day's traffic goes, so that one day after the other differs. */
export function createTruth(seed: number, storms: readonly DustStorm[], pace = seed): Truth {
  const day = seededRandom(pace, "pace of the day");
  const dayFactor = DAY.least + (DAY.most - DAY.least) * day.next();
  const isStormy = (at: Instant) => storms.some(({ from, until }) => from <= at && at < until);
  return {
    dayFactor,
    drive({ from, to, departAt }, expected) {
      const hour = Math.floor(departAt / (1000 * hours(1)));
      const chance = seededRandom(seed, `leg ${nameOf(from)} ${nameOf(to)} ${hour}`);
      const stretch = isStormy(departAt) ? STORM_STRETCH : 1;
      return seconds(
        Math.round(expected * dayFactor * stretch * logNormal(chance.normal(), LEG.mean, LEG.sigma)),
      );
    },
    dwell(rider, expected) {
      const chance = seededRandom(seed, `dwell ${rider}`);
      return seconds(Math.round(expected * logNormal(chance.normal(), 1, sigmaOf(DWELL_VARIATION))));
    },
  };
}
