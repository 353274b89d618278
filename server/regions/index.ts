export { daysOf } from "./daysOf.ts";
export { findRegion, listRegions, type RegionFolders } from "./findRegion.ts";
export type * from "./model.ts";
export { type Random, seededRandom } from "./random.ts";
export { districtOf, isInServiceArea } from "./serviceArea.ts";
export type { DayMix, GeneratedRider, Habit, TripWish } from "./syntheticPeople.ts";
export { withFleet } from "./withFleet.ts";
