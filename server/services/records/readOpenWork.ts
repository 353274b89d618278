import { seconds } from "../../../shared/time/index.ts";
import type { OpenWork } from "../../domain/troubles/workTroubles.ts";
import type { CommonNeeds } from "./needs.ts";

/** The service's own work that is not done, and for how long already. */
export async function readOpenWork({
  db,
  realClock,
  timeForJob,
}: Pick<CommonNeeds, "db" | "realClock" | "timeForJob">): Promise<OpenWork[]> {
  const age = (since: Date | undefined) =>
    since && seconds(Math.max(0, realClock.now() - since.getTime()) / 1000);
  return (await db.jobs.listOpen()).map(({ name, waiting, waitingSince, dead, deadSince }) => ({
    ...{ job: name, takes: timeForJob(name) },
    ...{ waiting, waited: age(waitingSince), dead, deadFor: age(deadSince) },
  }));
}
