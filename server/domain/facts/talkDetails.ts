import type { IncidentKind, IncidentOutcome } from "../../../shared/lifeCycle/incident.ts";
import type { DriverAnswer, DriverPhrase } from "../../../shared/lifeCycle/talk.ts";

/** What people say to one another on the live day, how they call for help, and what was written of accidents. */
export interface TalkDetails {
  /** A dispatcher says something to the driver of a run: by a ready phrase, or in words that are a text. */
  "run.messageSent": { message: string; phrase?: DriverPhrase | undefined };
  /** The driver's device has it; then its driver has understood it. */
  "run.messageDelivered": { message: string };
  "run.messageRead": { message: string; answer?: DriverAnswer | undefined };
  /** Somebody on the road calls for help at once: a driver for the run, a rider for their trip. What was done is a text. */
  "sos.called": { sos: string; from: "driver" | "rider" };
  "sos.ended": { sos: string };
  /** An accident or a medical incident is written up: what its entries say stands in its record alone. */
  "incident.opened": { incident: string; kind: IncidentKind; sos?: string | undefined };
  "incident.noted": { incident: string; entry: string };
  "incident.closed": { incident: string; outcome: IncidentOutcome };
  "incident.read": { incident: string };
}
