import type { OperationText } from "./operationText.ts";

const uploaded = [
  "photo.unreadable",
  "photo.tooLarge",
  "list.tooLarge",
  "list.empty",
  "list.notATable",
] as const;

/** The calls about the doors of places. */
export const entranceOperations = {
  listEntrances: {
    tag: "Trips",
    summary: "The doors of a place, to choose one of them",
    description:
      "By the `placeId` of a hit of `searchPlaces`. The chosen one goes as `entranceId` with the place of a wish; without it the trip goes to the usual one.",
  },
  readEntrances: {
    tag: "Dispatching",
    summary: "The doors of the place where a trip begins or ends",
    description:
      "Without `placeId` it is no place that is known (a whole street, say), and nothing can be kept of it.",
    errors: ["trip.unknown"],
  },
  saveEntrance: {
    tag: "Dispatching",
    summary: "Keep a door of the place where a trip begins or ends",
    description:
      "For all trips there. `id` is made by you; a known one is written anew. One door of a place is the usual one. What it adds to boarding says the rule `entranceDwell`; vehicles are led to `stopsAt`. `isClosed`: there is no such door any more.",
    errors: ["trip.unknown", "entrance.unknown", "entrance.placeUnknown"],
  },
  putEntrancePhoto: {
    tag: "Dispatching",
    summary: "Give a door its picture",
    description:
      "The body is the picture (JPEG, PNG, WebP, 15 MB). It is made anew, no side longer than 1280, without where and by what it was taken.",
    errors: ["entrance.unknown", ...uploaded],
  },
  removeEntrancePhoto: {
    tag: "Dispatching",
    summary: "Take a door's picture away",
    description: "It is gone for good.",
    errors: ["entrance.unknown"],
  },
  getEntrancePhoto: {
    tag: "Dispatching",
    summary: "A picture of a door, also one that a driver sent",
    description: "By the `photoId` of a door or of a correction.",
    errors: ["entrance.unknown"],
  },
  listCorrections: {
    tag: "Dispatching",
    summary: "What drivers found otherwise at doors",
    description: "What waits for a dispatcher, oldest first. Read it anew at `questions:changed`.",
  },
  decideCorrection: {
    tag: "Dispatching",
    summary: "Take what a driver found, or do not",
    description: "What is accepted is used from then on; of a place without a door it makes the first one.",
    errors: ["correction.unknown"],
  },
  correctEntrance: {
    tag: "Driving",
    summary: "Say what is otherwise at the door of a stop",
    description:
      "Until a dispatcher decides nothing changes. `point` with `stopsElsewhere`, at most 500 meters from the place. `correctionId` is made by the device; the same again is the same one.",
    errors: ["stop.unknown", "stop.notYours", "entrance.placeUnknown", "entrance.tooFar"],
  },
  sendEntrancePhoto: {
    tag: "Driving",
    summary: "Send a picture of the door of a stop",
    description: "As with `putEntrancePhoto`; a dispatcher sees it first.",
    errors: ["stop.unknown", "stop.notYours", "entrance.placeUnknown", ...uploaded],
  },
  getStopPhoto: {
    tag: "Driving",
    summary: "The picture of the door of a stop",
    description: "For its driver, as long as the shift is not over.",
    errors: ["stop.unknown", "stop.notYours", "entrance.unknown"],
  },
} satisfies Record<string, OperationText>;
