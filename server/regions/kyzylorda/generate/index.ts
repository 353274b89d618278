export { generateDay, weekdayOf } from "./day.ts";
export { isValidIin } from "./iin.ts";
export type { GeneratedRider, Habit, TripWish } from "./people.ts";
export { generateRiders } from "./riders.ts";
