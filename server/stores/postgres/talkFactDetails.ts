import { z } from "zod";
import { incidentKinds, incidentOutcomes } from "../../../shared/lifeCycle/incident.ts";
import { driverAnswers, driverPhrases } from "../../../shared/lifeCycle/talk.ts";
import type { TalkDetails } from "../../domain/facts/talkDetails.ts";

const ofMessage = z.object({ message: z.string() });
const ofIncident = z.object({ incident: z.string() });

/** What the details of these facts look like. Part of `dayFactDetails.ts`. */
export const talkFactDetails: { [Kind in keyof TalkDetails]: z.ZodType<TalkDetails[Kind]> } = {
  "run.messageSent": ofMessage.extend({ phrase: z.enum(driverPhrases).optional() }),
  "run.messageDelivered": ofMessage,
  "run.messageRead": ofMessage.extend({ answer: z.enum(driverAnswers).optional() }),
  "sos.called": z.object({ sos: z.string(), from: z.enum(["driver", "rider"]) }),
  "sos.ended": z.object({ sos: z.string() }),
  "incident.opened": ofIncident.extend({ kind: z.enum(incidentKinds), sos: z.string().optional() }),
  "incident.noted": ofIncident.extend({ entry: z.string() }),
  "incident.closed": ofIncident.extend({ outcome: z.enum(incidentOutcomes) }),
  "incident.read": ofIncident,
};
