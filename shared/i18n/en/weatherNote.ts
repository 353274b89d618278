import { weatherKinds } from "./weather.ts";

/** What riders read while it is hot, icy or dusty; loaded when it is. */
export const weatherNote = {
  ...weatherKinds,
  "weather.note.indoors": "{kind} until {until}. Please wait indoors: the driver comes to the door or rings.",
  "weather.note.only":
    "{kind} until {until}. Vehicles drive more slowly; the times that you see count with that.",
} as const;
