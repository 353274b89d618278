import { z } from "zod";
import { LatLng } from "../geo/index.ts";
import {
  ContractId,
  DistrictId,
  DriverId,
  RiderId,
  ShiftId,
  StopId,
  TripId,
  VehicleId,
} from "../ids/index.ts";
import { BreakView } from "./breaks.ts";
import { stopChance } from "./chances.ts";
import { HomePlace, IsoInstant, LocalizedName, MobilityAid, Phrase, ServiceDayText } from "./common.ts";
import { ShiftStatus, StopStatus } from "./driving.ts";
import { LockView } from "./locks.ts";
import { RiderNeeds } from "./needs.ts";
import { ClockState } from "./people.ts";
import { BoardTrip, Concession, Doubt } from "./trips.ts";
import { CheckItem, CheckView } from "./vehicleChecks.ts";
import { VehicleView } from "./vehicles.ts";
import { WithdrawalView } from "./withdrawals.ts";

export const RunStop = z.object({
  id: StopId,
  tripId: TripId,
  kind: z.enum(["pickup", "dropoff"]),
  sequence: z.int(),
  ...{ label: z.string(), names: LocalizedName.optional() },
  point: LatLng,
  scheduled: IsoInstant,
  estimated: IsoInstant,
  ...stopChance,
  /** Of a stop ahead with a promise: whoever comes later breaks it. */
  dueBy: IsoInstant.optional(),
  actual: IsoInstant.optional(),
  status: StopStatus,
  /** Waits for its rider's word. */
  isHeld: z.literal(true).optional(),
  lateMinutes: z.number(),
});
export type RunStop = z.infer<typeof RunStop>;

/** A run on the dispatcher's timeline. */
export const RunView = z.object({
  shiftId: ShiftId,
  serviceDay: ServiceDayText,
  /** Of a day before today, and its driver has not ended it. */
  leftOver: z.boolean(),
  version: z.int(),
  vehicleId: VehicleId,
  plate: z.string(),
  driver: z.object({ id: DriverId, name: z.string(), phone: z.string() }),
  districtId: DistrictId,
  starts: IsoInstant,
  ends: IsoInstant,
  /** What was reported last, or the beginning of the shift: nothing happened before it any more. */
  lastAct: IsoInstant,
  status: ShiftStatus,
  doubt: Doubt.optional(),
  /** What dispatchers have fixed of it, and of the trips on it. */
  locks: z.array(LockView),
  /** While its vehicle or its driver is not to be counted on: it takes no new trips. */
  withdrawals: z.array(WithdrawalView),
  /** Of one that nobody has begun: where its vehicle is expected to stand, at its own place, where the last ride ends, or where it was seen. */
  start: z.object({ because: z.enum(["home", "lastRide", "parked"]), label: z.string() }).optional(),
  stops: z.array(RunStop),
  /** What was found when its vehicle was looked over; `unchecked`: it was begun without. */
  ...{ check: CheckView.optional(), unchecked: z.literal(true).optional() },
  /** What can be looked over in its vehicle. */
  checkItems: z.array(CheckItem),
  /** In the order in which they are taken; missing: none. */
  breaks: z.array(BreakView).optional(),
});
export type RunView = z.infer<typeof RunView>;

/** The whole service day on one screen; of today also what earlier days have left open. `cursor` is the last event it contains. */
export const Board = z.object({
  serviceDay: ServiceDayText,
  planVersion: z.int(),
  cursor: z.int(),
  clock: ClockState,
  /** False while the store of live positions is away: then no vehicle has one here. */
  livePositions: z.boolean(),
  /** Stops that begin so soon stay with their vehicle, in their order, at their times. */
  frozenMinutes: z.number(),
  vehicles: z.array(VehicleView),
  /** That vehicles of the board belong to, with who drives by them. */
  contracts: z.array(z.object({ id: ContractId, operator: LocalizedName })),
  runs: z.array(RunView),
  trips: z.array(BoardTrip),
});
export type Board = z.infer<typeof Board>;

/** What a manual change would do to each person, minutes later (+) or earlier (−). */
export const ChangeEffect = z.object({
  planVersion: z.int(),
  feasible: z.boolean(),
  violations: z.array(Phrase),
  /** Of the vehicle: without `despiteDoubt` it is not given to. */
  doubt: Doubt.optional(),
  extraDriveMinutes: z.number(),
  extraDriveKm: z.number(),
  people: z.array(
    z.object({
      tripId: TripId,
      riderName: z.string(),
      pickupShiftMinutes: z.number(),
      dropoffShiftMinutes: z.number(),
      /** Beyond what was promised to this person; 0: the promise is kept. */
      promiseMissedByMinutes: z.number(),
    }),
  ),
  pickup: IsoInstant.optional(),
  dropoff: IsoInstant.optional(),
});
export type ChangeEffect = z.infer<typeof ChangeEffect>;

/** A person whom a change concerns, with the minutes by which it moves them. */
export const MovedPerson = z.object({
  tripId: TripId,
  riderName: z.string(),
  phone: z.string(),
  pickupShiftMinutes: z.number(),
  dropoffShiftMinutes: z.number(),
});

/** Where else the trips of a run could go: with whom, at what times; whom nobody can take; whom it moves besides. */
export const TripOffer = z.object({
  planVersion: z.int(),
  moves: z.array(
    MovedPerson.extend({
      shiftId: ShiftId,
      plate: z.string(),
      driverName: z.string(),
      pickup: IsoInstant,
      dropoff: IsoInstant,
      promiseKept: z.boolean(),
    }),
  ),
  staying: z.array(MovedPerson.extend({ reason: Phrase })),
  others: z.array(MovedPerson),
});
export type TripOffer = z.infer<typeof TripOffer>;

/** Why a trip goes with its vehicle: one line for each vehicle that it is about, and what keeps the trip from it. */
export const TripWhy = z.object({
  lines: z.array(z.object({ shiftId: ShiftId.optional(), what: Phrase, because: Phrase.optional() })),
});
export type TripWhy = z.infer<typeof TripWhy>;

/** Today by the service's clock and each of the days to come: its requests, and those of them that no vehicle was found for. */
export const DayCounts = z.object({
  days: z.array(z.object({ day: ServiceDayText, requests: z.int(), unassigned: z.int() })),
});
export type DayCounts = z.infer<typeof DayCounts>;

/** Grows with each change, in a column of four bytes. */
const Version = z.int32();

/** Assign or move a trip to a shift; `planVersion` says which preview was looked at, so that nobody acts on an old picture. */
export const AssignTrip = z.object({
  shiftId: ShiftId,
  planVersion: Version,
  /** That the vehicle has not been heard of was seen, and it is to have the trip all the same. */
  despiteDoubt: z.boolean().optional(),
  /** What is given up so that the vehicle can take it. */
  concession: Concession.optional(),
  /** Who said yes to another time or a longer ride. */
  consent: z.enum(["rider", "guardian"]).optional(),
});
/** What was shown is what is done; a plan that has changed since moves nobody. */
export const AcceptOffer = z.object({
  planVersion: Version,
  moves: z
    .array(z.object({ tripId: TripId, shiftId: ShiftId }))
    .min(1)
    .max(200),
});
export const PreviewAssign = z.object({ shiftId: ShiftId, concession: Concession.optional() });
/** Take a trip off its vehicle: as it stood when it was looked at (`tripVersion`), or the day (`planVersion` of the board). */
export const UnassignTrip = z.object({ tripVersion: Version.optional(), planVersion: Version.optional() });
export const RefuseTrip = z.object({ note: z.string().trim().min(1).max(300) });

export const RiderSummary = z.object({
  id: RiderId,
  name: z.string(),
  phone: z.string(),
  aid: MobilityAid,
  home: HomePlace.optional(),
  /** Where home lies: tells namesakes apart. */
  district: LocalizedName.optional(),
  eligible: z.boolean(),
});
export type RiderSummary = z.infer<typeof RiderSummary>;
/** Opening a record is written down. */
export const RiderRecord = RiderSummary.extend({
  /** Of eligibility, as people call it; absent where the region names no such category. */
  categoryName: LocalizedName.optional(),
  eligibleUntil: z.string().optional(),
  needs: RiderNeeds,
  guardians: z.array(z.object({ name: z.string(), phone: z.string() })),
  recentTrips: z.array(BoardTrip),
});
export type RiderRecord = z.infer<typeof RiderRecord>;
