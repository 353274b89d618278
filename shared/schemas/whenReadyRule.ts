import { z } from "zod";
import { Length } from "./ruleParts.ts";

/**
 * A return when ready is picked up `pickupWithin` of "ready". Until then a place is held in the plan, `heldFor` long from the forecast on,
 * and for as long again `heldAgain` later while nobody is ready. `askBefore` the forecast the rider is asked; `overdueAfter` it a
 * dispatcher looks after them. The forecast is the middle of the person's last `sessions`, or, counted from being there, `dialysisStay`,
 * for other purposes `otherStay`.
 */
export const WhenReady = z
  .strictObject({
    ...{ pickupWithin: Length, heldFor: Length, heldAgain: Length, askBefore: Length },
    ...{ overdueAfter: Length, sessions: z.int().min(1).max(50) },
    ...{ dialysisStay: Length, otherStay: Length },
  })
  .readonly();
