import { z } from "zod";
import { LatLng } from "../geo/index.ts";
import { TripId } from "../ids/index.ts";
import { IsoInstant, LocalizedName, Phrase, written } from "./common.ts";
import { MovedPerson } from "./dispatching.ts";
import { AcceptRescue, RescueMove, RescuePerson } from "./rescues.ts";

const words = written().min(1).max(120);

/**
 * What is closed, as a dispatcher says it: a street between two that cross it, a bridge by its name, a stretch between two points, or all
 * around one. The latter two get the words that people are told.
 */
export const AskedRoad = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("street"), street: z.string().max(200), from: LatLng, to: LatLng }),
  z.object({ kind: z.literal("bridge"), bridge: z.string().max(100) }),
  z.object({ kind: z.literal("stretch"), from: LatLng, to: LatLng, words }),
  z.object({ kind: z.literal("around"), at: LatLng, meters: z.int().min(10).max(3000), words }),
]);
export type AskedRoad = z.infer<typeof AskedRoad>;

const asked = {
  road: AskedRoad,
  /** Left out: from now on. */
  from: IsoInstant.optional(),
  /** Left out: until somebody says that it is open again. */
  until: IsoInstant.optional(),
};
export const AskedClosure = z.object(asked);
export type AskedClosure = z.infer<typeof AskedClosure>;

/** On a map: its pieces, each from point to point. */
const Lines = z.array(z.array(LatLng));

/** Who would be late, and stays with the vehicle: aboard, being fetched, or nobody else can come in time. */
export const LatePerson = z.object({
  ...RescuePerson.shape,
  pickup: IsoInstant.optional(),
  dropoff: IsoInstant.optional(),
  /** What keeps the others away. */
  reason: Phrase.optional(),
});
export type LatePerson = z.infer<typeof LatePerson>;

/** What the closure does to its first day, on the plan as it is; nothing of it is done. */
export const ClosurePlan = z.object({
  label: LocalizedName,
  lines: Lines,
  from: IsoInstant,
  until: IsoInstant.optional(),
  /** Runs on which somebody would be late. */
  plates: z.array(z.string()),
  /** With another vehicle, or later with their own (`promiseKept` is false then). */
  moved: z.array(RescueMove),
  late: z.array(LatePerson),
  others: z.array(MovedPerson),
});
export type ClosurePlan = z.infer<typeof ClosurePlan>;

export const AcceptClosure = z.object({
  ...asked,
  /** The same again changes nothing. */
  closureId: z.uuid().toLowerCase(),
  reason: written().min(1).max(300),
  shown: AcceptRescue.shape.shown,
});
export type AcceptClosure = z.infer<typeof AcceptClosure>;

/** What is closed now or will be, for drivers. */
export const ClosedRoad = z.object({
  id: z.uuid(),
  label: LocalizedName,
  lines: Lines,
  from: IsoInstant,
  until: IsoInstant.optional(),
});
export type ClosedRoad = z.infer<typeof ClosedRoad>;

const Concerned = z.object({ tripId: TripId, name: z.string(), phone: z.string() });

/** A closure that was accepted, as it stands now. */
export const ClosureView = z.object({
  ...ClosedRoad.shape,
  at: IsoInstant,
  by: z.string().optional(),
  reason: z.string().optional(),
  /** Until then it can be taken back. */
  undoUntil: IsoInstant.optional(),
  state: z.enum(["planned", "closed", "over", "undone"]),
  moved: z.array(
    z.object({ ...Concerned.shape, plate: z.string().optional(), pickup: IsoInstant.optional() }),
  ),
  late: z.array(Concerned),
});
export type ClosureView = z.infer<typeof ClosureView>;

export const ClosureOutcome = z.discriminatedUnion("result", [
  z.object({ result: z.literal("accepted"), closure: ClosureView }),
  z.object({ result: z.literal("changed"), plan: ClosurePlan, changed: z.array(TripId) }),
]);
export type ClosureOutcome = z.infer<typeof ClosureOutcome>;

/** Streets by their names, and where each is crossed. */
export const KnownRoads = z.object({
  streets: z.array(z.object({ street: z.string(), name: LocalizedName })),
  bridges: z.array(z.object({ bridge: z.string(), name: LocalizedName, unverified: z.boolean() })),
});
export const Crossing = z.object({ name: LocalizedName, at: LatLng });
export type Crossing = z.infer<typeof Crossing>;

const ofClosure = z.object({ closureId: z.uuid().toLowerCase() });

/** Joined in `api.ts`. */
export const roadShapes = {
  listRoads: { response: KnownRoads },
  listCrossings: {
    query: z.object({ street: z.string().max(200) }),
    response: z.object({ crossings: z.array(Crossing) }),
  },
  previewClosure: { body: AskedClosure, response: z.object({ plan: ClosurePlan }) },
  acceptClosure: { body: AcceptClosure, response: ClosureOutcome },
  liftClosure: { params: ofClosure, response: z.object({ closure: ClosureView }) },
  listClosures: { response: z.object({ closures: z.array(ClosureView) }) },
  listClosedRoads: { response: z.object({ roads: z.array(ClosedRoad) }) },
} as const;
