import { z } from "zod";
import { weatherKinds } from "../lifeCycle/weather.ts";
import { Length, ruleOf } from "./ruleParts.ts";

/**
 * What changes in such weather: every drive takes `slower` times as long; who is fetched is told that the vehicle comes `earlier` than on
 * other days; `indoors`: nobody is to wait outside, so the driver comes to the door or rings.
 */
export const WeatherEffects = z
  .strictObject({ slower: z.number().min(1).max(3), earlier: Length, indoors: z.boolean() })
  .readonly();
export type WeatherEffects = z.output<typeof WeatherEffects>;

/** Joined in `serviceRules.ts`. */
export const weatherRules = {
  weather: ruleOf(z.record(z.enum(weatherKinds), WeatherEffects).readonly()),
} as const;
