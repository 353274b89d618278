import { z } from "zod";
import { PlaceId, TripId } from "../ids/index.ts";
import { IsoInstant, LocalizedName, TimeWindow, written } from "./common.ts";

/** By how many minutes a clinic's shift ends later. */
export const DelayMinutes = z.int().min(5).max(240);
const delay = { placeId: PlaceId, minutes: DelayMinutes };

/** Somebody who goes home from there when ready: their forecast moves, and nobody has to ask them. */
const PutOff = z.object({ tripId: TripId, name: z.string(), was: IsoInstant, is: IsoInstant });
/** Somebody who is promised a fixed time: it stands until they agree on another. */
const FixedReturn = z.object({
  ...{ tripId: TripId, name: z.string(), phone: z.string() },
  window: TimeWindow,
  /** When they would be ready. */
  ready: IsoInstant,
  /** That is after the promised time: they have to be asked. */
  isMissed: z.boolean(),
});

/** What would become of everybody who goes home from there today. */
export const ClinicDelayPlan = z.object({
  ...delay,
  name: LocalizedName,
  held: z.array(PutOff),
  fixed: z.array(FixedReturn),
});
export type ClinicDelayPlan = z.infer<typeof ClinicDelayPlan>;

/** A delay of today as it stands. */
export const ClinicDelayView = z.object({
  id: z.uuid(),
  ...delay,
  name: LocalizedName,
  at: IsoInstant,
  undone: z.boolean(),
  undoUntil: IsoInstant.optional(),
  /** How many forecasts were moved. */
  moved: z.int(),
  /** Those who still have to be asked. */
  toAsk: z.array(z.object({ tripId: TripId, name: z.string(), phone: z.string(), window: TimeWindow })),
});
export type ClinicDelayView = z.infer<typeof ClinicDelayView>;

const SayDelay = z.object({
  /** The same again changes nothing. */
  delayId: z.uuid().toLowerCase(),
  ...delay,
  reason: written().min(1).max(300).optional(),
});
export type SayDelay = z.infer<typeof SayDelay>;
const ofDelay = z.object({ delayId: z.uuid().toLowerCase() });

/** Of what an institution says itself: how many were put off, and how many a dispatcher has to ring. */
const FacilityDelayed = z.object({
  delayId: z.uuid(),
  moved: z.int(),
  toAsk: z.int(),
  undoUntil: IsoInstant.optional(),
  undone: z.boolean(),
});

/** Joined in `api.ts`. */
export const clinicDelayShapes = {
  listClinics: {
    response: z.object({
      clinics: z.array(z.object({ placeId: PlaceId, name: LocalizedName, returns: z.int() })),
    }),
  },
  previewClinicDelay: { body: z.object(delay), response: z.object({ plan: ClinicDelayPlan }) },
  sayClinicDelay: { body: SayDelay, response: z.object({ delay: ClinicDelayView }) },
  listClinicDelays: { response: z.object({ delays: z.array(ClinicDelayView) }) },
  facilityDelay: { body: SayDelay, response: FacilityDelayed },
  facilityUndoDelay: { params: ofDelay, response: FacilityDelayed },
} as const;
