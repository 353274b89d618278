import { type LatLng, meters, straightLine } from "../../shared/geo/index.ts";
import { seconds } from "../../shared/time/index.ts";
import type { RoadKnowledge } from "../regions/model.ts";
import type { TravelTimeProvider } from "./travelTimeProvider.ts";
import { createUndrawnDriving } from "./undrawnDriving.ts";

/** For a region without any road data: straight line × detour at the guessed speeds, the same at every hour. */
export function createStraightLineEstimate(roads: RoadKnowledge): TravelTimeProvider {
  const driving = createUndrawnDriving(roads);
  const time = (from: LatLng, to: LatLng) => seconds(driving.seconds(straightLine(from, to)));
  const distance = (from: LatLng, to: LatLng) => meters(driving.meters(straightLine(from, to)));
  return {
    travelTime: time,
    distance,
    path: (from, to) => [from, to],
    matrixFor(points) {
      const at = (node: number): LatLng => {
        const point = points[node];
        if (!point) throw new RangeError(`the matrix has ${points.length} points and no number ${node}`);
        return point;
      };
      return {
        timeDependent: false,
        travelTime: (from, to) => time(at(from), at(to)),
        lowerBound: (from, to) => time(at(from), at(to)),
        distance: (from, to) => distance(at(from), at(to)),
      };
    },
  };
}
