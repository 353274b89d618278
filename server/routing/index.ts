export { createRouting, type RoutedRegion } from "./createRouting.ts";
export { createStraightLineEstimate } from "./straightLineEstimate.ts";
export type { MatrixOptions, TravelTimeProvider } from "./travelTimeProvider.ts";
