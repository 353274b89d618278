import type { Choice } from "../../../shared/notices/index.ts";

/** What an answer came to. `handedOver`: a dispatcher has it, with the trip at hand. */
export type Answered =
  | { kind: "done"; choice: Choice }
  | { kind: "handedOver" }
  /** What was offered can be had no more. */
  | { kind: "tooLate" }
  | { kind: "known" };
