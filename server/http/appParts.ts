import type { RequestHandler } from "express";
import type { Registry } from "prom-client";
import type { LatLng } from "../../shared/geo/index.ts";
import type { PlaceHit, RegionInfo, RegionMap } from "../../shared/schemas/index.ts";
import type { Logger } from "../logger.ts";
import type { Presenters } from "../presenters/index.ts";
import type { Services } from "../services/index.ts";
import type { Callers, Trust } from "./callers.ts";
import type { CallingProvider } from "./gatewayCalls.ts";
import type { SignDevice } from "./middleware/device.ts";
import type { CallLimits } from "./middleware/fairShare.ts";
import type { OriginCheck } from "./middleware/origin.ts";
import type { ShownQueues } from "./queueBoard.ts";
import type { ReadTracker } from "./trackerCalls.ts";

/** At most `count` calls in a sliding bucket of `windowSeconds`. */
export interface RateLimit {
  count: number;
  windowSeconds: number;
}

export interface RateLimits {
  /** Every call of one signed-in person, in whatever sessions. */
  perSession: RateLimit;
  /** Every call from one address, signed in or not. */
  perAddress: RateLimit;
  /** Every call of one tracker, let in or not: what a phone kept for a shift comes within minutes. */
  perTracker: RateLimit;
}

/** Redis' raw commands, as `redis.call(...)` of ioredis. */
export type SendRedisCommand = (command: string, ...args: string[]) => Promise<unknown>;

/** A part without which this process cannot serve; `check` rejects while it is away. */
export interface ReadinessPart {
  name: string;
  check(): Promise<unknown>;
}

/** What `createApp` is made of; `compose/web.ts` brings it. */
export interface AppParts {
  services: Services;
  presenters: Presenters;
  logger: Logger;
  /** From `createSessionMiddleware`; the same one is given to the sockets. */
  session: RequestHandler;
  /** From `createOriginCheck`; the same one is given to the sockets. */
  isAllowedOrigin: OriginCheck;
  /** From `createCallers`; the same ones are given to the sockets. */
  callers: Callers;
  /** Providers of messages that may call us. */
  providers: readonly CallingProvider[];
  readTracker: ReadTracker;
  trust: Trust;
  calls: CallLimits;
  /** Who may read `/metrics` shows it as a bearer; without one nobody may. */
  metricsToken: string | undefined;
  /** Keyed: signs the cookies of devices. */
  signDevice: SignDevice;
  /** Browsers reach us over https. */
  https: boolean;
  sendRedisCommand: SendRedisCommand;
  /** `demoRateLimits` or `productionRateLimits`, unless a test needs its own. */
  rateLimits: RateLimits;
  readiness: ReadinessPart[];
  region: {
    /** As it is today. */
    readInfo(): RegionInfo;
    readMap(): RegionMap;
    searchPlaces(
      text: string,
      options: { near?: LatLng | undefined; offset: number; limit: number },
    ): { places: PlaceHit[]; total: number };
  };
  /** Built client: index.html, driver.html, dispatch.html and assets/. */
  clientFolder: string;
  /** The figures of the process (`createFigures`); without one the calls have their own. */
  registry?: Registry;
  queues: ShownQueues;
  /** Measured when `/metrics` is read, e.g. `{ sockets: () => realtime.socketCount() }`. */
  gauges: Record<string, () => number>;
  /** A session is over (signed out, or signed in anew): its sockets must go. */
  onSessionEnded(sessionId: string): void;
  /** Compare every answer with its schema and fail on the slightest difference: development and tests. */
  checkResponses: boolean;
}

/** What handlers are made of: use cases, views, and the region as the screens need it. */
export type RouteParts = Pick<AppParts, "services" | "presenters" | "region">;
