import { z } from "zod";
import { EstimateSpread, PromiseAtRisk } from "./chanceRules.ts";
import { LocalizedName, MobilityAid, Purpose } from "./common.ts";
import { ChangesUnderstood, NoticeRules, WaitingOffers, WorkNotices } from "./noticeRules.ts";
import { DAY, DayTimes, Doubts, Kept, Length, Nothing, ruleOf, Span, Tenge, TimeOfDay } from "./ruleParts.ts";
import {
  ApplicationRules,
  Dwell,
  EntranceDwell,
  ExtraDwell,
  HeldForWork,
  LearnedTimes,
  PositionFixes,
  WhenReady,
  WorkingTime,
} from "./ruleShapes.ts";
import { shiftRules } from "./shiftRules.ts";
import { troubleRules } from "./troubleRules.ts";
import { weatherRules } from "./weatherRules.ts";

export { DayTimes, type DayTimeWindow, Provenance, type Rule, TimeOfDay } from "./ruleParts.ts";
export type { WorkingTime } from "./ruleShapes.ts";

/** Who is served first. 0 comes first; within a class by order of application. */
const PriorityClass = z
  .strictObject({
    level: z.int().min(0).max(9),
    name: LocalizedName.readonly(),
    purposes: z.array(Purpose).min(1).readonly(),
  })
  .readonly();
export type PriorityClass = z.output<typeof PriorityClass>;

const Times = z.number().min(1).max(3);
const Stretch = z.strictObject({ factor: Times, more: Length }).readonly();

/**
 * The rules of a service, each with where it comes from: the one form in which a region's pack states them, the database
 * keeps them and everybody reads them. What a row of the database says is decoded by it, units and bounds included.
 */
export const ServiceRules = z
  .strictObject({
    /** When one service day ends and the next begins: a time at which nobody is on the road. */
    dayBegins: ruleOf(TimeOfDay),
    /** May end after midnight, as of the day on which they began (24:40), and before the next day begins. */
    serviceHours: ruleOf(DayTimes),
    /** Hours on a public holiday; undefined: no service then. */
    holidayHours: ruleOf(z.union([DayTimes, Nothing])),
    bookingHorizonDays: ruleOf(z.int().min(0).max(60)),
    /** So many days ahead the trips of standing orders are asked for, and shifts are planned. */
    standingHorizonDays: ruleOf(z.int().min(0).max(60)),
    /** Latest time on the day before for a day-ahead request. */
    dayAheadCutoff: ruleOf(TimeOfDay),
    /** Same-day requests are taken when at least this long before the trip; undefined: not at all. */
    sameDayLeadTime: ruleOf(z.union([Length, Nothing])),
    /** What a rider puts before a person is answered within this time. */
    appealWithin: ruleOf(Length),
    /** What a dispatcher has placed by hand can be taken back for so long. */
    undoPlacingWithin: ruleOf(Length),
    /** So much later than promised whoever has lost their vehicle may go with another one; so long somebody aboard may wait for it. */
    rescueWithin: ruleOf(Length),
    maxCompanions: ruleOf(z.int().min(0).max(8)),
    /** Longest ride of a person: `factor` × direct time + `allowance`. */
    maxRideTime: ruleOf(z.strictObject({ factor: z.number().min(1).max(10), allowance: Length }).readonly()),
    /** Boarding and alighting by how the person moves. */
    dwellTime: ruleOf(z.record(MobilityAid, Dwell).readonly()),
    /**
     * What comes on top: by how far the driver accompanies, for each companion and each child on a seat for children; `handOver`: at
     * the end, until somebody has taken over who may not be left alone.
     */
    extraDwell: ruleOf(ExtraDwell),
    /** What the service's own days say of all that, and whether it counts. */
    learnedTimes: ruleOf(LearnedTimes),
    /** What is known of a door comes on top. */
    entranceDwell: ruleOf(EntranceDwell),
    /** Chairs this wide or wider stand on a large place only. */
    largeChair: ruleOf(z.strictObject({ largeFromCm: z.number().min(40).max(150) }).readonly()),
    /**
     * What planning counts on for a drive, so that it is enough in four of five cases: `factor` × the expected time + `more`, by where
     * the drive is; in a town's slow hours `rush` times as long besides. People are told what is expected, not this.
     */
    travelAllowance: ruleOf(
      z.strictObject({ inTown: Stretch, betweenTowns: Stretch, rush: Times }).readonly(),
    ),
    /** The same for boarding and alighting: times what `dwellTime` says. */
    dwellAllowance: ruleOf(z.record(MobilityAid, Times).readonly()),
    /** What is counted on instead for whoever would have no place otherwise: times the expected. */
    lastPlace: ruleOf(z.strictObject({ drive: Times, boarding: Times }).readonly()),
    /**
     * What the drives of the day itself say of its traffic: after so much of driving (`halfSure`) they count for half, one so long ago
     * (`halfLife`) for half of one just over. Who knows the pace counts on `known` times it, instead of on `travelAllowance`.
     */
    dayPace: ruleOf(z.strictObject({ halfSure: Length, halfLife: Length, known: Times }).readonly()),
    /** Whether only a vehicle with a lift will do. */
    liftNeeded: ruleOf(z.record(MobilityAid, z.boolean()).readonly()),
    /** leaveAt: the pickup window is [at, at + length]. */
    pickupWindow: ruleOf(Length),
    /** arriveBy: not earlier than this before the wished time. */
    earliestArrival: ruleOf(Length),
    freeWaiting: ruleOf(Length),
    /**
     * When a driver's report is doubted. `near`: meters from the entrance that count as there; `tolerance`: so far a driver's time may
     * be off; `topSpeed`: nothing goes faster on these roads, m/s; `early`: nobody gets in longer before the promised window opens.
     */
    evidence: ruleOf(Doubts),
    /** When what a tracker tells is no place of a vehicle. */
    positionFixes: ruleOf(PositionFixes),
    /** A shift that nobody has begun so long after its time is in doubt. */
    doubtAfter: ruleOf(Length),
    /** So is a run under way of which nothing was heard for so long, while it should have been somewhere. */
    silenceAfter: ruleOf(Length),
    /** So many runs of a district in doubt at once, and this share of those that should be under way, are one outage. */
    outage: ruleOf(z.strictObject({ share: z.number().min(0).max(1), atLeast: z.int().min(1) }).readonly()),
    ...troubleRules,
    ...weatherRules,
    ...{ estimateSpread: ruleOf(EstimateSpread), promiseAtRisk: ruleOf(PromiseAtRisk) },
    /** Nobody goes to another vehicle by themselves, since theirs is late, twice within so long. */
    repairCalm: ruleOf(Length),
    /** Who had no vehicle gets one that came free without being asked if the trip is at least this far ahead. */
    placedUnasked: ruleOf(Length),
    /** So long an offer can be confirmed. */
    offerHolds: ruleOf(Length),
    /** A pickup whose window has been over for so long, and to which nobody is on the way, is missed. */
    missedAfter: ruleOf(Length),
    /**
     * A coming day is built when day-ahead requests close (`dayAheadCutoff`) and once more at `again`, a time of its own date before
     * anybody sets out. So long a planner searches in the `evening` and at `night`.
     */
    dayBuilding: ruleOf(z.strictObject({ again: TimeOfDay, evening: Span, night: Span }).readonly()),
    /**
     * The day under way is improved in slices; where there was nothing to gain, again after `pause` if anything has changed. Who was
     * given another vehicle is left alone for `quietFor`, more people than `mostChanges` are not given another at once: what would do
     * so waits for a dispatcher, for `proposalHolds`.
     */
    dayImproving: ruleOf(
      z
        .strictObject({
          ...{ pause: Length, slice: Span, quietFor: Length, proposalHolds: Length },
          mostChanges: z.int().min(0).max(100),
        })
        .readonly(),
    ),
    ...shiftRules,
    /** A job that waits for so long, in real time, is a trouble that dispatchers see. */
    queueAge: ruleOf(Length),
    /** How long planners look for room for requests that fit nowhere as the day stands. */
    roomSearch: ruleOf(z.strictObject({ seconds: z.number().min(0.1).max(30) }).readonly()),
    /** Stops that begin within so long stay as they are planned, whatever a search finds. */
    frozenAhead: ruleOf(Length),
    /** Whether a vehicle is driven home after each run; otherwise it stands where its last ride ended. */
    returnsHome: ruleOf(z.boolean()),
    interDistrictTrips: ruleOf(z.boolean()),
    /** Whether a vehicle may serve a category or district outside its contract. */
    lendAcrossContracts: ruleOf(z.boolean()),
    /**
     * How long drivers work: a day's shifts together, the rest between the work of two days, days without a free one, hours of a week
     * (Monday to Sunday). What binds cannot be saved when it is broken; of the rest the office is warned.
     */
    workingTime: ruleOf(WorkingTime),
    /** Within so many working days an application is decided, and what has to have been seen before it is granted. */
    applications: ruleOf(ApplicationRules),
    /** Who works or studies is served first. */
    heldForWork: ruleOf(HeldForWork),
    priorityClasses: ruleOf(z.array(PriorityClass).min(1).readonly()),
    /** Where vehicles were, exactly; after that one place in a quarter of an hour, without the driver. */
    keepTracks: ruleOf(Kept),
    /** That one place too. */
    keepThinTracks: ruleOf(Kept),
    /** The rows of a list that was read, with names and numbers; how many there were stays. */
    keepLists: ruleOf(Kept),
    /** One-time codes and links, after they have run out. */
    keepCodes: ruleOf(Kept),
    /** Sessions, after they have run out. */
    keepSessions: ruleOf(Kept),
    /** That somebody was signed in on a device, after the last time. */
    keepDevices: ruleOf(Kept),
    /** What people wrote to what they did: notes and reasons. */
    keepNotes: ruleOf(Kept),
    /** Why somebody read or took away what concerns a person; that they did stays. */
    keepReadReasons: ruleOf(Kept),
    /** Applications, after they were granted or refused. */
    keepApplications: ruleOf(Kept),
    /** Notices with their texts, numbers and answers. */
    keepNotices: ruleOf(Kept),
    /** How people are told of trips, and of their own work. */
    notices: ruleOf(NoticeRules),
    workNotices: ruleOf(WorkNotices),
    changesUnderstood: ruleOf(ChangesUnderstood),
    /** Who has no vehicle is sent another time that came free, without asking; undefined: they ask themselves. */
    waitingOffers: ruleOf(z.union([WaitingOffers, Nothing])),
    /** What a month's messages may come to, of the calendar; without one nothing is bounded. */
    noticeBudget: ruleOf(
      z.union([z.strictObject({ tengePerMonth: z.int().min(0).max(1_000_000_000) }).readonly(), Nothing]),
    ),
    /** What messages cost whose providers do not say it, in tenge: for each part of an SMS, for each message by WhatsApp. */
    messagePrices: ruleOf(z.union([z.strictObject({ smsPart: Tenge, whatsApp: Tenge }).readonly(), Nothing])),
    /** Who rang, by number; that somebody did stays and is counted. */
    keepCalls: ruleOf(Kept),
    /** That there was a link to the page of a trip, after the trip's day. */
    keepShares: ruleOf(Kept),
    /** How long the page of a trip can be read after the trip is over. */
    sharedTripEnds: ruleOf(Length),
    /** Who rides as soon as possible is told how promises of such trips were kept in so many days, where there were `leastTrips` of them. */
    keptRecord: ruleOf(
      z.strictObject({ days: z.int().min(1).max(366), leastTrips: z.int().min(1).max(10_000) }).readonly(),
    ),
    /** Returns whose time is not known until the rider is ready. */
    whenReady: ruleOf(WhenReady),
    /** By the end of which working day after it was noticed the authority is told of a breach. */
    breachNotice: ruleOf(z.strictObject({ workingDays: z.int().min(1).max(30) }).readonly()),
  })
  .superRefine((rules, { addIssue }) => {
    const begins = rules.dayBegins.value;
    for (const key of ["serviceHours", "holidayHours"] as const) {
      const hours = rules[key].value;
      if (hours === undefined || (hours.from >= begins && hours.until <= begins + DAY * 60)) continue;
      addIssue({
        code: "custom",
        path: [key, "value"],
        message: "expected within one service day, see dayBegins",
      });
    }
    if (rules.keepThinTracks.value.days < rules.keepTracks.value.days) {
      const path = ["keepThinTracks", "value"];
      addIssue({ code: "custom", path, message: "expected not before keepTracks" });
    }
  })
  .readonly();
export type ServiceRules = z.output<typeof ServiceRules>;
export type RuleKey = keyof ServiceRules;

/** The rules by which personal data goes. */
export const retentionKeys = [
  ...(["keepTracks", "keepThinTracks", "keepLists", "keepCodes"] as const),
  ...(["keepSessions", "keepDevices", "keepNotes", "keepReadReasons"] as const),
  ...(["keepApplications", "keepNotices", "keepCalls", "keepShares"] as const),
] as const satisfies readonly RuleKey[];
export type RetentionKey = (typeof retentionKeys)[number];

/** The breaks of a shift template: each somewhere in its window. */
export const ShiftBreaks = z
  .array(z.strictObject({ window: DayTimes, length: Length }).readonly())
  .readonly();
export type ShiftBreaks = z.output<typeof ShiftBreaks>;
