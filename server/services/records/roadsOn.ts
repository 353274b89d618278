import { addSeconds, atLocalTime, hours, type ServiceDay, seconds } from "../../../shared/time/index.ts";
import type { RoadClosure } from "../../domain/roads/closure.ts";
import { conditionsOn, isUsual, type RoadConditions } from "../../domain/roads/conditions.ts";
import { slownessIn, type WeatherMode } from "../../domain/roads/weather.ts";
import type { TravelTimeProvider } from "../../routing/index.ts";
import type { Stores } from "../../stores/index.ts";
import type { CommonNeeds } from "./needs.ts";

type Parts = Pick<CommonNeeds, "region" | "termsOn">;
type Kept = Pick<Stores, "closures" | "weather">;
interface Options {
  /** As if this one were open. */
  but?: string | undefined;
  /** As if this one were closed too. */
  and?: RoadClosure | undefined;
  /** As if this were the weather, in place of any other. */
  weather?: WeatherMode | undefined;
}

/** What is otherwise on the roads of a service day, until well after its midnight. */
export async function roadsOn(
  tx: Kept,
  { region: { timeZone }, termsOn }: Parts,
  serviceDay: ServiceDay,
  { but, and, weather }: Options = {},
): Promise<RoadConditions> {
  const from = atLocalTime(serviceDay, seconds(0), timeZone);
  const times = { from, until: addSeconds(from, hours(36)) };
  const own = (await tx.closures.listWithin(times)).filter(({ id }) => id !== but);
  const modes = weather === undefined ? await tx.weather.listWithin(times) : [weather];
  const slower = slownessIn(modes, termsOn(serviceDay).rules.weather.value);
  return conditionsOn(
    { closures: and === undefined ? own : [...own, and], slower },
    { serviceDay, timeZone },
  );
}

/** The travel times of a day with these conditions, if it has any. */
export const routingUnder = (
  routing: TravelTimeProvider,
  roads: RoadConditions | undefined,
): TravelTimeProvider => (roads === undefined || isUsual(roads) ? routing : routing.under(roads));

/** The travel times of a service day as its roads are. */
export const routingOn = async (
  { db, routing, ...parts }: Parts & { db: Kept; routing: TravelTimeProvider },
  serviceDay: ServiceDay,
): Promise<TravelTimeProvider> => routingUnder(routing, await roadsOn(db, parts, serviceDay));
