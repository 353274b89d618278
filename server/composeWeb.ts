import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { createAdapter } from "@socket.io/redis-streams-adapter";
import connectPgSimple from "connect-pg-simple";
import session from "express-session";
import type { Core } from "./compose.ts";
import type { Role } from "./composeWorker.ts";
import { allowedActions } from "./domain/fleet/stopSequence.ts";
import { nextStatus } from "./domain/trips/lifeCycle.ts";
import {
  createApp,
  createOriginCheck,
  createSessionMiddleware,
  demoRateLimits,
  productionRateLimits,
} from "./http/index.ts";
import { createPresenters, presentRegionInfo, presentRegionMap } from "./presenters/index.ts";
import { createRealtime, type MovedVehicle, type Realtime } from "./realtime/index.ts";
import { createPlaceSearch } from "./regions/index.ts";
import { createPatientRedis } from "./stores/redis/client.ts";
import { keys } from "./stores/redis/keys.ts";
import { parsePosition } from "./stores/redis/positionStore.ts";

export interface WebRole extends Role {
  /** The port it listens on; of use when 0 was asked for. */
  port: number;
}

/** The web role: HTTP, sockets, the built client and, in a demo, the people who play it. */
export async function startWebRole(core: Core): Promise<WebRole> {
  const { config, logger, region, services, clock } = core;
  const positions = await listenToPositions(core);
  const presenters = createPresenters({
    clock,
    timeZone: region.timeZone,
    rules: { allowedActions, canBeCancelled: (status) => nextStatus(status, "cancel").kind === "changed" },
  });
  const origin = createOriginCheck({ publicOrigin: config.PUBLIC_ORIGIN, trustProxy: config.TRUST_PROXY });
  const sessions = createSessionMiddleware({
    store: new (connectPgSimple(session))({ pool: core.pool, tableName: "session" }),
    secret: config.SESSION_SECRET,
    trustProxy: config.TRUST_PROXY,
  });
  const httpServer = createServer();
  const realtime: Realtime = createRealtime({
    httpServer,
    services,
    presenters,
    logger,
    session: sessions as Parameters<typeof createRealtime>[0]["session"],
    isAllowedOrigin: origin,
    events: core.bus,
    subscribePositions: positions.subscribe,
    adapter: createAdapter(positions.redis),
  });
  httpServer.on(
    "request",
    createApp({
      services,
      presenters,
      logger,
      session: sessions,
      isAllowedOrigin: origin,
      trustProxy: config.TRUST_PROXY,
      https: config.PUBLIC_ORIGIN?.startsWith("https:") ?? false,
      sendRedisCommand: (command, ...args) => core.redis.call(command, ...args),
      rateLimits: config.DEMO ? demoRateLimits : productionRateLimits,
      readiness: [
        { name: "postgres", check: () => core.pool.query("SELECT 1") },
        { name: "redis", check: () => core.redis.ping() },
      ],
      region: regionForScreens(core),
      clientFolder: config.CLIENT_FOLDER,
      gauges: { sockets: () => realtime.socketCount() },
      onSessionEnded: (sessionId) => realtime.endSession(sessionId),
      checkResponses: config.CHECK_RESPONSES,
    }),
  );
  const port = await listen(httpServer, config);
  if (config.DEMO) core.demoClock?.keep((error) => logger.warn({ err: error }, "demo clock not saved"));
  const players = config.DEMO && config.DEMO_PEOPLE ? startPlayers(port, core) : undefined;
  return {
    port,
    close: async () => {
      await stopPlayers(players);
      await realtime.close();
      httpServer.closeAllConnections();
      positions.stop();
    },
  };
}

function regionForScreens({ config, region }: Core) {
  const search = createPlaceSearch(region);
  const { TILE_URL: url, TILE_ATTRIBUTION: attribution = "", DISPATCHER_PHONE: dispatcherPhone } = config;
  const tiles = url === undefined ? undefined : { url, attribution };
  return {
    info: presentRegionInfo(region, { demo: config.DEMO, tiles, dispatcherPhone }),
    map: presentRegionMap(region),
    searchPlaces: (text: string) => search.find(text),
  };
}

async function listenToPositions({ config, logger, region }: Core) {
  const redis = createPatientRedis(config.REDIS_URL, logger, "adapter");
  const subscriber = createPatientRedis(config.REDIS_URL, logger, "positions");
  const handlers = new Set<(position: MovedVehicle) => void>();
  subscriber.on("message", (_channel, text) => {
    const position = parsePosition(text);
    for (const handler of handlers) handler(position);
  });
  await subscriber.subscribe(keys.positionsChannel(region.id, subscriber));
  return {
    redis,
    stop: () => {
      subscriber.disconnect();
      redis.disconnect();
    },
    subscribe: (handler: (position: MovedVehicle) => void) => {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
  };
}

async function listen(server: Server, { PORT, HOST }: Core["config"]): Promise<number> {
  server.listen(PORT, HOST);
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : PORT;
}

/** The demo's people in a process of their own: they only know the public address. */
function startPlayers(port: number, { config, logger }: Core): ChildProcess {
  const players = fork(
    fileURLToPath(new URL("demo/main.ts", import.meta.url)),
    ["--url", `http://${config.HOST}:${port}`],
    {
      stdio: "inherit",
    },
  );
  players.on("exit", (code, signal) => logger.info({ code, signal }, "demo people left"));
  return players;
}

async function stopPlayers(players: ChildProcess | undefined): Promise<void> {
  if (players === undefined || players.exitCode !== null || players.signalCode !== null) return;
  const left = once(players, "exit");
  players.kill("SIGTERM");
  await Promise.race([left, new Promise((resolve) => setTimeout(resolve, 3_000).unref())]);
  players.kill("SIGKILL");
}
