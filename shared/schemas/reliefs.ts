import { z } from "zod";
import { DriverId, ShiftId, StopId, TripId } from "../ids/index.ts";
import { reliefBars, reliefStates } from "../lifeCycle/relief.ts";
import { IsoInstant, LocalizedName, MobilityAid, ServiceDayText, TimeWindow, written } from "./common.ts";
import { WorkingBreach } from "./fleet.ts";

/** Where one driver meets the other; left out: wherever the vehicle is. */
const Meet = z.discriminatedUnion("at", [
  z.object({ at: z.literal("stop"), stopId: StopId }),
  z.object({ at: z.literal("depot") }),
]);
/** `at`, left out: when the vehicle is expected at the stop where they meet, else now. */
const asked = { shiftId: ShiftId, at: IsoInstant.optional(), meet: Meet.optional() };
export const AskedRelief = z.object(asked);
export type AskedRelief = z.infer<typeof AskedRelief>;

const Named = z.object({ id: DriverId, name: z.string(), phone: z.string() });

/** `bar`: why they cannot. `breaches`: the rules of working time behind `hours`, otherwise those that only warn. */
export const ReliefCandidate = z.object({
  driver: Named,
  liftTrained: z.boolean(),
  bar: z.enum(reliefBars).optional(),
  breaches: z.array(WorkingBreach),
});
export type ReliefCandidate = z.infer<typeof ReliefCandidate>;

/** Who could take the run over, and whom that concerns; nothing of it is done. */
export const ReliefPlan = z.object({
  shiftId: ShiftId,
  serviceDay: ServiceDayText,
  plate: z.string(),
  driver: Named,
  at: IsoInstant,
  ends: IsoInstant,
  people: z.array(
    z.object({
      ...{ tripId: TripId, name: z.string(), phone: z.string(), aid: MobilityAid, needsLift: z.boolean() },
      /** Sits in the vehicle by now. */
      isAboard: z.boolean(),
      expected: IsoInstant,
      promised: TimeWindow.optional(),
    }),
  ),
  /** Where they could meet on the way. */
  stops: z.array(
    z.object({ stopId: StopId, at: IsoInstant, label: z.string(), names: LocalizedName.optional() }),
  ),
  depot: z.string(),
  candidates: z.array(ReliefCandidate),
});
export type ReliefPlan = z.infer<typeof ReliefPlan>;

export const AcceptRelief = z.object({
  ...asked,
  /** The same again changes nothing. */
  reliefId: z.uuid().toLowerCase(),
  driverId: DriverId,
  reason: written().min(1).max(300),
  /** What was looked at: whose run it was, and who rides then. */
  shown: z.object({ driverId: DriverId, tripIds: z.array(TripId).max(200) }),
});
export type AcceptRelief = z.infer<typeof AcceptRelief>;

export const ReliefView = z.object({
  id: z.uuid(),
  shiftId: ShiftId,
  serviceDay: ServiceDayText,
  plate: z.string(),
  state: z.enum(reliefStates),
  was: Named,
  next: Named,
  at: IsoInstant,
  meet: z.object({ label: z.string(), names: LocalizedName.optional() }).optional(),
  by: z.string().optional(),
  reason: z.string().optional(),
  /** Until then `undoDeed` takes it back. */
  undoUntil: IsoInstant.optional(),
});
export type ReliefView = z.infer<typeof ReliefView>;

export const ReliefOutcome = z.discriminatedUnion("result", [
  z.object({ result: z.literal("accepted"), relief: ReliefView }),
  z.object({ result: z.literal("changed"), plan: ReliefPlan }),
]);
export type ReliefOutcome = z.infer<typeof ReliefOutcome>;

/** A driver's own: `takes` they take the run over, or else hand it over, to or from `other`. */
export const OwnRelief = ReliefView.pick({
  id: true,
  shiftId: true,
  plate: true,
  state: true,
  at: true,
  meet: true,
}).extend({
  takes: z.boolean(),
  other: z.object({ name: z.string(), phone: z.string() }),
});
export type OwnRelief = z.infer<typeof OwnRelief>;

/** Joined in `rescues.ts`. */
export const reliefShapes = {
  previewRelief: { body: AskedRelief, response: z.object({ plan: ReliefPlan }) },
  acceptRelief: { body: AcceptRelief, response: ReliefOutcome },
  listReliefs: { response: z.object({ reliefs: z.array(ReliefView) }) },
  listOwnReliefs: { response: z.object({ reliefs: z.array(OwnRelief) }) },
} as const;
