import { isAboard, isPlaced } from "../../shared/lifeCycle/trip.ts";
import { waitsForReady } from "../../shared/lifeCycle/whenReady.ts";
import type { Outlook, TripChances } from "../../shared/schemas/chances.ts";
import type { RunStop } from "../../shared/schemas/index.ts";
import { type Instant, instant, minutes, toIso } from "../../shared/time/index.ts";
import type { StopChance, TripRecord } from "../domain/trips/model.ts";

const inHundredths = (chance: number): number => Math.round(chance * 100) / 100;

/** Nobody reads that something unhappened was certain, nor to the minute when it will be. */
const ROUND_MS = minutes(5) * 1000;
const range = ({ from, until }: { from: Instant; until: Instant }) => ({
  from: toIso(instant(Math.floor(from / ROUND_MS) * ROUND_MS)),
  until: toIso(instant(Math.ceil(until / ROUND_MS) * ROUND_MS)),
});

/** Of a stop ahead. */
export const presentStopChance = ({ chance, likely }: StopChance): Pick<RunStop, "chance" | "likely"> => ({
  ...(chance !== undefined && { chance: inHundredths(chance) }),
  ...(likely && { likely: { from: toIso(likely.from), until: toIso(likely.until) } }),
});

/** For dispatchers: of what is ahead of a trip. */
export function presentTripChances({ trip, placement }: TripRecord): { chances?: TripChances } {
  if (placement === undefined || !isPlaced(trip) || waitsForReady(trip)) return {};
  const { pickup, dropoff } = placement;
  const chances = {
    ...(pickup.arrived === undefined && chanceOf("pickup", pickup)),
    ...(dropoff.arrived === undefined && chanceOf("dropoff", dropoff)),
  };
  return Object.keys(chances).length === 0 ? {} : { chances };
}

const chanceOf = (end: keyof TripChances, { chance }: StopChance): TripChances =>
  chance === undefined ? {} : { [end]: inHundredths(chance) };

/** From so much on people are told to count on it; below that it is more likely not kept than kept. */
const LIKELY = 0.8;
const UNLIKELY = 0.5;

/** For riders: a range and a word, of what comes next. */
export function presentOutlook({ trip, placement }: TripRecord): { outlook?: Outlook } {
  if (placement === undefined || !isPlaced(trip) || waitsForReady(trip)) return {};
  const of = isAboard(trip) ? "dropoff" : "pickup";
  const { arrived, chance = 1, likely } = placement[of];
  if (arrived !== undefined || likely === undefined) return {};
  const promise = chance >= LIKELY ? "likely" : chance < UNLIKELY ? "unlikely" : "uncertain";
  return { outlook: { of, likely: range(likely), promise } };
}
