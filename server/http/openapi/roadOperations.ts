import type { OperationText } from "./operationText.ts";
import { weatherOperations } from "./weatherOperations.ts";

const wrongRoad = ["road.unknown", "road.noStretch", "road.closesNothing", "closure.alreadyOver"] as const;

/** The calls about roads and bridges that cannot be passed, and about the weather on them. */
export const roadOperations = {
  ...weatherOperations,
  listRoads: {
    tag: "Dispatching",
    summary: "Streets and bridges by their names",
    description: "As they may be named in `road` of `POST /api/dispatch/closures/preview`.",
  },
  listCrossings: {
    tag: "Dispatching",
    summary: "Where a street is crossed by others",
    description: "From one of its ends to the other; empty for a street that nobody knows.",
  },
  previewClosure: {
    tag: "Dispatching",
    summary: "Show what a closed road does to everybody",
    description:
      "What is closed is `road`: a street between two crossings, a bridge by its name, a stretch between two points, or all within some meters of one; from now or `from` on, until `until` or until it is said to be open. Computed on the plan of its first day as it is, and nothing is saved. Nobody passes; who lives on it is still fetched. `moved`: who would be late and goes with another vehicle, or is promised a later time (`promiseKept` is false then), later by at most the rule `rescueWithin`. `late`: who stays and will be late, aboard, being fetched or with nobody else to come. `others`: whose times move besides.",
    errors: [...wrongRoad],
  },
  acceptClosure: {
    tag: "Dispatching",
    summary: "Close the road, and do what was shown",
    description:
      "All of it or nothing, with `shown` as it was looked at. From then on every travel time within its time leads around it: for plans, estimates, checks and what riders are offered. `result` is `changed`, and nothing is done, where the plan has changed so that it comes out otherwise for the people named. Runs of later days are looked at anew as after any change. It ends by itself at `until`. The same `closureId` again changes nothing.",
    errors: [...wrongRoad, "plan.stale"],
  },
  liftClosure: {
    tag: "Dispatching",
    summary: "Say that a closed road is open again",
    description: "People keep the vehicles that they have got. Once more changes nothing.",
    errors: ["closure.unknown"],
  },
  listClosures: {
    tag: "Dispatching",
    summary: "Closed roads, now and to come",
    description: "And those that were accepted today, with their people as they stand now; the newest first.",
  },
  listClosedRoads: {
    tag: "Driving",
    summary: "Roads that are closed now or will be",
    description: "For the driver's map and page.",
  },
} satisfies Record<string, OperationText>;
