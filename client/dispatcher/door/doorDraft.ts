import type { LatLng } from "../../../shared/geo/index.ts";
import type { EntranceId } from "../../../shared/ids/index.ts";
import type { EntranceRecord, LiftState, SaveEntrance } from "../../../shared/schemas/entrances.ts";

export interface EndOfTrip {
  readonly tripId: string;
  readonly end: "pickup" | "dropoff";
}

/** A door as it is being written down. */
export interface DoorDraft {
  readonly name: string;
  readonly steps: string;
  readonly ramp: "unknown" | "yes" | "no";
  readonly lift: "unknown" | LiftState;
  readonly code: string;
  readonly notes: string;
  readonly stopsAt: string;
  readonly more: readonly string[];
}

export function draftOf(before: EntranceRecord | undefined, isFirst: boolean): DoorDraft {
  const { name = "", steps, ramp, lift = "unknown", code = "", notes = "", stopsAt } = before ?? {};
  const isUsual = before?.isUsual ?? isFirst;
  return {
    ...{ name, lift, code, notes, steps: steps === undefined ? "" : String(steps) },
    ramp: ramp === undefined ? "unknown" : ramp ? "yes" : "no",
    stopsAt: stopsAt === undefined ? "" : `${stopsAt.lat}, ${stopsAt.lon}`,
    more: [...(before?.dog === true ? ["dog"] : []), ...(isUsual ? ["usual"] : [])],
  };
}

export const isSteps = (text: string): boolean => /^\d{0,2}$/.test(text.trim());

/** "44.8427, 65.5036"; null: that is no point. */
export function readPoint(text: string): LatLng | undefined | null {
  if (text.trim() === "") return undefined;
  const [, lat, lon] = /^\s*(-?\d{1,2}(?:\.\d+)?)[\s,;]+(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? [];
  const point = { lat: Number(lat ?? Number.NaN), lon: Number(lon ?? Number.NaN) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : null;
}

const written = (text: string) => (text.trim() === "" ? undefined : text.trim());

/** As the server takes it; undefined while a part cannot be read. */
export function doorOf(draft: DoorDraft, id: string): SaveEntrance | undefined {
  const stopsAt = readPoint(draft.stopsAt);
  if (stopsAt === null || !isSteps(draft.steps)) return undefined;
  const [name, steps, code, notes] = [draft.name, draft.steps, draft.code, draft.notes].map(written);
  return {
    id: id as EntranceId,
    ...(name !== undefined && { name }),
    ...(steps !== undefined && { steps: Number(steps) }),
    ...(draft.ramp !== "unknown" && { ramp: draft.ramp === "yes" }),
    ...(draft.lift !== "unknown" && { lift: draft.lift }),
    ...(code !== undefined && { code }),
    ...(notes !== undefined && { notes }),
    ...(stopsAt && { stopsAt }),
    ...{ dog: draft.more.includes("dog"), isUsual: draft.more.includes("usual"), isClosed: false },
  };
}
