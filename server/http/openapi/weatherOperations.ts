import type { OperationText } from "./operationText.ts";

/** The calls about weather in which the service goes on otherwise. */
export const weatherOperations = {
  previewWeather: {
    tag: "Dispatching",
    summary: "Show what such weather does to the day",
    description:
      "Heat, hard frost, ice or a dust storm; from now or `from` on, until `until` or until the service day ends. What it changes is the rule `weather`: every drive takes `slower` times as long, who is fetched is told `earlierMinutes` sooner that the vehicle comes, and with `indoors` nobody waits outside. Computed on the plan of its first day as it is, by the times that are expected, and nothing is saved: `later` people have other times by a minute or more, of whom those in `late` would not get what they were promised.",
    errors: ["weather.alreadyOver"],
  },
  acceptWeather: {
    tag: "Dispatching",
    summary: "Say what the weather is",
    description:
      "One at a time. `instead` names the one that this takes the place of, to change what it is, for how long, or the note; it is over then. From then on every travel time within its time is slower: for plans, estimates, checks and what riders are offered. Nobody is moved by it. It ends by itself at `until`. The same `weatherId` again changes nothing.",
    errors: ["weather.alreadyOver", "weather.already", "weather.otherwise"],
  },
  liftWeather: {
    tag: "Dispatching",
    summary: "Say that it is over",
    description: "Times are as on other days again. Once more changes nothing.",
    errors: ["weather.unknown"],
  },
  listWeather: {
    tag: "Dispatching",
    summary: "Weather that holds, will, or did today",
    description: "With who said so, and what it changes.",
  },
  listWeatherAhead: {
    tag: "Driving",
    summary: "Weather that holds now or later today",
    description: "For the pages of drivers and riders: how to drive, and where to wait.",
  },
} satisfies Record<string, OperationText>;
