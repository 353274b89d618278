import { type BadSaying, badSayings, type HealthLine } from "../../../shared/schemas/health.ts";

/** For which words there is something to do; undefined: all is well. */
export const doingOf = (saying: HealthLine["saying"]): BadSaying | undefined =>
  badSayings.find((bad) => bad === saying);
