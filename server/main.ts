import { parseArgs } from "node:util";
import { within } from "../shared/time/index.ts";
import type { RoleName, Start } from "./compose/start.ts";
import { createLogger } from "./logger.ts";

/** `tsx server/main.ts --role web|worker|planner|all [--port N]`: any mix of processes over the same Postgres and Redis. */
const logger = createLogger(process.env.LOG_LEVEL ?? "info", "server");
for (const fault of ["unhandledRejection", "uncaughtException"] as const) {
  process.on(fault, (error: unknown) => {
    logger.fatal({ err: error }, fault);
    process.exit(1);
  });
}
/** Heard from the first moment, before the rest is even loaded. A second signal changes nothing. */
const stopping = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    if (stopping.signal.aborted) return;
    logger.info({ signal }, "stopping");
    stopping.abort();
  });
}

const { ROLES, startProcess } = await import("./compose/start.ts");
const { listGaps, readConfig } = await import("./config.ts");

function readArguments(): { role: RoleName; port: string | undefined } {
  const { values } = parseArgs({
    options: { role: { type: "string", default: "all" }, port: { type: "string" } },
  });
  const role = ROLES.find((name) => name === values.role);
  if (role === undefined) throw new Error(`--role is one of ${ROLES.join(", ")}`);
  return { role, port: values.port };
}

async function run(made: Start["made"]): Promise<void> {
  const { role, port } = readArguments();
  const config = readConfig({ ...process.env, ...(port !== undefined && { PORT: port }) });
  logger.level = config.LOG_LEVEL;
  const gaps = role === "web" || role === "all" ? listGaps(config) : [];
  if (gaps.length > 0) logger.warn({ gaps }, "the environment leaves something out; see the README");
  await startProcess({ config, role, logger, stop: stopping.signal, made });
}

const STOP_WITHIN_MS = 15_000;
/** What a start was about when it was asked to stop, such as a migration, is undone by Postgres if it takes longer. */
const START_MS = 3_000;

/** Leaves first, so that nothing is sent here any more; finishes what is running, then closes what everything stands on, be it there or away. */
async function stop(starting: Promise<void>, made: Start["made"]): Promise<never> {
  await within(START_MS, "the start", starting).catch(() => undefined);
  await Promise.all(made.map((role) => role.leave?.()));
  setTimeout(() => {
    logger.error("could not stop in time");
    process.exit(1);
  }, STOP_WITHIN_MS).unref();
  let code = 0;
  for (const role of [...made].reverse()) {
    await role.close().catch((error: unknown) => {
      logger.error({ err: error }, "could not stop in order");
      code = 1;
    });
  }
  process.exit(code);
}

const made: Start["made"] = [];
const starting = run(made);
starting.catch((error: unknown) => {
  if (stopping.signal.aborted) return;
  logger.fatal({ err: error }, `could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
if (stopping.signal.aborted) await stop(starting, made);
stopping.signal.addEventListener("abort", () => void stop(starting, made));
