import { z } from "zod";
import { DistrictId, ShiftId, TripId } from "../ids/index.ts";
import { IsoInstant, Purpose, TimeWindow } from "./common.ts";
import { InvariantCode } from "./invariants.ts";
import { ManifestChange } from "./runChanges.ts";

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
] as const;
export const remedies = ["callDriver", "offerTrips", "callRider", "moveTrip", "assignTrip"] as const;

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
    }),
  ),
  remedies: z.array(z.enum(remedies)),
  /** Of the service's own work, for `queueAged` and `jobDied`: which job, how many of them, for how long in real time; for `partWrong` what is wrong. */
  work: z.object({ job: z.string(), count: z.int(), minutes: z.int() }).optional(),
  /** Of `changesMissed`: what its driver has not said to have understood. */
  changes: z.array(ManifestChange).optional(),
  /** Of `invariantBroken`: what may never be and is. */
  broken: InvariantCode.optional(),
});
export type TroubleView = z.infer<typeof TroubleView>;
export const Troubles = z.object({ troubles: z.array(TroubleView) });
