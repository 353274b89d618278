import { z } from "zod";
import { Length, Nothing, ruleOf } from "./ruleParts.ts";

/**
 * A break that nobody has begun `grace` after its window is not planned any more. A driver who needs a short one asks for `short`; it is
 * found `askedWithin` so long, or a dispatcher is asked.
 */
const Breaks = z.strictObject({ grace: Length, short: Length, askedWithin: Length }).readonly();

/** Whether a shift may not be begun before its vehicle has been looked over; otherwise that it was not is merely seen. */
const VehicleChecks = z.strictObject({ demanded: z.boolean() }).readonly();

/** So often the manifests of all runs are made ready for printing; undefined: only when somebody asks. */
const PrintedManifests = z.union([z.strictObject({ every: Length }).readonly(), Nothing]);

/** The rules of a driver's shift. Part of `serviceRules.ts`. */
export const shiftRules = {
  breaks: ruleOf(Breaks),
  vehicleChecks: ruleOf(VehicleChecks),
  printedManifests: ruleOf(PrintedManifests),
};
