import { presentWeather, presentWeatherAhead, presentWeatherPlan } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type WeatherHandlers = Pick<
  Handlers,
  "previewWeather" | "acceptWeather" | "liftWeather" | "listWeather" | "listWeatherAhead"
>;

/** Weather in which the service goes on otherwise. */
export const weatherRoutes = ({ services }: Pick<RouteParts, "services">): WeatherHandlers => ({
  previewWeather: async ({ actor, body }) => ({
    plan: presentWeatherPlan(await services.previewWeather(actor, body)),
  }),
  acceptWeather: async ({ actor, body }) => ({
    weather: presentWeather(await services.acceptWeather(actor, body)),
  }),
  liftWeather: async ({ actor, params }) => ({
    weather: presentWeather(await services.liftWeather(actor, params.weatherId)),
  }),
  listWeather: async ({ actor }) => ({ weather: (await services.listWeather(actor)).map(presentWeather) }),
  listWeatherAhead: async () => ({
    weather: (await services.listWeatherAhead()).map(presentWeatherAhead),
  }),
});
