import { createAdapter } from "@socket.io/redis-streams-adapter";
import connectPgSimple from "connect-pg-simple";
import session from "express-session";
import { addSeconds, hours, seconds, zoneOffsets } from "../shared/time/index.ts";
import type { Core } from "./compose.ts";
import { sendPlayers, startPlayers } from "./composeDemo.ts";
import { listen, readinessOf } from "./composeHealth.ts";
import { createCallLimits, createSocketLimits } from "./composeLimits.ts";
import type { Role } from "./composeWorker.ts";
import { noShowFrom } from "./domain/fleet/noShow.ts";
import { allowedActions } from "./domain/fleet/stopSequence.ts";
import { nextStatus } from "./domain/trips/lifeCycle.ts";
import {
  createApp,
  createCallers,
  createHttpServer,
  createOriginCheck,
  createSessionMiddleware,
  createTrust,
  demoRateLimits,
  productionRateLimits,
} from "./http/index.ts";
import { createPresenters, presentRegionInfo, presentRegionMap, type ViewRules } from "./presenters/index.ts";
import { createRealtime, type MovedVehicle, type Realtime } from "./realtime/index.ts";
import { districtOf } from "./regions/index.ts";
import { createPatientRedis } from "./stores/redis/client.ts";
import { keys } from "./stores/redis/keys.ts";
import { parsePosition } from "./stores/redis/positionStore.ts";

export interface WebRole extends Role {
  /** The port it listens on; of use when 0 was asked for. */
  port: number;
}

/** The web role: HTTP, sockets, the built client and, in a demo, the people who play it. */
export async function startWebRole(core: Core): Promise<WebRole> {
  const { config } = core;
  const positions = await listenToPositions(core);
  const edges = sharedEdges(core);
  const httpServer = createHttpServer(edges.trust);
  const realtime = createRealtime({
    ...edges,
    httpServer,
    limits: createSocketLimits(config),
    session: edges.session as Parameters<typeof createRealtime>[0]["session"],
    events: core.bus,
    subscribePositions: positions.subscribe,
    adapter: createAdapter(positions.redis),
  });
  httpServer.on("request", createApp({ ...edges, ...appParts(core, realtime) }));
  const port = await listen(httpServer, config);
  const players =
    config.DEMO && config.DEMO_PEOPLE
      ? startPlayers(core, () => sendPlayers(`http://${config.HOST}:${port}`))
      : undefined;
  return {
    port,
    close: async () => {
      await players?.close();
      await realtime.close();
      httpServer.closeAllConnections();
      positions.stop();
    },
  };
}

/** What HTTP and sockets have in common: use cases, views, sessions, the origin check. */
function sharedEdges({ config, logger, region, services, clock, pool }: Core) {
  const { PUBLIC_ORIGIN: publicOrigin, TRUST_PROXY: proxies = 0, SESSION_SECRET: secret } = config;
  const trust = createTrust(proxies);
  const trustProxy = proxies !== 0;
  const store = new (connectPgSimple(session))({ pool, tableName: "session" });
  return {
    services,
    logger,
    presenters: createPresenters({ clock, timeZone: region.timeZone, rules: viewRules(region) }),
    session: createSessionMiddleware({ store, secret, trustProxy }),
    isAllowedOrigin: createOriginCheck({ publicOrigin, trustProxy }),
    trust,
    callers: createCallers({ trust, logger }),
  };
}

function viewRules(region: Core["region"]): ViewRules {
  const { rules } = region;
  const freeWaiting = rules.freeWaiting.value;
  return {
    allowedActions,
    freeWaiting,
    noShowFrom: (stop) => noShowFrom(stop, freeWaiting),
    canBeCancelled: (status) => nextStatus(status, "cancel").kind === "changed",
    districtName: (point) => districtOf(region, point)?.name,
  };
}

function appParts(core: Core, realtime: Realtime) {
  const { config, redis } = core;
  return {
    metricsToken: config.METRICS_TOKEN,
    calls: createCallLimits(config),
    https: config.PUBLIC_ORIGIN?.startsWith("https:") ?? false,
    sendRedisCommand: (command: string, ...args: string[]) => redis.call(command, ...args),
    rateLimits: config.DEMO ? demoRateLimits : productionRateLimits,
    readiness: readinessOf(core),
    region: regionForScreens(core),
    clientFolder: config.CLIENT_FOLDER,
    gauges: { sockets: () => realtime.socketCount(), ...positionGauges(core) },
    onSessionEnded: (sessionId: string) => realtime.endSession(sessionId),
    checkResponses: config.CHECK_RESPONSES,
  };
}

const positionGauges = ({ positionCounts, positionHistory }: Core): Record<string, () => number> => ({
  positions_taken: () => positionCounts.taken,
  positions_past: () => positionCounts.past,
  positions_too_rough: () => positionCounts.tooRough,
  positions_odd: () => positionCounts.odd,
  positions_dropped: () => positionHistory.dropped,
});

/** Far enough for whatever a screen shows of what was and what is planned. */
const SHOWN = { before: hours(400 * 24), after: hours(5 * 366 * 24) };

function regionForScreens({ config, region, places, clock }: Core) {
  const { TILE_URL: url, TILE_ATTRIBUTION: attribution = "", DISPATCHER_PHONE: dispatcherPhone } = config;
  const now = clock.now();
  const shown = { from: addSeconds(now, seconds(-SHOWN.before)), until: addSeconds(now, SHOWN.after) };
  const offsets = zoneOffsets(region.timeZone, shown);
  const tiles = url === undefined ? undefined : { url, attribution };
  return {
    info: presentRegionInfo(region, { demo: config.DEMO, tiles, dispatcherPhone, zoneOffsets: offsets }),
    map: presentRegionMap(region),
    searchPlaces: places.find,
  };
}

async function listenToPositions({ config, logger, region }: Core) {
  const redis = createPatientRedis(config.REDIS_URL, logger, "adapter");
  const subscriber = createPatientRedis(config.REDIS_URL, logger, "positions");
  const handlers = new Set<(position: MovedVehicle) => void>();
  subscriber.on("message", (_channel, text) => {
    const position = parsePosition(text);
    if (position === undefined) return;
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
