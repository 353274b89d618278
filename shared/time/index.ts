export { clockText } from "./clockText.ts";
export { createSpelledDriving, type DriveBy, type DrivingSpell } from "./drivingSpells.ts";
export { createHourlyTraffic, type HourlyTraffic } from "./hourlyTraffic.ts";
export type { DayRules, ServiceDay, Weekday } from "./serviceDay.ts";
export {
  atLocalTime,
  daysFrom,
  endOfServiceDay,
  localSeconds,
  nextServiceDay,
  serviceDay,
  serviceDayOf,
  startOfServiceDay,
  weekdayOf,
} from "./serviceDay.ts";
export { stretchOf } from "./stretch.ts";
export type { Clock, Instant, Seconds } from "./units.ts";
export { addSeconds, hours, instant, minutes, seconds, secondsBetween, toInstant, toIso } from "./units.ts";
export { NoAnswerInTime, within } from "./within.ts";
export { type KnownOffset, wrongOffset, type ZoneOffset, zoneOffsets } from "./zoneOffsets.ts";
