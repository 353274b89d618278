import type { EntranceOf } from "../../../server/domain/entrance.ts";
import { createPresenters } from "../../../server/presenters/index.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { daysFrom, hours, type Instant, minutes } from "../../../shared/time/index.ts";

/** The presenters with the domain's own rules, at one moment in Kyzylorda. */
export const presentersAt = (now: Instant, entranceOf: EntranceOf = () => undefined) =>
  createPresenters({
    clock: { now: () => now },
    dayRules: daysFrom(hours(3), kyzylorda.timeZone),
    categoriesOn: () => kyzylorda.categories,
    freeWaiting: () => minutes(10),
    frozenAhead: () => minutes(15),
    doubtRules: () => ({ doubtAfter: minutes(5), silenceAfter: minutes(15) }),
    breakGrace: () => minutes(30),
    checkDemanded: () => false,
    districtName: () => undefined,
    entranceOf,
  });
