import { doubtOf } from "../../../server/domain/runs/doubt.ts";
import { noShowFrom } from "../../../server/domain/runs/noShow.ts";
import { createPresenters } from "../../../server/presenters/index.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { daysFrom, hours, type Instant, minutes } from "../../../shared/time/index.ts";

/** The presenters with the domain's own rules, at one moment in Kyzylorda. */
export const presentersAt = (now: Instant) =>
  createPresenters({
    clock: { now: () => now },
    dayRules: daysFrom(hours(3), kyzylorda.timeZone),
    categoriesOn: () => kyzylorda.categories,
    rules: {
      freeWaiting: () => minutes(10),
      noShowFrom: (stop) => noShowFrom(stop, minutes(10)),
      doubtOf: (shift, _day, now) =>
        doubtOf(shift, now, { doubtAfter: minutes(5), silenceAfter: minutes(15) }),
      lastAct: ({ shift }) => shift.starts,
      districtName: () => undefined,
    },
  });
