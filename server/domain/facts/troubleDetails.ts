import type { EscalatingKind, EscalationStep, ReleaseWhy } from "../../../shared/lifeCycle/troubles.ts";
import type { TroubleView } from "../../../shared/schemas/index.ts";

/** By what it is known as long as it lasts, and of which kind it is. */
interface OfTrouble {
  trouble: string;
  kind: TroubleView["kind"];
}

/** What becomes of troubles, and of those who look after them. */
export interface TroubleDetails {
  /** It was seen; `since`, as the wire writes instants: when it began. */
  "trouble.raised": OfTrouble & { since: string };
  "trouble.gone": OfTrouble;
  /** A dispatcher looks after it; and does so no longer. */
  "trouble.taken": OfTrouble;
  "trouble.released": OfTrouble & { why: ReleaseWhy };
  /** Nobody has solved it by then: whoever the fact concerns is not known to be well, and somebody more is turned to. */
  "trouble.escalated": { trouble: string; kind: EscalatingKind; step: EscalationStep };
  /** A dispatcher has written what the next one has to know; and that one has read it. */
  "desk.handedOver": { handover: string };
  "desk.handoverRead": { handover: string };
}
