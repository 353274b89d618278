import connectPgSimple from "connect-pg-simple";
import session from "express-session";
import { HOUSE } from "../../shared/schemas/index.ts";
import { addSeconds, hours, seconds, serviceDayOf, within, zoneOffsets } from "../../shared/time/index.ts";
import { realClock } from "../clock.ts";
import { sendsSms } from "../config.ts";
import { createWebhooks } from "../gateways/index.ts";
import {
  createApp,
  createCallers,
  createOriginCheck,
  createSessionMiddleware,
  createTrust,
  demoRateLimits,
  productionRateLimits,
  waitingApp,
} from "../http/index.ts";
import { reasonOf } from "../logger.ts";
import { createPresenters, presentRegionInfo, presentRegionMap } from "../presenters/index.ts";
import { createRealtime, fingerprintOf, type MovedVehicle, type Realtime } from "../realtime/index.ts";
import { districtOf } from "../regions/index.ts";
import { createDigest } from "../secrets.ts";
import { doubtRules } from "../services/records/doubtRules.ts";
import { createPatientRedis } from "../stores/redis/client.ts";
import { keys } from "../stores/redis/keys.ts";
import { parsePosition } from "../stores/redis/positionStore.ts";
import { createReadTracker } from "../trackers/index.ts";
import { type Core, namedRedis } from "./core.ts";
import { sendPlayers, startPlayers } from "./demo.ts";
import { type Door, openDoor, readinessOf, watchedOf } from "./health.ts";
import { createCallLimits, createSocketLimits } from "./limits.ts";
import type { Role } from "./role.ts";

export interface WebRole extends Role {
  /** The port it listens on; of use when 0 was asked for. */
  port: number;
}

/** Calls under way are answered; one that takes longer is cut off. */
const FINISH_MS = 6_000;

/** The web role: HTTP, sockets, the built client and, in a demo, the people who play it. */
export async function startWebRole(core: Core, opened?: Door): Promise<WebRole> {
  const { config } = core;
  const door = opened ?? (await openDoor(config, waitingApp(readinessOf(core))));
  const positions = await listenToPositions(core);
  const edges = sharedEdges(core);
  const realtime = createRealtime({
    ...edges,
    httpServer: door.server,
    limits: createSocketLimits(config),
    session: edges.session as Parameters<typeof createRealtime>[0]["session"],
    events: core.bus,
    subscribePositions: positions.subscribe,
    subscribeDesks: positions.subscribeDesks,
  });
  core.underWay.add(() => (realtime.isTelling() ? 1 : 0));
  door.answerWith(createApp({ ...edges, ...appParts(core, realtime) }));
  const players =
    config.DEMO && config.DEMO_PEOPLE
      ? startPlayers(core, () =>
          sendPlayers(`http://${config.HOST}:${door.port}`, core.region.id, config.DEMO_FLEET),
        )
      : undefined;
  return {
    port: door.port,
    close: async () => {
      const closed = players?.close();
      await within(FINISH_MS, "a caller", realtime.close()).catch(() => undefined);
      await closed;
      await door.close();
      positions.stop();
      await edges.closeSessions(); // or it would clear old ones from a database that is gone
    },
  };
}

/** What HTTP and sockets have in common: use cases, views, sessions, the origin check. */
function sharedEdges({ config, logger, region, terms, entrances, services, clock, pool }: Core) {
  const { PUBLIC_ORIGIN: publicOrigin, TRUST_PROXY: proxies = 0, SESSION_SECRET: secret } = config;
  const trust = createTrust(proxies);
  const trustProxy = proxies !== 0;
  const store = new (connectPgSimple(session))({ pool, tableName: "session" });
  return {
    services,
    logger,
    presenters: createPresenters({
      clock,
      dayRules: terms.dayRules,
      freeWaiting: (day) => terms.on(day).rules.freeWaiting.value,
      frozenAhead: (day) => terms.on(day).rules.frozenAhead.value,
      doubtRules: (day) => doubtRules(terms.on(day)),
      checkDemanded: (day) => terms.on(day).rules.vehicleChecks.value.demanded,
      breakGrace: (day) => terms.on(day).rules.breaks.value.grace,
      districtName: (point) => districtOf(region, point)?.name,
      categoriesOn: (day) => terms.on(day).categories,
      entranceOf: entrances.of,
    }),
    session: createSessionMiddleware({ store, secret, trustProxy }),
    closeSessions: () => store.close(),
    isAllowedOrigin: createOriginCheck({ publicOrigin, trustProxy }),
    trust,
    callers: createCallers({ trust, logger }),
  };
}

const signDevices = (secret: string) => {
  const digest = createDigest(secret);
  return (id: string) => digest("device", id);
};

function appParts(core: Core, realtime: Realtime) {
  const { config, redis } = core;
  return {
    ...watchedOf(core),
    queues: { list: () => core.queues().all, isThere: () => redis.status === "ready" },
    calls: createCallLimits(config),
    signDevice: signDevices(config.SESSION_SECRET),
    providers: createWebhooks(config, realClock),
    readTracker: createReadTracker(core.region.timeZone),
    https: config.PUBLIC_ORIGIN?.startsWith("https:") ?? false,
    sendRedisCommand: (command: string, ...args: string[]) => redis.call(command, ...args),
    rateLimits: config.DEMO ? demoRateLimits : productionRateLimits,
    readiness: readinessOf(core),
    region: regionForScreens(core),
    clientFolder: config.CLIENT_FOLDER,
    gauges: { sockets: () => realtime.socketCount(), ...positionGauges(core) },
    onSessionEnded: (sessionId: string) => endSession(core, realtime, sessionId),
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

function regionForScreens({ config, region, terms, places, clock }: Core) {
  const { TILE_URL: url, TILE_ATTRIBUTION: attribution = "", DISPATCHER_PHONE: dispatcherPhone } = config;
  const now = clock.now();
  const shown = { from: addSeconds(now, seconds(-SHOWN.before)), until: addSeconds(now, SHOWN.after) };
  const offsets = zoneOffsets(region.timeZone, shown);
  const tiles = url === undefined ? undefined : { url, attribution };
  const sendsCodes = config.DEMO || sendsSms(config);
  const installation = { demo: config.DEMO, sendsCodes, tiles, dispatcherPhone, zoneOffsets: offsets };
  const readTerms = () => {
    const today = serviceDayOf(clock.now(), terms.dayRules);
    return { today: terms.on(today), calendar: terms.calendarFrom(today) };
  };
  return {
    readInfo: () => presentRegionInfo(region, readTerms(), installation),
    readMap: onceFor(places.all, (known) => presentRegionMap({ ...region, places: known.filter(isOnMap) })),
    searchPlaces: places.find,
  };
}

/** Houses are found by who asks for them, and shown to nobody else. */
const isOnMap = ({ kind }: { kind: string }): boolean => kind !== HOUSE;

/** Made anew when what it is made of is another. */
function onceFor<Part, Whole>(read: () => Part, make: (part: Part) => Whole): () => Whole {
  let made: { of: Part; whole: Whole } | undefined;
  return () => {
    const of = read();
    if (made?.of !== of) made = { of, whole: make(of) };
    return made.whole;
  };
}

/** Here at once; the sockets that other processes serve end by the news of it. */
function endSession({ db, logger }: Core, realtime: Realtime, sessionId: string): void {
  const session = fingerprintOf(sessionId);
  realtime.endSession(session);
  db.outbox
    .addEvent({ type: "session.ended", session })
    .catch((error: unknown) => logger.warn({ reason: reasonOf(error) }, "end of a session not told"));
}

/** How long a start waits for Redis; without it positions come when it does. */
const SUBSCRIBE_MS = 1_000;

async function listenToPositions({ config, logger, region }: Core) {
  const subscriber = createPatientRedis(config.REDIS_URL, namedRedis(logger, "positions"));
  const handlers = new Set<(position: MovedVehicle) => void>();
  const desks = new Set<() => void>();
  const desksChannel = keys.desksChannel(region.id, subscriber);
  subscriber.on("message", (channel, text) => {
    if (channel === desksChannel) for (const handler of desks) handler();
    const position = parsePosition(text);
    if (position === undefined) return;
    for (const handler of handlers) handler(position);
  });
  const listen = () => subscriber.subscribe(keys.positionsChannel(region.id, subscriber), desksChannel);
  subscriber.on("ready", () => listen().catch(() => undefined));
  await within(SUBSCRIBE_MS, "Redis", listen()).catch(() => undefined);
  return {
    stop: () => subscriber.disconnect(),
    subscribe: (handler: (position: MovedVehicle) => void) => {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
    subscribeDesks: (handler: () => void) => {
      desks.add(handler);
      return () => desks.delete(handler);
    },
  };
}
