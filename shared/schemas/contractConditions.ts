import { z } from "zod";
import { Purpose, ServiceDayText, written } from "./common.ts";

/**
 * For what trips a contract is. `purposes`: none but these; `withinDistrict`: none that begins or ends outside its district; `quota`: so many
 * trips, or hours of direct driving, of one person in a calendar month.
 */
export const ContractConditions = z
  .strictObject({
    purposes: z.array(Purpose).min(1).optional(),
    withinDistrict: z.literal(true).optional(),
    quota: z
      .strictObject({
        trips: z.int().min(0).max(1000).optional(),
        hours: z.number().min(0).max(1000).optional(),
      })
      .refine(({ trips, hours }) => trips !== undefined || hours !== undefined, "expected trips or hours")
      .optional(),
  })
  .refine(
    (conditions) => Object.values(conditions).some((part) => part !== undefined),
    "expected a condition",
  );
export type ContractConditions = z.output<typeof ContractConditions>;

/** For what trips a contract is from a day on; null: for any. Without `source` nobody has confirmed it. */
export const SetContractConditions = z.object({
  conditions: ContractConditions.nullable(),
  from: ServiceDayText,
  source: written().min(1).max(300).optional(),
  reason: written().min(1).max(300),
});
export type SetContractConditions = z.output<typeof SetContractConditions>;

/** As the office reads them: for some days each. */
export const DatedConditions = z.object({
  conditions: ContractConditions,
  validFrom: ServiceDayText.optional(),
  validUntil: ServiceDayText.optional(),
  unverified: z.boolean(),
  source: z.string().optional(),
  by: z.string().optional(),
  why: z.string().optional(),
});
export type DatedConditions = z.output<typeof DatedConditions>;

/** What is left of a quota in a month before a wish is taken; `minutes` of direct driving. */
export const QuotaLeft = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  trips: z.object({ left: z.int(), of: z.int() }).optional(),
  minutes: z.object({ left: z.int(), of: z.int() }).optional(),
});
export type QuotaLeft = z.output<typeof QuotaLeft>;
