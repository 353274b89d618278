import type { LatLng } from "../../shared/geo/index.ts";
import type { ToldFix, TrackerCall } from "../domain/runs/tracker.ts";
import { metersPerSecond, type Read, unreadable, within } from "./told.ts";
import { readTime } from "./toldTime.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The OsmAnd convention, in the query or a form body. Without an id nobody is named; without a place the device only says that it is
 * there (as when it hands in the token of its notifications); without a time it means now.
 */
export function readOsmAnd(fields: Fields, zone: string): Read {
  const text = (name: string) => textOf(fields[name]);
  const key = text("id") ?? text("deviceid");
  if (key === undefined) return unreadable;
  const call: TrackerCall = { form: "osmAnd", key };
  const place = placeOf(text);
  if (place === undefined) return call;
  const at = text("timestamp");
  const time = at === undefined ? undefined : readTime(at, zone);
  if (!isPlace(place) || (at !== undefined && time === undefined)) return unreadable;
  return { ...call, fix: { point: place, at: time, ...aboutOf(text) } };
}

/** What is no number, as of `NaN` or "", says nothing. */
function aboutOf(text: (name: string) => string | undefined): Omit<ToldFix, "point" | "at"> {
  const number = (name: string) => numberOf(text(name));
  return {
    accuracy: within(number("accuracy"), 0, 1_000_000),
    speed: metersPerSecond(number("speed")),
    heading: within(number("bearing") ?? number("heading"), 0, 360),
    isValid: !isNo(text("valid")),
    isMock: isYes(text("mock")),
  };
}

/** NaN where a half of it is missing or no number; undefined: it tells none. */
function placeOf(text: (name: string) => string | undefined): LatLng | undefined {
  const [lat, lon] = text("location")?.split(",") ?? [text("lat"), text("lon")];
  if (lat === undefined && lon === undefined) return undefined;
  return { lat: numberOf(lat) ?? Number.NaN, lon: numberOf(lon) ?? Number.NaN };
}

const isPlace = ({ lat, lon }: LatLng): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/** The last, where one stands there twice. */
function textOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof one === "string" && one.trim() !== "" ? one.trim() : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

const isYes = (text: string | undefined): boolean => text === "true" || text === "1";
const isNo = (text: string | undefined): boolean => text === "false" || text === "0";
