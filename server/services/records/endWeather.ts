import { type Instant, instant, serviceDayOf } from "../../../shared/time/index.ts";
import type { WeatherMode } from "../../domain/roads/weather.ts";
import type { Stores } from "../../stores/index.ts";
import { roadsChanged } from "./endClosure.ts";
import type { CommonNeeds } from "./needs.ts";
import type { Happened } from "./promiseLedger.ts";
import { recordFact } from "./recordFact.ts";

type Parts = Pick<CommonNeeds, "clock" | "dayRules" | "termsOn">;
const keyOf = (id: string): string => `endWeather ${id}`;

/** When nobody says sooner that it is over. */
export const watchWeather = (tx: Stores, { id, until }: Pick<WeatherMode, "id" | "until">): Promise<void> =>
  tx.due.put({ key: keyOf(id), at: until, job: "endWeather", payload: { weatherId: id } });

/** It gives way to another, which says so itself. False: it was over already. */
export async function leaveWeather(tx: Stores, id: string, at: Instant): Promise<boolean> {
  if (!(await tx.weather.end(id, at))) return false;
  await tx.due.cancel(keyOf(id));
  return true;
}

/** False: it was over already. */
export async function endWeather(
  tx: Stores,
  parts: Parts,
  { mode, how, ...happened }: Happened & { mode: WeatherMode; how: "said" | "over" },
): Promise<boolean> {
  if (!(await leaveWeather(tx, mode.id, happened.at))) return false;
  const concerns = { serviceDay: serviceDayOf(happened.at, parts.dayRules) };
  const details = { weather: mode.id, how };
  await recordFact(tx, { kind: "weather.ended", concerns, ...happened, details });
  // At its own end nothing is otherwise than was counted on.
  if (how !== "over") await weatherChanged(tx, parts, [mode]);
  return true;
}

/** Whatever was counted on while one of these holds is counted anew; where nobody drives more slowly in it, nothing was. */
export async function weatherChanged(tx: Stores, parts: Parts, modes: readonly WeatherMode[]): Promise<void> {
  const { dayRules, termsOn } = parts;
  const slow = modes.filter(
    ({ kind, from }) => termsOn(serviceDayOf(from, dayRules)).rules.weather.value[kind].slower > 1,
  );
  if (slow.length === 0) return;
  await roadsChanged(tx, parts, {
    from: instant(Math.min(...slow.map(({ from }) => from))),
    // To the end of one day, not into the next.
    until: instant(Math.max(...slow.map(({ until }) => until)) - 1),
  });
}
