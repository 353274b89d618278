import { isAhead } from "../../../../shared/lifeCycle/stop.ts";
import type { Locale } from "../../../../shared/schemas/index.ts";
import { clockText, type Instant, localSeconds } from "../../../../shared/time/index.ts";
import { type EntranceOf, whereItStops } from "../../../domain/entrance.ts";
import { type BreakRecord, breaksOf } from "../../../domain/runs/breaks.ts";
import type { Run, RunStopRecord } from "../../../domain/runs/model.ts";
import { toldWindow } from "../../../domain/runs/runChanges.ts";
import { placeAt } from "../../../domain/runs/whereabouts.ts";
import { type Task, tasksAt } from "../../../domain/trips/tasks.ts";
import type { PrintedSheet } from "../../../files/index.ts";
import { inWords, type PrintedWords, wordsOf } from "./words.ts";

export interface SheetParts {
  locale: Locale;
  timeZone: string;
  now: Instant;
  breakGrace: number;
  entranceOf: EntranceOf;
}

/** Shares of the width. */
const columns = {
  ...{ time: 6, window: 9, what: 8, who: 13, where: 22, needs: 22 },
  ...{ arrived: 7, done: 7 },
} as const;
const columnKeys = Object.keys(columns) as (keyof typeof columns)[];

/** A run on paper: what is ahead of it with all that its driver needs, and room for the times of what is done. */
export function sheetOf(run: Run, parts: SheetParts): PrintedSheet {
  const words = wordsOf(parts.locale);
  const { shift } = run;
  const clock = clockOf(run, parts.timeZone);
  const { vehicle, driver, startPlace } = shift;
  const times = `${words["printed.shift"]} ${clock(shift.starts)}–${clock(shift.ends)}`;
  return {
    title: `${vehicle.plate} · ${driver.name} · ${shift.serviceDay}`,
    lead: [`${times} · ${vehicle.model} · ${startPlace.label} · ${driver.phone}`],
    columns: columnKeys.map((key) => ({ title: words[`printed.column.${key}`], share: columns[key] })),
    rows: rowsOf(run, { ...parts, words, clock }),
    foot: inWords(words["printed.foot"], { time: clock(parts.now) }),
  };
}

type Clock = (at: Instant) => string;
const clockOf =
  ({ shift }: Run, timeZone: string): Clock =>
  (at) =>
    clockText(localSeconds(at, shift.serviceDay, timeZone));

interface RowParts extends SheetParts {
  words: PrintedWords;
  clock: Clock;
}

/** Stops ahead and breaks, in the order in which they come. */
function rowsOf(run: Run, parts: RowParts): string[][] {
  const breaks = breaksOf(run, parts.now, parts.breakGrace).filter(({ status }) => status === "ahead");
  const ahead = run.stops.filter(isAhead);
  const known = new Set<string>(ahead.map(({ id }) => id));
  const placeOf = ({ pause: { placed } }: BreakRecord) =>
    placed?.after !== undefined && known.has(placed.after) ? placed.after : undefined;
  const at = (id: RunStopRecord["id"] | undefined) =>
    breaks.filter((each) => placeOf(each) === id).map((each) => breakRow(each, parts));
  return [...at(undefined), ...ahead.flatMap((stop) => [stopRow(run, stop, parts), ...at(stop.id)])];
}

function breakRow({ pause }: BreakRecord, { words, clock }: RowParts): string[] {
  const { window, length, placed } = pause;
  const span = `${clock(window.from)}–${clock(window.until)}`;
  const long = inWords(words["printed.minutes"], { count: length / 60 });
  return [placed === undefined ? "" : clock(placed.at), span, words["printed.break"], long, "", "", "", ""];
}

function stopRow(run: Run, stop: RunStopRecord, parts: RowParts): string[] {
  const { words, clock } = parts;
  const window = toldWindow(stop);
  return [
    clock(stop.estimated),
    window === undefined ? "" : `${clock(window.from)}–${clock(window.until)}`,
    words[`printed.${stop.kind}`],
    `${stop.rider.name}\n${stop.rider.phone}`,
    whereOf(stop, parts),
    needsOf(run, stop, words),
    stop.arrivedAt === undefined ? "" : clock(stop.arrivedAt),
    "",
  ];
}

function whereOf(stop: RunStopRecord, { entranceOf, locale, words }: RowParts): string {
  const place = placeAt(stop);
  const { name, steps, code, notes } = entranceOf(place) ?? {};
  const { lat, lon } = whereItStops(place, entranceOf);
  const door = [
    name,
    steps === undefined || steps === 0 ? undefined : inWords(words["printed.steps"], { count: steps }),
    code === undefined ? undefined : inWords(words["printed.code"], { code }),
    ...[notes, place.note],
  ].filter((each) => each !== undefined && each !== "");
  return [place.names?.[locale] ?? place.label, ...door, `${lat.toFixed(5)}, ${lon.toFixed(5)}`].join("\n");
}

function needsOf({ shift }: Run, { kind, trip, rider }: RunStopRecord, words: PrintedWords): string {
  const tasks = tasksAt({ kind, trip, rider, vehicle: shift.vehicle });
  return [
    words[`aid.${trip.aid}`],
    ...(trip.companions > 0 ? [`+${trip.companions}`] : []),
    words[`assistance.${trip.assistance}`],
    ...tasks.map((task) => taskWords(task, words)),
    ...(trip.note === undefined ? [] : [`«${trip.note}»`]),
  ].join("; ");
}

const taskWords = ({ code, count, name }: Task, words: PrintedWords): string =>
  code === "childSeats"
    ? inWords(words["printed.childSeats"], { count: count ?? 1 })
    : inWords(words[`driver.task.${code}`], { name: name ?? "" });
