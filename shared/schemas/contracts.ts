import { z } from "zod";
import { CategoryId, ContractId, DistrictId, OperatorId } from "../ids/index.ts";
import { LocalizedName, ServiceDayText, written } from "./common.ts";
import { DatedConditions } from "./contractConditions.ts";

/** Who drives by which contract where: what vehicles and drivers can belong to. */
export const FleetContract = z.object({
  id: ContractId,
  districtId: DistrictId,
  district: LocalizedName,
  categories: z.array(CategoryId),
  /** How many vehicles were agreed on, and how many there are. */
  vehicleCount: z.int().optional(),
  vehicles: z.int(),
  validFrom: ServiceDayText.optional(),
  validUntil: ServiceDayText.optional(),
  unverified: z.boolean(),
  /** Where it is said, e.g. the number of the contract. */
  source: z.string().optional(),
  /** When its vehicles serve, for some days each; on others as the service. */
  hours: z.array(
    z.object({
      from: z.string(),
      until: z.string(),
      validFrom: ServiceDayText.optional(),
      validUntil: ServiceDayText.optional(),
      unverified: z.boolean(),
      source: z.string().optional(),
      by: z.string().optional(),
      why: z.string().optional(),
    }),
  ),
  /** For what trips it is, for some days each; on others for any. */
  conditions: z.array(DatedConditions),
});
export type FleetContract = z.output<typeof FleetContract>;
export const FleetOperator = z.object({
  id: OperatorId,
  name: LocalizedName,
  drivers: z.int(),
  contracts: z.array(FleetContract),
});
export type FleetOperator = z.output<typeof FleetOperator>;

const inEachLanguage = z.object({
  kk: written().min(1).max(200),
  ru: written().min(1).max(200),
  en: written().min(1).max(200),
});
export const SaveOperator = z.object({ name: inEachLanguage, reason: written().min(1).max(300) });
export type SaveOperator = z.output<typeof SaveOperator>;
/** What is agreed with an operator. An existing one keeps its operator and district. */
export const SaveContract = z
  .object({
    operatorId: OperatorId,
    districtId: DistrictId,
    categories: z.array(CategoryId).min(1).max(50),
    vehicleCount: z.int().min(0).max(10_000).optional(),
    validFrom: ServiceDayText.optional(),
    validUntil: ServiceDayText.optional(),
    /** Where that is said: the number of the contract, a decree. */
    source: written().min(1).max(300),
    reason: written().min(1).max(300),
  })
  .refine(({ validFrom = "", validUntil }) => validUntil === undefined || validFrom <= validUntil, {
    path: ["validUntil"],
    error: "expected not before validFrom",
  });
export type SaveContract = z.output<typeof SaveContract>;
const clock = z.string().regex(/^([01]\d|2\d|30):[0-5]\d$/, "expected HH:mm");
/** When a contract's vehicles serve from a day on; null: as the service does. Without `source` nobody has confirmed it. */
export const SetContractHours = z.object({
  hours: z
    .object({ from: clock, until: clock })
    .refine(({ from, until }) => from < until, { path: ["until"], error: "expected after from" })
    .nullable(),
  from: ServiceDayText,
  source: written().min(1).max(300).optional(),
  reason: written().min(1).max(300),
});
export type SetContractHours = z.output<typeof SetContractHours>;
const Named = <Id extends z.ZodType>(id: Id) => z.object({ id, name: LocalizedName });
/** What contracts are made of. */
export const FleetOperators = z.object({
  operators: z.array(FleetOperator),
  districts: z.array(Named(DistrictId)),
  categories: z.array(Named(CategoryId)),
});
export type FleetOperators = z.output<typeof FleetOperators>;
