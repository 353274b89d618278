import { z } from "zod";
import { RiderId, ShiftId, StandingOrderId, TripId, VehicleId } from "../ids/index.ts";
import { tellers } from "../lifeCycle/trip.ts";
import { AppealAbout, AppealState } from "./appeals.ts";
import { Outlook, TripChances } from "./chances.ts";
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
import { UndoableDeed } from "./deeds.ts";
import { ReportedStep } from "./driving.ts";
import { GroupOfTrip, OutingView, TripLinkView } from "./links.ts";
import { TripNeeds } from "./needs.ts";
import { PromiseLine } from "./promises.ts";

export const LeaveOrArrive = z.object({
  /** `leaveAt`: ready to be picked up from then. `arriveBy`: has to be there by then. */
  kind: z.enum(["leaveAt", "arriveBy"]),
  at: IsoInstant,
});
export type LeaveOrArrive = z.infer<typeof LeaveOrArrive>;

/** When a way of an outing begins after the one before it; `whenReady`: when the person says so, expected then, or as is usual. */
export const OnwardWhen = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("leaveAt"), at: IsoInstant }),
  z.object({ kind: z.literal("arriveBy"), at: IsoInstant }),
  z.object({ kind: z.literal("whenReady"), expectedAt: IsoInstant.optional() }),
]);
export type OnwardWhen = z.infer<typeof OnwardWhen>;

const [leaveAt, arriveBy, whenReady] = OnwardWhen.options;
const to = StopPlace;
/** One more way of the same outing, from where the way before it led. */
export const OnwardLeg = z.discriminatedUnion("kind", [
  leaveAt.extend({ to }),
  arriveBy.extend({ to }),
  whenReady.extend({ to }),
]);
/** The last way of an outing; `to` left out: to where it began. */
export const WayHome = z.discriminatedUnion("kind", [
  leaveAt.extend({ to: to.optional() }),
  whenReady.extend({ to: to.optional() }),
]);

/** A rider's wish. `riderId` only from a dispatcher who books for a caller; a rider always asks for themself. */
export const NewTripRequest = z.object({
  riderId: RiderId.optional(),
  pickup: StopPlace,
  dropoff: StopPlace,
  when: LeaveOrArrive,
  /** A return that is picked up when the rider says to be ready; `when.at` is when that is expected. */
  whenReady: z.literal(true).optional(),
  /** More ways of the same outing, in their order: all are accepted or refused together, as with `wayHome`. */
  onward: z.array(OnwardLeg).min(1).max(2).optional(),
  /** The way back, which comes after all others. */
  wayHome: WayHome.optional(),
  companions: z.int().min(0).max(3),
  /** Left out: as in the rider's record. */
  aid: MobilityAid.optional(),
  /** Left out: as in the rider's record, else to the door. */
  assistance: Assistance.optional(),
  needs: TripNeeds.optional(),
  purpose: Purpose.default("other"),
  note: written().max(500).optional(),
  /**
   * What was asked back and is meant so. `chain`: the trip begins or ends where the person is not by their own trips; `quota`, of a dispatcher
   * alone: more than the contract is for.
   */
  confirmed: z
    .array(z.enum(["chain", "quota"]))
    .max(5)
    .default([]),
});
export type NewTripRequest = z.infer<typeof NewTripRequest>;
export type NewTripRequestInput = z.input<typeof NewTripRequest>;

/** What happened to a trip, oldest first. */
export const StoryEntry = z.object({
  at: IsoInstant,
  what: Phrase,
  by: z.enum(tellers),
});
export type StoryEntry = z.infer<typeof StoryEntry>;

export const VehicleGlimpse = z.object({
  vehicleId: VehicleId,
  plate: z.string(),
  model: z.string(),
  driverName: z.string(),
  driverPhone: z.string(),
});
export type VehicleGlimpse = z.infer<typeof VehicleGlimpse>;

/** The vehicle has not been heard of since then: nobody has begun its shift, or it is silent. */
export const Doubt = z.object({ kind: z.enum(["neverBegun", "silent"]), since: IsoInstant });
export type Doubt = z.infer<typeof Doubt>;

/** A return that is picked up when its rider says to be ready: expected by `forecast`; `waits`: nobody has said so yet. */
export const WhenReadyView = z.object({
  forecast: IsoInstant,
  readyAt: IsoInstant.optional(),
  waits: z.boolean(),
});

/** A trip as its rider sees it. Times are kept apart: requested, promised, estimated, actual. */
export const RiderTrip = z.object({
  id: TripId,
  /** Grows with every change; a smaller one is old news. */
  version: z.int(),
  serviceDay: ServiceDayText,
  status: TripStatus,
  ...{ pickup: StopPlace, dropoff: StopPlace },
  requested: LeaveOrArrive,
  whenReady: WhenReadyView.optional(),
  companions: z.int(),
  aid: MobilityAid,
  assistance: Assistance,
  needs: TripNeeds,
  purpose: Purpose,
  note: z.string().optional(),
  /** Told once assigned and kept; also what was told before a no-show, or before we did not come. */
  promise: z
    .object({
      pickupWindow: TimeWindow,
      latestArrival: IsoInstant.optional(),
      /** Of who is aboard: by then the ride is over by what was promised, its longest time too. */
      rideUntil: IsoInstant.optional(),
    })
    .optional(),
  estimated: z.object({ pickup: IsoInstant, dropoff: IsoInstant }).optional(),
  outlook: Outlook.optional(),
  /** What is estimated is not to be relied on. */
  doubt: Doubt.optional(),
  /** `arrived`: the vehicle came to the door. `pickup` and `dropoff`: the person got in and out, which a no-show does not. */
  actual: z.object({
    arrived: IsoInstant.optional(),
    pickup: IsoInstant.optional(),
    dropoff: IsoInstant.optional(),
  }),
  /**
   * From the evening before on, once the vehicles of the day are settled; until the ride is over, and after a no-show (without the
   * driver's phone).
   */
  vehicle: VehicleGlimpse.optional(),
  /** Why not, for `unassigned`, `refused`, `missed`, `cancelled`. */
  reason: Phrase.optional(),
  canCancel: z.boolean(),
  /** The outing that it is a way of. */
  outing: OutingView.optional(),
  group: GroupOfTrip.optional(),
  /** The standing order that asked for it. */
  standingOrderId: StandingOrderId.optional(),
  /** The last that was put before a person, and what they said. */
  appeal: AppealState.optional(),
  /** What can be put before a person now. */
  canAppeal: AppealAbout.optional(),
  story: z.array(StoryEntry),
});
export type RiderTrip = z.infer<typeof RiderTrip>;

/** A trip as the dispatcher sees it: the rider's view, who it is and where it stands in the plan. */
export const BoardTrip = RiderTrip.omit({ story: true, appeal: true, canAppeal: true }).extend({
  rider: z.object({ id: RiderId, name: z.string(), phone: z.string() }),
  bookedBy: z.enum(["rider", "dispatcher"]),
  requestedAt: IsoInstant,
  chances: TripChances.optional(),
  shiftId: ShiftId.optional(),
  /** Vehicle and order may still change without anybody being told: riders read which vehicle comes from the evening before on. */
  provisional: z.literal(true).optional(),
  /** Of a day before today, and nobody has said how it ended. */
  leftOver: z.boolean(),
  /** Late against the promise by now's estimate, minutes. */
  lateMinutes: z.number(),
  /** For a trip that no vehicle took: how many vehicles each reason kept away when it was decided, the most first. */
  blocking: z.array(z.object({ reason: Phrase, vehicles: z.int() })).optional(),
});
export type BoardTrip = z.infer<typeof BoardTrip>;

/** The kinds of places of a vehicle. */
export const PlaceKind = z.enum(["ambulatory", "wheelchair", "largeWheelchair", "companion"]);
export type PlaceKind = z.infer<typeof PlaceKind>;

/**
 * What, given up alone, lets a trip go with a vehicle: minutes earlier, later or longer aboard, to which its rider has to agree; one
 * more place of a kind, by another layout; or that the vehicle is lent from another contract.
 */
export const Concession = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["earlier", "later", "rideTime"]), minutes: z.int().min(1).max(120) }),
  z.object({ kind: z.literal("layout"), place: PlaceKind }),
  z.object({ kind: z.literal("lend") }),
]);
export type Concession = z.infer<typeof Concession>;

export const BoardTripDetail = BoardTrip.extend({
  story: z.array(StoryEntry),
  /** The last that was done to it by hand, and can be undone until then. */
  undo: UndoableDeed.optional(),
  /** What was promised, and what became of it. */
  promises: z.array(PromiseLine),
  /** With which other trips it is accepted or refused. */
  links: z.array(TripLinkView),
  /** Of today and the day before: what was reported and can be corrected. */
  steps: z.array(ReportedStep),
  /** For an unassigned trip: what stands in the way, vehicle by vehicle, and the smallest change that would help. */
  refusal: z.array(
    z.object({
      shiftId: ShiftId,
      plate: z.string(),
      blocking: Phrase,
      relaxation: Phrase.optional(),
      /** The relaxation as it is asked for in an assignment. */
      concession: Concession.optional(),
    }),
  ),
});
export type BoardTripDetail = z.infer<typeof BoardTripDetail>;

/** Of those who wait without a vehicle on a day, the first in order is 1. */
export const Turn = z.object({ place: z.int(), of: z.int() });

export const CancelTrip = z.object({
  note: written().max(300).optional(),
  /** Of an outing: the other ways too, or this one alone. Has to be said where others can still be cancelled. */
  both: z.boolean().optional(),
});
export const TripRequested = z.object({ trip: RiderTrip });

/** "I will be ready in so many minutes." */
export const ReadyLater = z.object({ minutes: z.int().min(5).max(300) });

const params = z.object({ tripId: TripId });
const response = z.object({ trip: RiderTrip });

/** Calls about returns that are fetched when their rider says to be ready. */
export const returnCalls = {
  sayReady: { params, response },
  sayReadyLater: { params, body: ReadyLater, response },
  getReturnForecast: {
    params,
    response: z.object({ at: IsoInstant, from: z.enum(["history", "usual"]) }),
  },
} as const;
