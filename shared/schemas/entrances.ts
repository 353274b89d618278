import { z } from "zod";
import { LatLng } from "../geo/index.ts";
import { EntranceId, PlaceId, StopId, TripId } from "../ids/index.ts";
import { stopKinds } from "../lifeCycle/stop.ts";
import { liftStates } from "../needs/index.ts";
import { IsoInstant, written } from "./common.ts";
import { FileAnswer } from "./exchange.ts";

export const LiftState = z.enum(liftStates);
export type LiftState = z.infer<typeof LiftState>;

/** What is known of the way through a door; left out: nobody knows. Without a name it is the only one that anybody knows of. */
const way = {
  name: written().min(1).max(80).optional(),
  steps: z.int().min(0).max(99).optional(),
  ramp: z.boolean().optional(),
  lift: LiftState.optional(),
};

/** As whoever asks for a trip reads it: no codes, no notes. */
export const EntranceChoice = z.object({ id: EntranceId, ...way, isUsual: z.boolean() });
export type EntranceChoice = z.infer<typeof EntranceChoice>;

const forDriver = {
  ...way,
  /** What opens the door, as it is keyed in. */
  code: written().max(40).optional(),
  dog: z.boolean(),
  /** Where the vehicle stops for it. */
  stopsAt: LatLng.optional(),
  notes: written().max(300).optional(),
};
/** As the driver of a trip reads it. */
export const EntranceAtStop = z.object({
  ...{ id: EntranceId, ...forDriver },
  photo: z.literal(true).optional(),
});
export type EntranceAtStop = z.infer<typeof EntranceAtStop>;

/** As dispatchers keep it. */
export const EntranceRecord = z.object({
  ...{ id: EntranceId, placeId: PlaceId, ...forDriver, isUsual: z.boolean() },
  photoId: z.uuid().optional(),
});
export type EntranceRecord = z.infer<typeof EntranceRecord>;

/** `id` is made by who asks: an entrance that is known is written anew. `isClosed`: there is no such entrance any more. */
export const SaveEntrance = z.object({
  ...{ id: EntranceId, ...forDriver, isUsual: z.boolean() },
  isClosed: z.boolean().default(false),
});
export type SaveEntrance = z.infer<typeof SaveEntrance>;

/** What a driver finds otherwise than it is kept. */
export const corrections = ["liftBroken", "liftWorks", "rampMissing", "stopsElsewhere", "photo"] as const;
export const CorrectionKind = z.enum(corrections);
export type CorrectionKind = z.infer<typeof CorrectionKind>;
const toldKinds = corrections.filter((kind) => kind !== "photo");

/** `correctionId` is made by the device: the same once more is the same correction. `point`: where the vehicle stops. */
export const CorrectEntrance = z
  .object({
    correctionId: z.uuid().toLowerCase(),
    what: z.enum(toldKinds),
    point: LatLng.optional(),
  })
  .refine(({ what, point }) => (what === "stopsElsewhere") === (point !== undefined), {
    path: ["point"],
    message: "expected with stopsElsewhere, and only then",
  });
export type CorrectEntrance = z.infer<typeof CorrectEntrance>;

/** One that waits for a dispatcher. */
export const OpenCorrection = z.object({
  id: z.uuid(),
  tripId: TripId,
  what: CorrectionKind,
  at: IsoInstant,
  /** What the place is called, and how its entrance is, if one is known. */
  place: z.string(),
  entrance: z.string().optional(),
  driver: z.string().optional(),
  point: LatLng.optional(),
  /** Meters from where the vehicle is taken to stop so far. */
  apart: z.int().optional(),
  photoId: z.uuid().optional(),
});
export type OpenCorrection = z.infer<typeof OpenCorrection>;

export const correctionOutcomes = ["accepted", "declined"] as const;
export type CorrectionOutcome = (typeof correctionOutcomes)[number];

const done = z.object({ ok: z.literal(true) });
const ofTrip = z.object({ tripId: TripId });
const ofStop = z.object({ stopId: StopId });
const ofEntrance = z.object({ entranceId: EntranceId });
const ofCorrection = z.object({ correctionId: z.uuid().toLowerCase() });
const whichEnd = z.object({ end: z.enum(stopKinds) });

/** Joined in `api.ts`. */
export const entranceShapes = {
  listEntrances: {
    query: z.object({ placeId: PlaceId }),
    response: z.object({ entrances: z.array(EntranceChoice) }),
  },
  readEntrances: {
    params: ofTrip,
    query: whichEnd,
    /** Without `placeId` it is no place that is known, and nothing can be kept of it. */
    response: z.object({ placeId: PlaceId.optional(), entrances: z.array(EntranceRecord) }),
  },
  saveEntrance: {
    params: ofTrip,
    query: whichEnd,
    body: SaveEntrance,
    response: z.object({ entrance: EntranceRecord }),
  },
  putEntrancePhoto: { params: ofEntrance, file: true as const, response: z.object({ photoId: z.uuid() }) },
  removeEntrancePhoto: { params: ofEntrance, response: done },
  getEntrancePhoto: {
    params: z.object({ photoId: z.uuid().toLowerCase() }),
    answersFile: true as const,
    response: FileAnswer,
  },
  listCorrections: { response: z.object({ corrections: z.array(OpenCorrection) }) },
  decideCorrection: {
    params: ofCorrection,
    body: z.object({ outcome: z.enum(correctionOutcomes) }),
    response: done,
  },
  correctEntrance: { params: ofStop, body: CorrectEntrance, response: done },
  sendEntrancePhoto: {
    params: ofStop,
    query: ofCorrection,
    file: true as const,
    response: done,
  },
  getStopPhoto: { params: ofStop, answersFile: true as const, response: FileAnswer },
} as const;
