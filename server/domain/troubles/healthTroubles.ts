import { addSeconds, type Instant, type Seconds, seconds } from "../../../shared/time/index.ts";
import type { Finding } from "../health/finding.ts";
import { nameOf } from "../health/judgeHealth.ts";
import type { Trouble } from "./listTroubles.ts";

/** What is wrong with the service itself, and for how long already, in real time. */
export interface Ailment extends Finding {
  lasts: Seconds;
}

/** Of the service's health what endangers rides is a trouble like others, and comes before them; it ends by itself. */
export const healthTroubles = (ailments: readonly Ailment[], now: Instant): Trouble[] =>
  ailments
    .filter(({ state, endangersRides }) => state === "wrong" && endangersRides === true)
    .map((ailment) => ({
      id: `partWrong ${nameOf(ailment)}`,
      kind: "partWrong",
      since: addSeconds(now, seconds(-ailment.lasts)),
      ...{ runs: [], waiting: [], unplaced: [], remedies: [] },
      work: { job: ailment.saying, count: 1, length: ailment.lasts },
    }));
