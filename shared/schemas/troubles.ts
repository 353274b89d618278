import { z } from "zod";
import { DistrictId, ShiftId, StaffId, TripId } from "../ids/index.ts";
import { escalationSteps, watchedKinds } from "../lifeCycle/troubles.ts";
import { Chance } from "./chances.ts";
import { IsoInstant, Purpose, ServiceDayText, TimeWindow } from "./common.ts";
import { InvariantCode } from "./invariants.ts";
import { ManifestChange } from "./runChanges.ts";
import { NeedOfPerson, SosView } from "./sos.ts";

export const troubleKinds = [
  "neverBegun",
  "silent",
  "outage",
  "pickupEndangered",
  "arrivalEndangered",
  "changesMissed",
  ...(["queueAged", "jobDied", "partWrong", "invariantBroken"] as const),
  "stranded",
  "readyOverdue",
  "readyWaiting",
  "roomFound",
  ...watchedKinds,
] as const;
export const remedies = [
  ...(["callDriver", "offerTrips", "callRider", "callContact"] as const),
  ...(["moveTrip", "assignTrip", "solveOtherwise"] as const),
] as const;

/** Something that will break a promise or leave a person behind unless somebody acts. */
export const TroubleView = z.object({
  id: z.string(),
  kind: z.enum(troubleKinds),
  since: IsoInstant,
  districtId: DistrictId.optional(),
  runs: z.array(
    z.object({
      shiftId: ShiftId,
      plate: z.string(),
      driver: z.object({ name: z.string(), phone: z.string() }),
      /** As which it is shown: of `changesMissed`, what its driver is to be told. */
      version: z.int(),
      /** How many wait for it and could still go with another. */
      movable: z.int(),
    }),
  ),
  people: z.array(
    z.object({
      tripId: TripId,
      name: z.string(),
      phone: z.string(),
      purpose: Purpose,
      promised: TimeWindow.optional(),
      /** Of somebody without a vehicle: the pickup asked for. */
      wished: TimeWindow.optional(),
      /** Left out for somebody who has no vehicle. */
      expected: IsoInstant.optional(),
      serviceDay: ServiceDayText,
      /** Who speaks for them, or receives them. */
      contacts: z.array(z.object({ name: z.string(), phone: z.string() })),
      /** That what was promised where the vehicle goes for them is kept. */
      chance: Chance.optional(),
      /** Of `sos`: what they need. */
      need: NeedOfPerson.optional(),
    }),
  ),
  remedies: z.array(z.enum(remedies)),
  /** Of the service's own work, for `queueAged` and `jobDied`: which job, how many of them, for how long in real time; for `partWrong` what is wrong. */
  work: z.object({ job: z.string(), count: z.int(), minutes: z.int() }).optional(),
  /** Of `changesMissed`: what its driver has not said to have understood. */
  changes: z.array(ManifestChange).optional(),
  /** Of `invariantBroken`: what may never be and is. */
  broken: InvariantCode.optional(),
  /** Of `sos`: `people` are whoever called, then who else is aboard. */
  sos: SosView.optional(),
  /** The dispatcher who looks after it. */
  holder: z.object({ id: StaffId, name: z.string(), since: IsoInstant, isMine: z.boolean() }).optional(),
  /** Who has been turned to by the clock, since nobody has solved it: the last of them. */
  escalated: z.enum(escalationSteps).optional(),
});
export type TroubleView = z.infer<typeof TroubleView>;
export const Troubles = z.object({ troubles: z.array(TroubleView) });

/** `from`: who held it when it was looked at; left out: nobody. Whoever holds it otherwise is told with the refusal. */
export const TakeTrouble = z.object({ trouble: z.string().min(1).max(200), from: StaffId.optional() });
export type TakeTrouble = z.infer<typeof TakeTrouble>;

const count = z.int().min(0);
/** How the troubles of a kind went on a day; minutes are the middle ones. */
const KindFigures = z.object({
  ...{ kind: z.enum(troubleKinds), raised: count, taken: count, gone: count },
  minutesToTaken: z.number().min(0).optional(),
  minutesToGone: z.number().min(0).optional(),
});
export const TroubleFigures = z.object({
  day: ServiceDayText,
  kinds: z.array(KindFigures),
  /** How many each of the staff has taken, and how many of those are gone. */
  takers: z.array(z.object({ name: z.string(), taken: count, gone: count })),
  /** Whose clock ran up to each step. */
  escalated: z.array(z.object({ step: z.enum(escalationSteps), people: count })),
});
export type TroubleFigures = z.infer<typeof TroubleFigures>;

/** Joined in `api.ts`. */
export const troubleShapes = {
  listTroubles: { response: Troubles },
  takeTrouble: { body: TakeTrouble, response: z.object({ ok: z.literal(true) }) },
  giveBackTrouble: {
    body: z.object({ trouble: z.string().min(1).max(200) }),
    response: z.object({ ok: z.literal(true) }),
  },
  getTroubleFigures: { query: z.object({ day: ServiceDayText.optional() }), response: TroubleFigures },
} as const;
