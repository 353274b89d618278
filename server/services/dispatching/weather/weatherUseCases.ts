import type { WeatherState } from "../../../../shared/lifeCycle/weather.ts";
import type { AcceptWeather, AskedWeather } from "../../../../shared/schemas/index.ts";
import type { WeatherEffects } from "../../../../shared/schemas/weatherRules.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { WeatherMode } from "../../../domain/roads/weather.ts";
import type { KnownWeather } from "../../../stores/index.ts";
import type { WeighedRoads } from "../../planning/index.ts";

/** With what it changes on the day on which it begins. */
interface WithEffects {
  effects: WeatherEffects;
}

/** What it would do. */
export interface ShownWeather extends WithEffects {
  mode: WeatherMode;
  weighed: WeighedRoads;
}

export interface WeatherRecord extends WithEffects {
  mode: KnownWeather;
  state: WeatherState;
}

/** Weather in which the service goes on otherwise than on other days: one at a time. Part of the room's use cases. */
export interface WeatherUseCases {
  /** Changes nothing. Throws weather.alreadyOver. */
  previewWeather(actor: Actor, asked: AskedWeather): Promise<ShownWeather>;
  /** Throws weather.alreadyOver, weather.already, weather.otherwise: what it takes the place of is over or another one. */
  acceptWeather(actor: Actor, wanted: AcceptWeather): Promise<WeatherRecord>;
  /** Before its time. Throws weather.unknown. Once more changes nothing. */
  liftWeather(actor: Actor, weatherId: string): Promise<WeatherRecord>;
  /** Of today and later. */
  listWeather(actor: Actor): Promise<WeatherRecord[]>;
  /** For whoever drives or rides: what holds or will before the service day ends. */
  listWeatherAhead(): Promise<({ mode: WeatherMode } & WithEffects)[]>;
}
