import { stableId } from "../regions/stableId.ts";
import { planShifts } from "../services/fleet/index.ts";
import type { Core } from "./core.ts";

/** Plans the shifts that have come into sight, with the parts of a process. */
export const planShiftsOf = ({
  master,
  db,
  terms,
  clock,
}: Pick<Core, "master" | "db" | "terms" | "clock">): Promise<void> =>
  planShifts({
    master,
    due: db.due,
    termsOn: terms.on,
    dayRules: terms.dayRules,
    now: clock.now(),
    stableId,
  });
