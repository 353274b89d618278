import { z } from "zod";
import { weatherKinds, weatherStates } from "../lifeCycle/weather.ts";
import { IsoInstant, written } from "./common.ts";
import { LatePerson } from "./roads.ts";

const asked = {
  kind: z.enum(weatherKinds),
  /** Left out: from now on. */
  from: IsoInstant.optional(),
  /** Left out: until the service day ends on which it begins. */
  until: IsoInstant.optional(),
};
export const AskedWeather = z.object(asked);
export type AskedWeather = z.infer<typeof AskedWeather>;

/** What it changes, by the rule `weather`. */
const effects = {
  /** Every drive takes so many times as long. */
  slower: z.number(),
  /** Who is fetched is told so many minutes sooner that the vehicle comes. */
  earlierMinutes: z.number(),
  /** Nobody waits outside: the driver comes to the door or rings. */
  indoors: z.boolean(),
};
const span = { kind: z.enum(weatherKinds), from: IsoInstant, until: IsoInstant };

/** What it would do to its first day, by the plan as it is and expected times; nothing of it is done. */
export const WeatherPlan = z.object({
  ...span,
  ...effects,
  /** Whose times move by a minute or more. */
  later: z.int(),
  /** Whose promise would be broken by it. */
  late: z.array(LatePerson),
});
export type WeatherPlan = z.infer<typeof WeatherPlan>;

export const AcceptWeather = z.object({
  ...asked,
  /** The same again changes nothing. */
  weatherId: z.uuid().toLowerCase(),
  /** Which one this takes the place of. */
  instead: z.uuid().toLowerCase().optional(),
  note: written().min(1).max(300).optional(),
});
export type AcceptWeather = z.infer<typeof AcceptWeather>;

export const WeatherView = z.object({
  ...{ id: z.uuid(), ...span, ...effects },
  state: z.enum(weatherStates),
  at: IsoInstant,
  by: z.string().optional(),
  note: z.string().optional(),
});
export type WeatherView = z.infer<typeof WeatherView>;

/** For whoever drives or rides in it. */
export const WeatherAhead = z.object({ ...span, ...effects });
export type WeatherAhead = z.infer<typeof WeatherAhead>;

const ofWeather = z.object({ weatherId: z.uuid().toLowerCase() });

/** Joined in `api.ts`. */
export const weatherShapes = {
  previewWeather: { body: AskedWeather, response: z.object({ plan: WeatherPlan }) },
  acceptWeather: { body: AcceptWeather, response: z.object({ weather: WeatherView }) },
  liftWeather: { params: ofWeather, response: z.object({ weather: WeatherView }) },
  listWeather: { response: z.object({ weather: z.array(WeatherView) }) },
  listWeatherAhead: { response: z.object({ weather: z.array(WeatherAhead) }) },
} as const;
