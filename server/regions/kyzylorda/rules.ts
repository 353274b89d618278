import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import { hours, minutes, seconds } from "../../../shared/time/index.ts";
import { entranceDwell, extraDwell, learnedTimes } from "./dwell.ts";
import { noticeRules } from "./noticeRules.ts";
import { heldForWork, priorityClasses } from "./priority.ts";
import { shiftRules } from "./shiftRules.ts";
import { troubleRules } from "./troubleRules.ts";
import { weatherRules } from "./weatherRules.ts";
import { whenReady } from "./whenReady.ts";

/** Order No. 859 could be read only in summaries: what nobody quotes is a named, changeable default. */
const unverifiedDefault = {
  unverified: true,
  note: "Default of this installation; to be filled in from Order No. 859 (adilet.zan.kz, V1300008950) and the contracts",
} as const;
const keptByDefault = {
  unverified: true,
  note: "No law that says how long was found: as long as the work needs it",
} as const;

export const rules: ServiceRules = {
  dayBegins: {
    value: hours(3),
    unverified: true,
    note: "Between the last ride that a service until after midnight could end with and the first shift; nobody has said so",
  },
  serviceHours: { value: { from: hours(7), until: hours(22) }, ...unverifiedDefault },
  holidayHours: {
    value: { from: hours(7), until: hours(22) },
    unverified: true,
    note: "Nobody has said that the service rests on public holidays: the hours of other days until somebody does",
  },
  bookingHorizonDays: { value: 7, ...unverifiedDefault },
  standingHorizonDays: { value: 14, ...unverifiedDefault },
  dayAheadCutoff: {
    value: hours(18),
    unverified: true,
    note: "Ordering one day ahead is what the Labour Ministry describes (inform.kz, 04.02.2026); the hour is a default",
  },
  sameDayLeadTime: { value: hours(1), ...unverifiedDefault },
  undoPlacingWithin: { value: minutes(10), ...unverifiedDefault },
  rescueWithin: { value: minutes(90), ...unverifiedDefault },
  appealWithin: {
    value: hours(24),
    unverified: true,
    note: "The law of 2026 gives the right to an answer by a person; no text that could be read says within what time",
  },
  maxCompanions: { value: 3, ...unverifiedDefault },
  maxRideTime: { value: { factor: 1.5, allowance: minutes(10) }, ...unverifiedDefault },
  dwellTime: {
    value: {
      none: { boarding: minutes(2), alighting: minutes(1) },
      walker: { boarding: minutes(3), alighting: minutes(2) },
      wheelchair: { boarding: minutes(5), alighting: minutes(4) },
      powerWheelchair: { boarding: minutes(7), alighting: minutes(5) },
    },
    ...unverifiedDefault,
  },
  extraDwell,
  entranceDwell,
  learnedTimes,
  largeChair: {
    value: { largeFromCm: 76 },
    unverified: true,
    note: "The width of the reference wheelchair place in common standards; the fleet's places were not measured",
  },
  travelAllowance: {
    value: {
      inTown: { factor: 1.25, more: minutes(0) },
      betweenTowns: { factor: 1.25, more: minutes(0) },
      rush: 1,
    },
    unverified: true,
    note: "Nothing was measured on these roads: days taken to differ by a fifth, drives of one day by a quarter; to be learned from driven ones",
  },
  dwellAllowance: {
    value: { none: 1.2, walker: 1.2, wheelchair: 1.2, powerWheelchair: 1.2 },
    unverified: true,
    note: "People are taken to differ by half of what the rule for their aid says; to be learned from what boarding took",
  },
  lastPlace: {
    value: { drive: 1.25, boarding: 1.2 },
    unverified: true,
    note: "Nobody has said whether a ride that may be late is better than none; whoever goes to dialysis would say so",
  },
  dayPace: {
    value: { halfSure: hours(3), halfLife: hours(2), known: 1.1 },
    unverified: true,
    note: "Traffic is taken to change within hours; four drives in a row of a known pace that each differ by a quarter take a tenth more in one of five cases",
  },
  estimateSpread: {
    value: { drives: 0.25, day: 0.2, stay: 0.5, absent: 0.05, notReady: 0.4, days: 28, least: 100 },
    unverified: true,
    note: "As the allowances assume: drives of one day differ by a quarter, days by a fifth, people by half; counted for until the service's own days say so",
  },
  promiseAtRisk: {
    value: { below: 0.55, above: 0.8, tellBelow: 0.4, namedWithin: minutes(45) },
    unverified: true,
    note: "On days of the simulated city without any help two thirds of those named break, and two thirds of what breaks is named; to be set by what dispatchers can still do",
  },
  liftNeeded: {
    value: { none: false, walker: false, wheelchair: false, powerWheelchair: true },
    unverified: true,
    note: "A power chair does not fold and needs a lift (astanatv.kz, 02.02.2024); others are taken to fold",
  },
  pickupWindow: { value: minutes(20), ...unverifiedDefault },
  earliestArrival: { value: minutes(30), ...unverifiedDefault },
  workingTime: {
    value: {
      ...{ longestShift: hours(12), longestBinds: true, rest: hours(11), restBinds: true },
      ...{ daysInRow: 6, daysBind: false, hoursPerWeek: 60, weekBinds: false },
    },
    unverified: true,
    note: "Taken from what labour codes usually say (a shift of twelve hours at most with summed hours, rest, one free day a week); no order for these drivers was found",
  },
  freeWaiting: { value: minutes(10), ...unverifiedDefault },
  evidence: {
    value: { near: 500, tolerance: minutes(3), topSpeed: 30, early: minutes(30) },
    unverified: true,
    note: "Chosen so that a driver who reports within three minutes and 200 m is never asked back; to be set from a month of real days",
  },
  positionFixes: {
    value: { ahead: minutes(2), latest: hours(24), rough: 300, topSpeed: 50 },
    unverified: true,
    note: "A phone keeps what it measured without a line for a shift; what is further ahead, rougher or faster no device of a car measures",
  },
  doubtAfter: { value: minutes(5), ...unverifiedDefault },
  silenceAfter: { value: minutes(15), ...unverifiedDefault },
  outage: { value: { share: 1 / 3, atLeast: 3 }, ...unverifiedDefault },
  repairCalm: { value: minutes(60), ...unverifiedDefault },
  placedUnasked: { value: hours(2), ...unverifiedDefault },
  offerHolds: {
    value: minutes(5),
    unverified: true,
    note: "Long enough to read five offers and decide, short enough that the day rarely changes meanwhile",
  },
  missedAfter: { value: minutes(2), ...unverifiedDefault },
  dayBuilding: {
    value: { again: hours(1), evening: seconds(20), night: seconds(60) },
    ...unverifiedDefault,
  },
  dayImproving: {
    value: {
      ...{ pause: minutes(5), slice: seconds(0.5), quietFor: minutes(60) },
      ...{ proposalHolds: minutes(30), mostChanges: 4 },
    },
    ...unverifiedDefault,
  },
  queueAge: { value: minutes(2), ...unverifiedDefault },
  roomSearch: {
    value: { seconds: 1 },
    unverified: true,
    note: "Of a generated day's 650 requests half a second leaves 6 without a vehicle, two seconds 1; nobody has said how long people may be kept waiting",
  },
  frozenAhead: {
    value: minutes(15),
    unverified: true,
    note: "Drivers have read their next stops, and people stand at the door; nobody has said how long before",
  },
  returnsHome: {
    value: false,
    unverified: true,
    note: "Nobody has said where vehicles are kept overnight: they are taken to stand where they were last until somebody does",
  },
  interDistrictTrips: { value: true, ...unverifiedDefault },
  lendAcrossContracts: {
    value: false,
    unverified: true,
    note: "Lending a vehicle to another contract is taken to be a decision of the akimat; off until it says so",
  },
  applications: {
    value: { workingDays: 10, conclusion: true, certificate: true, identity: true, consent: true },
    unverified: true,
    note: "The papers are those that gov.kz names (situation 678; social-priozersk, 2022), which may have changed since; within how many days is a default: nobody quotes it from Order No. 859",
  },
  heldForWork,
  priorityClasses,
  keepTracks: {
    value: { days: 30 },
    unverified: true,
    note: "No published period for tracks of such services was found; a month is what complaints need",
  },
  keepThinTracks: { value: { days: 365 }, ...keptByDefault },
  keepLists: {
    value: { days: 30 },
    unverified: true,
    note: "A list can be put back for a day; differences are worked off within weeks",
  },
  keepCodes: { value: { days: 1 }, ...keptByDefault },
  keepSessions: { value: { days: 1 }, ...keptByDefault },
  keepDevices: { value: { days: 400 }, ...keptByDefault },
  keepNotes: {
    value: { days: 1_095 },
    unverified: true,
    note: "Three years are taken to be the general period within which claims are brought; to be confirmed by a lawyer",
  },
  keepReadReasons: {
    value: { days: 1_095 },
    unverified: true,
    note: "As long as other notes, until somebody says otherwise",
  },
  keepApplications: {
    value: { days: 1_095 },
    unverified: true,
    note: "As long as other notes: what was granted stands in the record of the rider, and a refusal can be gone to law about for three years; to be confirmed by a lawyer",
  },
  keepNotices: {
    value: { days: 365 },
    unverified: true,
    note: "A year: complaints about what somebody was told come with those about the trip; to be confirmed by a lawyer",
  },
  ...noticeRules,
  ...troubleRules,
  ...weatherRules,
  keepCalls: {
    value: { days: 90 },
    unverified: true,
    note: "As long as complaints about an unanswered call are likely; no law that says how long was found",
  },
  keepShares: { value: { days: 30 }, ...keptByDefault },
  sharedTripEnds: {
    value: hours(3),
    unverified: true,
    note: "Long enough for a family to see that somebody has arrived, short enough that a link that went astray tells nothing later",
  },
  keptRecord: {
    value: { days: 28, leastTrips: 30 },
    unverified: true,
    note: "Four weeks see every weekday four times; of fewer than thirty trips a share says little",
  },
  ...shiftRules,
  whenReady,
  breachNotice: {
    value: { workingDays: 1 },
    unverified: false,
    source:
      "Law 94-V on personal data as changed by Law 44-VIII of 11.12.2023: the authorized body is told within one working day (3ilaw.kz)",
  },
};
