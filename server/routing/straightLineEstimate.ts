import { type LatLng, meters, straightLine } from "../../shared/geo/index.ts";
import { createSpelledDriving, type Seconds, seconds } from "../../shared/time/index.ts";
import type { RoadConditions } from "../domain/roads/conditions.ts";
import type { RoadKnowledge } from "../regions/model.ts";
import type { TravelTimeProvider } from "./travelTimeProvider.ts";
import { createUndrawnDriving, type UndrawnDriving } from "./undrawnDriving.ts";

/** For a region without any road data: straight line × detour at the guessed speeds, the same at every hour but in hard weather. */
export const createStraightLineEstimate = (roads: RoadKnowledge): TravelTimeProvider =>
  estimateUnder(createUndrawnDriving(roads), []);

const EVEN = Array.from({ length: 24 }, () => 1);

function estimateUnder(driving: UndrawnDriving, slower: RoadConditions["slower"]): TravelTimeProvider {
  const free = (from: LatLng, to: LatLng): Seconds => seconds(driving.seconds(straightLine(from, to)));
  const distance = (from: LatLng, to: LatLng) => meters(driving.meters(straightLine(from, to)));
  const spells = slower.map((spell) => ({ ...spell, slows: true as const }));
  const { takes } = createSpelledDriving(spells);
  const travelTime = (from: LatLng, to: LatLng, departAt: Seconds): Seconds =>
    seconds(takes(departAt, (_at, spell) => (spells[spell]?.factor ?? 1) * free(from, to)));
  return {
    ...{ travelTime, distance },
    path: (from, to) => [from, to],
    matrixFor(points) {
      const at = (node: number): LatLng => {
        const point = points[node];
        if (!point) throw new RangeError(`the matrix has ${points.length} points and no number ${node}`);
        return point;
      };
      const freeFlow = (from: number, to: number) => free(at(from), at(to));
      const slowed = spells.map(({ factor, ...spell }) => ({
        ...spell,
        freeFlow: (from: number, to: number) => seconds(factor * freeFlow(from, to)),
      }));
      return {
        timeDependent: spells.length > 0,
        ...(spells.length > 0 && {
          hourly: { shares: EVEN, freeFlow, isSlowed: () => false, spells: slowed },
        }),
        travelTime: (from, to, departAt) => travelTime(at(from), at(to), departAt),
        lowerBound: freeFlow,
        distance: (from, to) => distance(at(from), at(to)),
      };
    },
    // Where no road is known none can be closed.
    under: (conditions) => estimateUnder(driving, conditions.slower),
  };
}
