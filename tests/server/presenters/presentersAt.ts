import { noShowFrom } from "../../../server/domain/runs/noShow.ts";
import { allowedActions } from "../../../server/domain/runs/stopSequence.ts";
import { nextStatus } from "../../../server/domain/trips/lifeCycle.ts";
import { createPresenters } from "../../../server/presenters/index.ts";
import { kyzylorda } from "../../../server/regions/index.ts";
import { type Instant, minutes } from "../../../shared/time/index.ts";

/** The presenters with the domain's own rules, at one moment in Kyzylorda. */
export const presentersAt = (now: Instant) =>
  createPresenters({
    clock: { now: () => now },
    timeZone: "Asia/Qyzylorda",
    categories: kyzylorda.categories,
    rules: {
      allowedActions,
      freeWaiting: minutes(10),
      noShowFrom: (stop) => noShowFrom(stop, minutes(10)),
      canBeCancelled: (status) => nextStatus(status, "cancel").kind === "changed",
      districtName: () => undefined,
    },
  });
