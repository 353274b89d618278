import { z } from "zod";
import { escalatingKinds, escalationSteps, releaseWhys } from "../../../shared/lifeCycle/troubles.ts";
import { troubleKinds } from "../../../shared/schemas/index.ts";
import type { TroubleDetails } from "../../domain/facts/troubleDetails.ts";

const OfTrouble = z.object({ trouble: z.string(), kind: z.enum(troubleKinds) });
const OfHandover = z.object({ handover: z.string() });

/** What the details of troubles' facts look like. Part of `dayFactDetails.ts`. */
export const troubleFactDetails: { [Kind in keyof TroubleDetails]: z.ZodType<TroubleDetails[Kind]> } = {
  "trouble.raised": OfTrouble.extend({ since: z.string() }),
  "trouble.gone": OfTrouble,
  "trouble.taken": OfTrouble,
  "trouble.released": OfTrouble.extend({ why: z.enum(releaseWhys) }),
  "trouble.escalated": z.object({
    ...{ trouble: z.string(), kind: z.enum(escalatingKinds), step: z.enum(escalationSteps) },
  }),
  "desk.handedOver": OfHandover,
  "desk.handoverRead": OfHandover,
};
