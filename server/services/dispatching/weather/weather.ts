import type { AskedWeather } from "../../../../shared/schemas/index.ts";
import {
  addSeconds,
  endOfServiceDay,
  hours,
  type Instant,
  instant,
  serviceDayOf,
  startOfServiceDay,
  toInstant,
} from "../../../../shared/time/index.ts";
import { stateOfWeather, type WeatherMode } from "../../../domain/roads/weather.ts";
import { AppError } from "../../../errors.ts";
import type { KnownWeather } from "../../../stores/index.ts";
import { weighRoads } from "../../planning/index.ts";
import { endWeather } from "../../records/endWeather.ts";
import { onceOnly } from "../../records/onceOnly.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import { roadsOn } from "../../records/roadsOn.ts";
import { todayOf } from "../../records/today.ts";
import type { DispatchingNeeds } from "../needs.ts";
import { saveWeather } from "./saveWeather.ts";
import type { WeatherRecord, WeatherUseCases } from "./weatherUseCases.ts";

/**
 * A dispatcher says what the weather is: from then until then everybody drives by slower times, is told sooner that the vehicle comes, and
 * waits indoors, as the rule `weather` has it. What that does to the day is shown before; nobody is moved by it, and who would be late by it
 * is helped as anybody is.
 */
export const createWeather = (deps: DispatchingNeeds): WeatherUseCases => ({
  ...weatherReads(deps),

  async previewWeather(actor, asked) {
    requireStaff(actor);
    const mode = resolveWeather(deps, asked, deps.createId());
    const first = serviceDayOf(mode.from, deps.dayRules);
    const day = await deps.loadDay(first);
    const roads = await roadsOn(deps.db, deps, first, { weather: mode });
    return { mode, ...effectsOf(deps, mode), weighed: weighRoads(deps, day, roads) };
  },

  async acceptWeather(actor, { weatherId, instead, note, ...asked }) {
    requireStaff(actor);
    const known = await findRecord(deps, weatherId);
    if (known !== undefined) return known;
    const mode = resolveWeather(deps, asked, weatherId);
    const happened = { by: actor, at: deps.clock.now() };
    const save = async () => {
      await saveWeather(deps, { mode, instead, note, ...happened });
      return getRecord(deps, weatherId);
    };
    return onceOnly(save, () => findRecord(deps, weatherId));
  },

  async liftWeather(actor, weatherId) {
    requireStaff(actor);
    const { mode } = await getRecord(deps, weatherId);
    const happened = { by: actor, at: deps.clock.now() };
    await deps.db.transaction((tx) => endWeather(tx, deps, { mode, how: "said", ...happened }));
    return getRecord(deps, weatherId);
  },
});

const weatherReads = (deps: DispatchingNeeds): Pick<WeatherUseCases, "listWeather" | "listWeatherAhead"> => ({
  async listWeather(actor) {
    requireStaff(actor);
    const from = startOfServiceDay(todayOf(deps), deps.dayRules);
    const modes = await deps.db.weather.listWithin({ from, until: addSeconds(from, FAR_AHEAD) });
    return modes.map((mode) => toRecord(deps, mode));
  },

  async listWeatherAhead() {
    const from = deps.clock.now();
    const modes = await deps.db.weather.listWithin({ from, until: endOfDay(deps, from) });
    return modes.map((mode) => ({ mode, ...effectsOf(deps, mode) }));
  },
});

const FAR_AHEAD = hours(24 * 400);

/** Throws weather.alreadyOver. */
function resolveWeather(deps: DispatchingNeeds, asked: AskedWeather, id: string): WeatherMode {
  const now = deps.clock.now();
  const from = instant(Math.max(now, asked.from === undefined ? now : toInstant(asked.from)));
  const until = asked.until === undefined ? endOfDay(deps, from) : toInstant(asked.until);
  if (until <= from) throw new AppError("weather.alreadyOver", { field: "until" });
  return { id, kind: asked.kind, from, until };
}

function endOfDay({ dayRules }: DispatchingNeeds, at: Instant): Instant {
  return endOfServiceDay(serviceDayOf(at, dayRules), dayRules);
}

const effectsOf = ({ termsOn, dayRules }: DispatchingNeeds, { kind, from }: WeatherMode) => ({
  effects: termsOn(serviceDayOf(from, dayRules)).rules.weather.value[kind],
});

const toRecord = (deps: DispatchingNeeds, mode: KnownWeather): WeatherRecord => ({
  ...{ mode, ...effectsOf(deps, mode) },
  state: stateOfWeather(mode, deps.clock.now()),
});

async function findRecord(deps: DispatchingNeeds, id: string): Promise<WeatherRecord | undefined> {
  const mode = await deps.db.weather.find(id);
  return mode && toRecord(deps, mode);
}

async function getRecord(deps: DispatchingNeeds, id: string): Promise<WeatherRecord> {
  const record = await findRecord(deps, id);
  if (record === undefined) throw new AppError("weather.unknown");
  return record;
}
