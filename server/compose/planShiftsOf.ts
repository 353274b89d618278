import { stableId } from "../regions/stableId.ts";
import { planShifts } from "../services/fleet/index.ts";
import { watchEndings } from "../services/notifying/index.ts";
import { watchDays } from "../services/records/watchDays.ts";
import { watchPrinting } from "../services/records/watchPrinting.ts";
import { watchStanding } from "../services/requesting/index.ts";
import { watchLearning, watchRetention } from "../services/upkeep/index.ts";
import type { Core } from "./core.ts";

/** Plans the shifts that have come into sight, when planners come to their days, when what was kept goes, when it is learned how long things take, and whose right ends, with the parts of a process. */
export async function planShiftsOf({
  master,
  db,
  terms,
  clock,
}: Pick<Core, "master" | "db" | "terms" | "clock">): Promise<void> {
  const agreed = { termsOn: terms.on, dayRules: terms.dayRules };
  await planShifts({ master, due: db.due, ...agreed, now: clock.now(), stableId });
  await watchDays({ db, clock, ...agreed });
  await watchRetention({ db, clock, ...agreed });
  await watchLearning({ db, clock, ...agreed });
  await watchStanding({ db, clock, ...agreed });
  await watchPrinting(db.due, clock.now());
  await watchEndings({ db, clock, ...agreed });
}
