import type { Instant } from "../../shared/time/index.ts";
import type { FactBy } from "../domain/facts/fact.ts";
import type { InstantWindow } from "../domain/place.ts";
import type { WeatherMode } from "../domain/roads/weather.ts";

export interface NewWeather extends WeatherMode {
  /** Where who said so stands. */
  factId: number;
}
export interface KnownWeather extends NewWeather {
  by: FactBy;
  /** What the one who said so is called, and what they wrote to it. */
  byName?: string | undefined;
  note?: string | undefined;
  /** When it was said. */
  at: Instant;
  /** When it was said to be over or changed for another, or its time was over. */
  endedAt?: Instant | undefined;
}

/** Weather in which the service goes on otherwise: one at a time. */
export interface WeatherStore {
  /** False: there is one at that time already, or this one. */
  put(mode: NewWeather): Promise<boolean>;
  find(id: string): Promise<KnownWeather | undefined>;
  /** It is over; false when it was already. */
  end(id: string, at: Instant): Promise<boolean>;
  /** Those that hold at some time within, each until it was over, the earliest first. */
  listWithin(times: InstantWindow): Promise<KnownWeather[]>;
}
