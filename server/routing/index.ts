export { buildRoadGraph } from "./buildRoadGraph.ts";
export { createRouting, type RoutedRegion } from "./createRouting.ts";
export { createRoadMap, type RoadMap } from "./roadMap.ts";
export { createStraightLineEstimate } from "./straightLineEstimate.ts";
export type { MatrixOptions, TravelTimeProvider } from "./travelTimeProvider.ts";
