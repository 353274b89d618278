import { bySystem } from "../../domain/facts/fact.ts";
import { endWeather, watchWeather } from "../records/endWeather.ts";
import type { UpkeepNeeds } from "./needs.ts";
import type { UpkeepUseCases } from "./useCases.ts";

/** Weather that a dispatcher has named is over when its time is. Where the clock was put back it is looked at again then. */
export const createEndWeather =
  (deps: UpkeepNeeds): UpkeepUseCases["endWeather"] =>
  (weatherId) =>
    deps.db.transaction(async (tx) => {
      const mode = await tx.weather.find(weatherId);
      if (mode === undefined || mode.endedAt !== undefined) return "nothingToDo";
      const at = deps.clock.now();
      if (mode.until > at) {
        await watchWeather(tx, mode);
        return "later";
      }
      await endWeather(tx, deps, { mode, how: "over", by: bySystem, at });
      return "ended";
    });
