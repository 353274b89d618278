import type { InvariantCode } from "../../../shared/schemas/index.ts";

/** What is seen of a day while it is open, and what is done about it: the facts of the live day. */
export interface DayDetails {
  /** Something that may never be was found, about the trip and the run that the fact names; then it was so no longer. */
  "invariant.broken": { code: InvariantCode };
  "invariant.mended": { code: InvariantCode };
}
