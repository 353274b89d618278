import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { MemoryStore } from "express-session";
import { Redis } from "ioredis";
import { createCallLimits } from "../../../server/compose/limits.ts";
import {
  type AppParts,
  createApp,
  createCallers,
  createOriginCheck,
  createSessionMiddleware,
  createTrust,
  demoRateLimits,
} from "../../../server/http/index.ts";
import { createLogger } from "../../../server/logger.ts";
import { createPresenters, presentRegionInfo, presentRegionMap } from "../../../server/presenters/index.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { createDigest } from "../../../server/secrets.ts";
import type { Services } from "../../../server/services/index.ts";
import { createReadTracker } from "../../../server/trackers/index.ts";
import type { StaffId } from "../../../shared/ids/index.ts";
import { daysFrom, hours, instant, minutes, seconds } from "../../../shared/time/index.ts";
import { createTestRedis } from "../../support/testRedis.ts";

const demo = { DEMO: true, DATABASE_POOL: 10 };
const dispatcher = { role: "dispatcher" as const, id: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a20" as StaffId };

/** Use cases that only sign in a dispatcher; anything else a test does not bring is a bug of the test. */
function fewServices(own: Partial<Services>): Services {
  const few: Partial<Services> = {
    signInStaff: async () => ({ actor: dispatcher, view: { ...dispatcher, name: "Ada", locale: "en" } }),
    noteSignOut: async () => undefined,
    findSessionPerson: async () => ({
      actor: dispatcher,
      view: { ...dispatcher, name: "Ada", locale: "en" },
    }),
    ...own,
  };
  return new Proxy(few as Services, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name);
      if (found === undefined) throw new Error(`the test brings no ${String(name)}`);
      return found;
    },
  });
}

export interface EdgeApp {
  baseUrl: string;
  httpServer: Server;
  redis: Redis;
  end(): Promise<void>;
}

/**
 * The HTTP side alone on a port of its own, for what is a matter of HTTP only: errors nobody expects, limits, outages. All
 * that has to do with trips runs against the whole server instead.
 */
export async function startEdgeApp(
  services: Partial<Services> = {},
  parts: Partial<AppParts> = {},
): Promise<EdgeApp> {
  const redis = new Redis((await createTestRedis()).redisUrl, { maxRetriesPerRequest: 0 });
  redis.on("error", () => undefined);
  const trust = parts.trust ?? createTrust(0);
  const logger = parts.logger ?? createLogger("silent", "test");
  const app = createApp({
    services: fewServices(services),
    presenters: createPresenters({
      clock: { now: () => instant(0) },
      dayRules: daysFrom(hours(3), kyzylorda.timeZone),
      categoriesOn: () => kyzylorda.categories,
      freeWaiting: () => seconds(0),
      frozenAhead: () => minutes(15),
      doubtRules: () => ({ doubtAfter: minutes(5), silenceAfter: minutes(15) }),
      breakGrace: () => minutes(30),
      checkDemanded: () => false,
      districtName: () => undefined,
      entranceOf: () => undefined,
    }),
    logger,
    session: createSessionMiddleware({ store: new MemoryStore(), secret: "x".repeat(32), trustProxy: false }),
    isAllowedOrigin: createOriginCheck({ publicOrigin: undefined, trustProxy: false }),
    trust,
    callers: createCallers({ trust, logger }),
    calls: createCallLimits(demo),
    metricsToken: undefined,
    providers: [],
    readTracker: createReadTracker(kyzylorda.timeZone),
    signDevice: createDigest("x".repeat(32)),
    https: false,
    sendRedisCommand: (command, ...args) => redis.call(command, ...args),
    rateLimits: demoRateLimits,
    readiness: [],
    region: {
      readInfo: () =>
        presentRegionInfo(kyzylorda, { today: kyzylorda, calendar: [] }, { demo: false, sendsCodes: false }),
      readMap: () => presentRegionMap(kyzylorda),
      searchPlaces: () => ({ places: [], total: 0 }),
    },
    clientFolder: "no/such/folder",
    queues: { list: () => [], isThere: () => true },
    gauges: {},
    onSessionEnded: () => undefined,
    checkResponses: true,
    ...parts,
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    httpServer: server,
    redis,
    end: async () => {
      server.closeAllConnections();
      server.close();
      redis.disconnect();
    },
  };
}
