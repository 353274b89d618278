export { createHourlyTraffic, type HourlyTraffic } from "./hourlyTraffic.ts";
export type { ServiceDay } from "./serviceDay.ts";
export {
  atLocalTime,
  localSeconds,
  nextServiceDay,
  serviceDay,
  serviceDayOf,
  startOfServiceDay,
} from "./serviceDay.ts";
export type { Clock, Instant, Seconds } from "./units.ts";
export { addSeconds, hours, instant, minutes, seconds, secondsBetween, toInstant, toIso } from "./units.ts";
export { NoAnswerInTime, within } from "./within.ts";
export { type KnownOffset, wrongOffset, type ZoneOffset, zoneOffsets } from "./zoneOffsets.ts";
