import { z } from "zod";
import { Length } from "./ruleParts.ts";

const Share = z.number().min(0).max(1);

/**
 * How far what comes differs from what is expected, until the service's own days say so: drives of one day (`drives`), days among one
 * another (`day`), boarding and alighting (`stay`), each as the deviation of one over what is expected; the share of riders who do not come
 * to the vehicle when they are fetched to be somewhere (`absent`) and when they are fetched from treatment (`notReady`). The days of the
 * last `days` are learned from; a kind of which they have fewer than `least` is taken to be as said here.
 */
export const EstimateSpread = z
  .strictObject({
    ...{ drives: Share, day: Share, stay: z.number().min(0).max(2), absent: Share, notReady: Share },
    ...{ days: z.int().min(1).max(365), least: z.int().min(20).max(100_000) },
  })
  .readonly();

/**
 * A promise whose chance to be kept falls below `below` is a trouble, and none any more from `above` on: not at each look another. Nobody
 * is named longer than `namedWithin` before the promised time. Its rider is told below `tellBelow`: less than half, so that what they are
 * told is later than what was promised.
 */
export const PromiseAtRisk = z
  .strictObject({ below: Share, above: Share, tellBelow: Share.max(0.5), namedWithin: Length })
  .refine(({ tellBelow, below, above }) => tellBelow <= below && below <= above, "expected them in order")
  .readonly();
