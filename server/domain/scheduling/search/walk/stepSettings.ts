import { costlyTrips } from "../operators/costlyTrips.ts";
import { randomTrips } from "../operators/randomTrips.ts";
import { relatedTrips } from "../operators/relatedTrips.ts";
import type { Ruin } from "../operators/ruin.ts";

export interface StepSettings {
  readonly strength: number;
  readonly blinkChance: number;
  /** Chance that a trip taken out may not go back to the shift it came from in the same step. */
  readonly tabuChance: number;
  /** Chance, for each who is not served, that a step makes room for one of them; and the most that it may come to. */
  readonly unservedChance: number;
  readonly mostUnservedChance: number;
  /** Chance that a step takes one of the promising routes whole, once such are known. */
  readonly adoptChance: number;
  /** Chance that two routes exchange a part of their day instead. */
  readonly exchangeChance: number;
  /** Share of the other steps that each operator makes; the rest is `adjacentStrings`. */
  readonly ruins: readonly { readonly share: number; readonly ruin: Ruin }[];
}

export const defaultSettings: StepSettings = {
  strength: 5,
  blinkChance: 0.03,
  tabuChance: 0.1,
  unservedChance: 0.1,
  mostUnservedChance: 0.5,
  adoptChance: 0.3,
  exchangeChance: 0.4,
  ruins: [
    { share: 0.5, ruin: relatedTrips },
    { share: 0.3, ruin: costlyTrips },
    { share: 0.1, ruin: randomTrips },
  ],
};
