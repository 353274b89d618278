import type { OperationText } from "./operationText.ts";

/** The calls about returns that are fetched when their rider says to be ready. */
export const returnOperations = {
  sayReady: {
    tag: "Trips",
    summary: "The rider of a return is ready",
    description:
      "Of a trip asked for with `whenReady`, on its day, while its `whenReady.waits`; once more changes nothing. The answer has the promise that follows: picked up within the standard, or the nearest time that the day can keep. Without a promise a dispatcher looks for a vehicle.",
    errors: ["trip.unknown", "trip.notWaiting"],
  },
  sayReadyLater: {
    tag: "Trips",
    summary: "The rider of a return will be ready later",
    description: "In so many `minutes`: a place is held for that time.",
    errors: ["trip.unknown", "trip.notWaiting"],
  },
  getReturnForecast: {
    tag: "Trips",
    summary: "When the rider of a trip there will be ready to return",
    description:
      "`history`: by how long they stayed at that place the last times; `usual`: by how long people stay for this purpose, by a rule.",
    errors: ["trip.unknown"],
  },
} as const satisfies Record<string, OperationText>;
