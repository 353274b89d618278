import { tripLink as en } from "../../../shared/i18n/en/tripLink.ts";
import { tripLink as kk } from "../../../shared/i18n/kk/tripLink.ts";
import { tripLink as ru } from "../../../shared/i18n/ru/tripLink.ts";
import type { CalendarFile, Locale } from "../../../shared/schemas/index.ts";
import { hours, type Instant } from "../../../shared/time/index.ts";
import { calendarEntry } from "../../domain/trips/calendarEntry.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { isVehicleTold } from "../../domain/trips/vehicleTold.ts";
import { todayOf } from "../records/today.ts";
import type { RequestingNeeds } from "./needs.ts";

const texts: Record<Locale, Record<keyof typeof en, string>> = { en, kk, ru };

/** The trip as an entry for a calendar; from the trip's page and from a link the same one, by the same name. */
export function writeTripCalendar(deps: RequestingNeeds, record: TripRecord, locale: Locale): CalendarFile {
  const { clock, digest, region } = deps;
  const { trip, vehicle, vehiclesToldAt } = record;
  const told = isVehicleTold(trip.serviceDay, vehiclesToldAt, todayOf(deps));
  const entry = calendarEntry(record, { isVehicleTold: told });
  const text = (key: keyof typeof en, values: Record<string, string> = {}) =>
    texts[locale][key].replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
  const wall = new Intl.DateTimeFormat("sv-SE", { timeZone: region.timeZone, timeStyle: "short" });
  const time = (at: Instant) => wall.format(at);
  const window = { from: time(entry.window.from), until: time(entry.window.until) };
  const lines = [
    text(`calendar.${entry.state}`, window),
    ...(told && vehicle !== undefined && entry.state === "confirmed"
      ? [text("calendar.vehicle", { plate: vehicle.plate })]
      : []),
    ...(deps.dispatcherPhone === undefined ? [] : [text("calendar.phone", { phone: deps.dispatcherPhone })]),
  ];
  const file = deps.writeCalendar({
    ...{ uid: `${digest("calendar", trip.id)}@invataxi`, sequence: entry.sequence, state: entry.state },
    ...{ from: entry.from, until: entry.until, now: clock.now(), language: locale, alarmBefore: hours(1) },
    ...{ title: text("calendar.title"), text: lines.join("\n") },
  });
  return {
    ...{ name: `invataxi-${trip.serviceDay}.ics`, mediaType: "text/calendar; charset=utf-8" },
    base64: Buffer.from(file).toString("base64"),
  };
}
