import { parseArgs } from "node:util";
import { type Core, composeCore, seedIfEmpty } from "./compose.ts";
import { startHealthRole } from "./composeHealth.ts";
import { startWebRole } from "./composeWeb.ts";
import { type Role, startRelay, startWorkerRole } from "./composeWorker.ts";
import { listGaps, readConfig } from "./config.ts";
import { createLogger, type Logger } from "./logger.ts";
import { migrateToLatest } from "./stores/postgres/migrate.ts";

/** `tsx server/main.ts --role web|worker|all [--port N]`: any mix of processes over the same Postgres and Redis. */
const ROLES = ["web", "worker", "all"] as const;
type RoleName = (typeof ROLES)[number];

function readArguments(): { role: RoleName; port: string | undefined } {
  const { values } = parseArgs({
    options: { role: { type: "string", default: "all" }, port: { type: "string" } },
  });
  const role = ROLES.find((name) => name === values.role);
  if (role === undefined) throw new Error(`--role is one of ${ROLES.join(", ")}`);
  return { role, port: values.port };
}

async function start(logger: Logger): Promise<{ core: Core; roles: Role[] }> {
  const { role, port } = readArguments();
  const config = readConfig({ ...process.env, ...(port !== undefined && { PORT: port }) });
  logger.level = config.LOG_LEVEL;
  const gaps = role === "worker" ? [] : listGaps(config);
  if (gaps.length > 0) logger.warn({ gaps }, "the environment leaves something out; see the README");
  await migrateToLatest(config.DATABASE_URL);
  const core = await composeCore(config, logger);
  await seedIfEmpty(core);
  await core.bus.start();
  const roles: Role[] = [await startRelay(core)];
  if (role !== "web") roles.push(await startWorkerRole(core));
  if (role !== "worker") roles.push(await startWebRole(core));
  else if (config.HEALTH_PORT !== undefined) roles.push(await startHealthRole(core, config.HEALTH_PORT));
  logger.info({ role }, "ready");
  return { core, roles };
}

/** A job that takes longer is returned: its lock runs out, and another worker does it anew. */
const STOP_WITHIN_MS = 15_000;

/** Takes nothing new, finishes what is running, then closes what everything stands on. */
function stopOnSignal(logger: Logger, { core, roles }: { core: Core; roles: Role[] }): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, "stopping");
    setTimeout(() => {
      logger.error("could not stop in time");
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    for (const role of [...roles].reverse()) await role.close();
    await core.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) {
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        logger.error({ err: error }, "could not stop in order");
        process.exit(1);
      });
    });
  }
}

const logger = createLogger(process.env.LOG_LEVEL ?? "info", "server");
for (const fault of ["unhandledRejection", "uncaughtException"] as const) {
  process.on(fault, (error: unknown) => {
    logger.fatal({ err: error }, fault);
    process.exit(1);
  });
}
start(logger).then(
  (started) => stopOnSignal(logger, started),
  (error: unknown) => {
    logger.fatal(
      { err: error },
      `could not start: ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exit(1);
  },
);
