import { serviceDayOf, toIso } from "../../../../shared/time/index.ts";
import type { WeatherMode } from "../../../domain/roads/weather.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import { leaveWeather, watchWeather, weatherChanged } from "../../records/endWeather.ts";
import type { Happened } from "../../records/promiseLedger.ts";
import { recordOne } from "../../records/recordFact.ts";
import type { DispatchingNeeds } from "../needs.ts";

interface Said extends Happened {
  mode: WeatherMode;
  /** Which one it takes the place of. */
  instead: string | undefined;
  note: string | undefined;
}

/** In one transaction, or nothing. Throws weather.already, weather.otherwise. */
export const saveWeather = (deps: DispatchingNeeds, said: Said): Promise<void> =>
  deps.db.transaction(async (tx) => {
    const { mode, instead } = said;
    const was = instead === undefined ? undefined : await tx.weather.find(instead);
    const isLeft = was !== undefined && (await leaveWeather(tx, was.id, said.at));
    if (instead !== undefined && !isLeft) throw new AppError("weather.otherwise");
    const factId = await record(tx, deps, said);
    if (!(await tx.weather.put({ ...mode, factId }))) throw new AppError("weather.already");
    await watchWeather(tx, mode);
    await weatherChanged(tx, deps, was === undefined ? [mode] : [was, mode]);
  });

function record(
  tx: Stores,
  { dayRules }: DispatchingNeeds,
  { mode, instead, note, ...happened }: Said,
): Promise<number> {
  const { id, kind, from, until } = mode;
  const details = { weather: id, kind, from: toIso(from), until: toIso(until) };
  const concerns = { serviceDay: serviceDayOf(from, dayRules) };
  const said = { concerns, ...happened, ...(note !== undefined && { texts: { note } }) };
  return recordOne(
    tx,
    instead === undefined
      ? { kind: "weather.set", ...said, details }
      : { kind: "weather.changed", ...said, details: { ...details, was: instead } },
  );
}
