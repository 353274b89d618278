import { allowedActions } from "../../../server/domain/fleet/stopSequence.ts";
import { nextStatus } from "../../../server/domain/trips/lifeCycle.ts";
import { createPresenters } from "../../../server/presenters/index.ts";
import type { Instant } from "../../../shared/time/index.ts";

/** The presenters with the domain's own rules, at one moment in Kyzylorda. */
export const presentersAt = (now: Instant) =>
  createPresenters({
    clock: { now: () => now },
    timeZone: "Asia/Qyzylorda",
    rules: { allowedActions, canBeCancelled: (status) => nextStatus(status, "cancel").kind === "changed" },
  });
