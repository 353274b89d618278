import { z } from "zod";
import { RiderId, VehicleId } from "../ids/index.ts";
import { chairKinds, taskCodes } from "../needs/index.ts";
import { Assistance, ServiceDayText, written } from "./common.ts";

/** Who takes over where the rider gets out: whoever may not be left alone is handed over to them. */
const Receiver = z.object({
  name: written().min(1).max(100),
  phone: written().max(30).optional(),
});

/** What somebody needs on one trip beside aid, help and companions. Left out: as in the rider's record. */
export const TripNeeds = z.object({
  /** Rides in the wheelchair; false: changes to a seat, and the chair is folded away. */
  staysInChair: z.boolean().optional(),
  /** Lies. */
  stretcher: z.boolean().optional(),
  guideDog: z.boolean().optional(),
  /** Carries an oxygen bottle. */
  oxygen: z.boolean().optional(),
  /** Children who come along, each on a seat for children. */
  childSeats: z.int().min(0).max(3).optional(),
  receiver: Receiver.optional(),
});
export type TripNeeds = z.infer<typeof TripNeeds>;

const Chair = z.object({
  kind: z.enum(chairKinds),
  folds: z.boolean(),
  widthCm: z.int().min(30).max(150).optional(),
});

/** What somebody always needs, whoever asks for the trip. The office keeps it; a request need not say it again. */
export const RiderNeeds = TripNeeds.extend({
  chair: Chair.optional(),
  /** Person and chair together. */
  chairWeightKg: z.int().min(20).max(500).optional(),
  assistance: Assistance.optional(),
  /** Stays with somebody until somebody else has taken over. */
  mayNotBeLeftAlone: z.boolean().optional(),
  deaf: z.boolean().optional(),
  blind: z.boolean().optional(),
  /** Speaks with difficulty. */
  speech: z.boolean().optional(),
  ridesAlone: z.boolean().optional(),
  /** No ride may be longer, as somebody has certified; `until`: the last day on which that holds. */
  longestRide: z
    .object({
      minutes: z.int().min(5).max(600),
      source: written().min(1).max(200),
      until: ServiceDayText.optional(),
    })
    .optional(),
  /** Riders who are never aboard together with this one. */
  notWith: z.array(RiderId).max(50).optional(),
  /** Only these vehicles will do; these never. */
  onlyVehicles: z.array(VehicleId).max(100).optional(),
  neverVehicles: z.array(VehicleId).max(100).optional(),
});
export type RiderNeeds = z.infer<typeof RiderNeeds>;

/** Something that a driver is asked to do, with how many or whom it is about. */
export const DriverTask = z.object({
  code: z.enum(taskCodes),
  count: z.int().optional(),
  name: z.string().optional(),
});
