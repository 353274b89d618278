export {
  type GeneratedRider,
  generateDay,
  generateRiders,
  type TripWish,
  weekdayOf,
} from "./kyzylorda/generate/index.ts";
export { kyzylorda } from "./kyzylorda/index.ts";
export type * from "./model.ts";
export { type Random, seededRandom } from "./random.ts";
export { districtOf, isInServiceArea } from "./serviceArea.ts";
