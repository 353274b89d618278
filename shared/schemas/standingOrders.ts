import { z } from "zod";
import { RiderId, StandingOrderId, TripId } from "../ids/index.ts";
import {
  Assistance,
  IsoInstant,
  MobilityAid,
  Phrase,
  Purpose,
  ServiceDayText,
  StopPlace,
  TimeWindow,
  TripStatus,
  written,
} from "./common.ts";
import { TripNeeds } from "./needs.ts";

/** Wall time of the region, "05:30"; "24:00" is none. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** 1 is Monday, 7 Sunday. */
export const WeekdayNumber = z.int().min(1).max(7);

const legs = ["there", "back"] as const;
/** The way there, and the way back from where it led. */
export const StandingLeg = z.enum(legs);
export type StandingLeg = z.infer<typeof StandingLeg>;

/** Dates are the calendar's: 00:30 on a Monday is the night from Sunday. A way back that is earlier than the way there is next day. */
const Rhythm = z.object({
  weekdays: z
    .array(WeekdayNumber)
    .min(1)
    .max(7)
    .overwrite((days) => [...new Set(days)].sort()),
  there: z.object({ kind: z.enum(["leaveAt", "arriveBy"]), time: WallTime }),
  /** Ready to be picked up from then, or fetched when the rider says to be ready, expected then; left out: no way back. */
  back: z.object({ time: WallTime, whenReady: z.literal(true).optional() }).optional(),
});

/** A wish that repeats: with what a single request has, but for its time. */
export const NewStandingOrder = Rhythm.extend({
  /** From whoever asks for somebody else; a rider always asks for themself. */
  riderId: RiderId.optional(),
  from: ServiceDayText,
  /** The last day; left out: until it is ended. */
  until: ServiceDayText.optional(),
  pickup: StopPlace,
  dropoff: StopPlace,
  companions: z.int().min(0).max(3),
  aid: MobilityAid.optional(),
  assistance: Assistance.optional(),
  needs: TripNeeds.optional(),
  purpose: Purpose.default("other"),
  note: written().max(500).optional(),
  /** What holds on public holidays. */
  onHolidays: z.enum(["ride", "rest"]).default("rest"),
});
export type NewStandingOrder = z.infer<typeof NewStandingOrder>;
export type NewStandingOrderInput = z.input<typeof NewStandingOrder>;

const days = z.array(ServiceDayText).min(1).max(60);
/** Each says how things shall be, so that saying it twice changes nothing more. */
export const StandingOrderChange = z.discriminatedUnion("kind", [
  /** On these dates nobody rides, or they do again. */
  z.object({ kind: z.literal("skip"), days }),
  z.object({ kind: z.literal("ride"), days }),
  /** On one date at another time; a way that is left out keeps its own. */
  z.object({
    kind: z.literal("move"),
    day: ServiceDayText,
    there: WallTime.optional(),
    back: WallTime.optional(),
  }),
  z.object({ kind: z.literal("pause"), from: ServiceDayText, until: ServiceDayText }),
  /** Without pauses from today on. */
  z.object({ kind: z.literal("resume") }),
  /** The last day; one that is over ends it at once. */
  z.object({ kind: z.literal("end"), lastDay: ServiceDayText }),
  /** From a date on otherwise: this order ends the day before, and a new one goes on. */
  Rhythm.extend({ kind: z.literal("anew"), from: ServiceDayText }),
]);
export type StandingOrderChange = z.infer<typeof StandingOrderChange>;

/**
 * What becomes of one way on one date. `asked`: there is a trip; `soon`: it is asked for in a moment; `later`: its date is not in
 * sight yet; `refused`: the rules do not allow it as it is (`reason`), and it is tried again every day.
 */
export const StandingDay = z.object({
  day: ServiceDayText,
  leg: StandingLeg,
  at: IsoInstant,
  state: z.enum(["asked", "soon", "later", "skipped", "paused", "holiday", "refused"]),
  moved: z.literal(true).optional(),
  trip: z.object({ id: TripId, status: TripStatus, pickupWindow: TimeWindow.optional() }).optional(),
  reason: Phrase.optional(),
});
export type StandingDay = z.infer<typeof StandingDay>;

export const StandingOrder = Rhythm.extend({
  id: StandingOrderId,
  riderId: RiderId,
  version: z.int(),
  from: ServiceDayText,
  until: ServiceDayText.optional(),
  pickup: StopPlace,
  dropoff: StopPlace,
  companions: z.int(),
  aid: MobilityAid.optional(),
  assistance: Assistance.optional(),
  needs: TripNeeds.optional(),
  purpose: Purpose,
  note: z.string().optional(),
  onHolidays: z.enum(["ride", "rest"]),
  pauses: z.array(z.object({ from: ServiceDayText, until: ServiceDayText })),
  askedBy: z.enum(["rider", "dispatcher"]),
  hasEnded: z.boolean(),
  /** The coming weeks, as far as they are in sight. */
  days: z.array(StandingDay),
});
export type StandingOrder = z.infer<typeof StandingOrder>;

const answer = z.object({ order: StandingOrder });
/** Whose; a rider sees their own. */
const StandingQuery = z.object({ riderId: RiderId.optional() });

/** Calls about requests that repeat. */
export const standingCalls = {
  listStandingOrders: { query: StandingQuery, response: z.object({ orders: z.array(StandingOrder) }) },
  previewStandingOrder: { body: NewStandingOrder, response: z.object({ days: z.array(StandingDay) }) },
  askStandingOrder: { body: NewStandingOrder, response: answer, status: 201, idempotent: true },
  changeStandingOrder: {
    params: z.object({ orderId: StandingOrderId }),
    body: StandingOrderChange,
    response: answer,
  },
} as const;
