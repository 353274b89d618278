import { z } from "zod";
import { ShiftId, TripId } from "../ids/index.ts";
import { rescueCauses, strandedStates } from "../lifeCycle/rescue.ts";
import { IsoInstant, MobilityAid, Phrase, ServiceDayText, TimeWindow, written } from "./common.ts";
import { MovedPerson } from "./dispatching.ts";
import { reliefShapes } from "./reliefs.ts";

export const RescueCause = z.enum(rescueCauses);
export type RescueCause = z.infer<typeof RescueCause>;

/** What is not as planned, of which run: the vehicle, its driver, or its lift alone. */
const disrupted = {
  cause: RescueCause,
  shiftId: ShiftId,
  /** Left out: from now on. */
  from: IsoInstant.optional(),
  /** Left out: until somebody says that it is back. */
  until: IsoInstant.optional(),
};
export const Disrupted = z.object(disrupted);
export type Disrupted = z.infer<typeof Disrupted>;

const person = {
  tripId: TripId,
  name: z.string(),
  phone: z.string(),
  aid: MobilityAid,
  /** `aboard`: sits in the vehicle that cannot go on; `outdoors`: it was on its way to them or at their door. */
  state: z.enum(strandedStates),
  fromPlate: z.string(),
  /** When the vehicle was to come, where it has not been there. */
  wasPickup: IsoInstant.optional(),
  promised: TimeWindow.optional(),
};

export const RescuePerson = z.object(person);

/** Whom another vehicle takes. */
export const RescueMove = z.object({
  ...person,
  shiftId: ShiftId,
  plate: z.string(),
  driverName: z.string(),
  pickup: IsoInstant,
  dropoff: IsoInstant,
  promiseKept: z.boolean(),
});
export type RescueMove = z.infer<typeof RescueMove>;
/** Whom nobody can serve; without a reason: stays aboard, since without the lift nobody gets out. */
const RescueLeft = z.object({ ...person, reason: Phrase.optional() });
export type RescueLeft = z.infer<typeof RescueLeft>;

/** What would become of everybody, on the plan as it is; nothing of it is done. */
export const RescuePlan = z.object({
  ...disrupted,
  serviceDay: ServiceDayText,
  plate: z.string(),
  driver: z.object({ name: z.string(), phone: z.string() }),
  moved: z.array(RescueMove),
  left: z.array(RescueLeft),
  /** Whose times move on the vehicles that take them. */
  others: z.array(MovedPerson),
});
export type RescuePlan = z.infer<typeof RescuePlan>;

/** `shown`: what was looked at, of everybody; without a vehicle: whom nobody can serve. */
export const AcceptRescue = z.object({
  ...disrupted,
  /** The same again changes nothing. */
  rescueId: z.uuid().toLowerCase(),
  reason: written().min(1).max(300),
  shown: z
    .array(
      z.object({
        tripId: TripId,
        shiftId: ShiftId.optional(),
        pickup: IsoInstant.optional(),
        promiseKept: z.boolean().optional(),
      }),
    )
    .max(500),
});
export type AcceptRescue = z.infer<typeof AcceptRescue>;

/** A rescue plan that was accepted, as it stands now. */
export const RescueView = z.object({
  id: z.uuid(),
  serviceDay: ServiceDayText,
  cause: RescueCause,
  shiftId: ShiftId,
  plate: z.string(),
  at: IsoInstant,
  by: z.string().optional(),
  /** Until then it can be taken back. */
  undoUntil: IsoInstant.optional(),
  undone: z.boolean(),
  moved: z.array(
    z.object({
      ...{ tripId: TripId, name: z.string(), phone: z.string() },
      plate: z.string().optional(),
      pickup: IsoInstant.optional(),
    }),
  ),
  /** `open`: nobody has said yet what became of them. */
  left: z.array(
    z.object({
      ...{ tripId: TripId, name: z.string(), phone: z.string() },
      ...{ isAboard: z.boolean(), open: z.boolean() },
    }),
  ),
});
export type RescueView = z.infer<typeof RescueView>;

/** `changed`: the plan is another by now; nothing was done, and `changed` names those for whom it comes out otherwise. */
export const RescueOutcome = z.discriminatedUnion("result", [
  z.object({ result: z.literal("accepted"), rescue: RescueView }),
  z.object({ result: z.literal("changed"), plan: RescuePlan, changed: z.array(TripId) }),
]);
export type RescueOutcome = z.infer<typeof RescueOutcome>;

/** Joined in `api.ts`. */
export const rescueShapes = {
  previewRescue: { body: Disrupted, response: z.object({ plan: RescuePlan }) },
  acceptRescue: { body: AcceptRescue, response: RescueOutcome },
  listRescues: { response: z.object({ rescues: z.array(RescueView) }) },
  ...reliefShapes,
} as const;
