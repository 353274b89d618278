import { availableParallelism } from "node:os";
import { warnSparingly } from "../logger.ts";
import { type PlannerHandlers, plannerQueues } from "../queues/jobs.ts";
import { createPlanner } from "../services/createServices.ts";
import type { DaySolver } from "../services/planning/daySolver.ts";
import type { PlannerUseCases } from "../services/planning/useCases.ts";
import type { DayTeam } from "../solving/dayTeam.ts";
import { LazyDayTeam } from "../solving/lazyDayTeam.ts";
import { PlannerSeat } from "../stores/postgres/plannerSeat.ts";
import { createPatientRedis } from "../stores/redis/client.ts";
import { settleTogether } from "../workers/settleTogether.ts";
import { startWorkers } from "../workers/startWorkers.ts";
import { type Core, namedRedis } from "./core.ts";
import type { Role } from "./role.ts";

export interface PlannerRole extends Role {
  /** Plans whole days on threads of this process, which start when it is first asked. */
  daySolver: DaySolver;
}

/** One core is left to the rest of the process, and to Postgres where it is on the same machine. */
const threadsOf = ({ PLANNER_THREADS }: Core["config"]): number =>
  PLANNER_THREADS ?? Math.max(1, availableParallelism() - 1);

/** The search is not even loaded before: a planner whose days all have room pays nothing for it. */
const startThreads = (count: number) => async (): Promise<DayTeam> => {
  const { DayTeam } = await import("../solving/dayTeam.ts");
  return DayTeam.start(count);
};

/** The planner role: searches for whole days, one planner to a day. */
export async function startPlannerRole(core: Core): Promise<PlannerRole> {
  const { config, logger, region } = core;
  const onError = warnSparingly(logger, "planner");
  const connection = createPatientRedis(config.REDIS_URL, namedRedis(logger, "planners"));
  const daySolver = new LazyDayTeam(startThreads(threadsOf(config)));
  const roomSolver = new LazyDayTeam(startThreads(threadsOf(config)));
  const givesWay = config.PLANNER_STEPS_PER_SECOND === undefined;
  const seat = new PlannerSeat(config.DATABASE_URL, onError, { givesWay });
  await seat.start();
  const workers = startWorkers({
    connection,
    prefix: region.id,
    queues: plannerQueues,
    handlers: plannerHandlers({
      ...plannerOf(core, daySolver, seat),
      // On threads of its own: riders wait for it, and searches for other days take their time.
      ...urgentOf(plannerOf(core, roomSolver, seat)),
    }),
    settle: settleTogether((rows) => core.db.jobs.settle(rows)),
    onDead: (row) => void core.db.jobs.noteDeath(row).catch(onError),
    onFailed: (job, error) => logger.warn({ ...job, err: error }, "job failed"),
    onError,
  });
  return {
    daySolver,
    close: async () => {
      await Promise.all([workers.close(), daySolver.close(), roomSolver.close()]);
      await seat.close();
      connection.disconnect();
    },
  };
}

/** The use cases of planners over the parts of a process. */
export function plannerOf(
  { config, needs }: Pick<Core, "config" | "needs">,
  daySolver: DaySolver,
  { oneAtATime }: Pick<PlannerSeat, "oneAtATime">,
): PlannerUseCases {
  const steps = config.PLANNER_STEPS_PER_SECOND;
  return createPlanner({
    ...needs,
    daySolver,
    oneAtATime,
    budgetOf: (seconds) => (steps === undefined ? { seconds } : { steps: Math.ceil(steps * seconds) }),
  });
}

/** What somebody waits for. */
const urgentOf = ({ makeRoom, fetchSooner }: PlannerUseCases) => ({ makeRoom, fetchSooner });

/** What each job of the planners is. */
export const plannerHandlers = (planner: PlannerUseCases): PlannerHandlers => ({
  makeRoom: ({ serviceDay }) => planner.makeRoom(serviceDay),
  fetchSooner: ({ serviceDay }) => planner.fetchSooner(serviceDay),
  buildDay: ({ serviceDay }) => planner.buildDay(serviceDay),
  improveDay: ({ serviceDay }) => planner.improveDay(serviceDay),
});
