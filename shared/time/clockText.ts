import type { Seconds } from "./units.ts";

const two = (count: number) => String(count).padStart(2, "0");

/** A time of the service day for people: "07:00"; midnight at its end is 24:00, and 24:40 is forty minutes later. */
export const clockText = (time: Seconds): string =>
  `${two(Math.floor(time / 3600))}:${two(Math.floor((time % 3600) / 60))}`;
