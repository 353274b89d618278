import { z } from "zod";
import { IsoInstant, ServiceDayText } from "./common.ts";
import { MovedPerson } from "./dispatching.ts";

/**
 * A change of the day's plan that planners may not make by themselves. `because`: too many people would get another vehicle at once, or
 * somebody who has heard of one just now. The effect on each person is as of now; no promise is broken by it.
 */
export const ProposalView = z.object({
  id: z.uuid(),
  serviceDay: ServiceDayText,
  because: z.enum(["promise", "manyChanges", "justTold"]),
  made: IsoInstant,
  /** Then it is over. */
  until: IsoInstant,
  savedDriveMinutes: z.int(),
  people: z.array(
    MovedPerson.extend({
      /** Where another vehicle comes. */
      fromPlate: z.string().optional(),
      toPlate: z.string().optional(),
      /** When the vehicle would come; of somebody aboard there is none. */
      pickup: IsoInstant.optional(),
    }),
  ),
});
export type ProposalView = z.infer<typeof ProposalView>;
