export type { GeneratedRider, Habit, TripWish } from "../../syntheticPeople.ts";
export { generateDay } from "./day.ts";
export { generateMixedDay } from "./mixedDay.ts";
export { generateRiders } from "./riders.ts";
