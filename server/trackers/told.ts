import type { TrackerCall } from "../domain/runs/tracker.ts";

/** `unreadable`: it names nobody, or a place or a time that is none. */
export type Read = TrackerCall | typeof unreadable;
export const unreadable = "unreadable";

const KNOT = 1852 / 3600;
export const metersPerSecond = (knots: number | undefined): number | undefined =>
  knots === undefined ? undefined : within(knots * KNOT, 0, 1000);

/** What lies outside says nothing: devices write −1 for what they do not know. */
export const within = (value: number | null | undefined, from: number, until: number): number | undefined =>
  typeof value === "number" && value >= from && value <= until ? value : undefined;
