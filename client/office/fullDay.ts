import type { Formats } from "../ui/index.ts";

/** With its year: rights and contracts go over several. */
export const fullDay = (day: string, formats: Formats): string =>
  `${formats.shortDay(day)} ${day.slice(0, 4)}`;
