import { otherWays } from "../records/outings.ts";
import type { RequestingNeeds } from "./needs.ts";
import type { RequestingUseCases } from "./useCases.ts";

/** What else a trip that somebody has read belongs to. */
export const createReadOuting = ({ db }: RequestingNeeds): Pick<RequestingUseCases, "listOtherWays"> => ({
  listOtherWays: (record) => otherWays(db, record),
});
