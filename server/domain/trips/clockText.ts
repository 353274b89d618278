import type { Seconds } from "../../../shared/time/index.ts";

const two = (count: number) => String(count).padStart(2, "0");

/** A time of the service day for people: "07:00"; the end of the day is 24:00. */
export const clockText = (time: Seconds): string =>
  `${two(Math.floor(time / 3600))}:${two(Math.floor((time % 3600) / 60))}`;
