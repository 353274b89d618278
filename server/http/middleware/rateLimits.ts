import type { RequestHandler } from "express";
import { MemoryStore, type Options, rateLimit } from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { AppError } from "../../errors.ts";
import type { AppParts, RateLimit, RateLimits, SendRedisCommand } from "../appParts.ts";
import { callerOf } from "../callers.ts";
import { trackerKeyOf } from "../trackerKey.ts";

/** The demo's people all come from one address, a few hundred at a time. */
export const demoRateLimits: RateLimits = {
  perSession: { count: 600, windowSeconds: 60 },
  perAddress: { count: 12_000, windowSeconds: 60 },
  perTracker: { count: 600, windowSeconds: 60 },
};

/** Many riders may share one address (mobile networks, a hospital's network), so addresses get more than sessions. */
export const productionRateLimits: RateLimits = {
  perSession: { count: 300, windowSeconds: 60 },
  perAddress: { count: 1_200, windowSeconds: 60 },
  perTracker: { count: 600, windowSeconds: 60 },
};

/**
 * While Redis is away, this process counts by itself. Loads its script again when Redis was away at the start; the
 * original would fail for good.
 */
class LastingStore extends RedisStore {
  private readonly meanwhile = new MemoryStore();

  override async increment(key: string) {
    await this.incrementScriptSha.catch(() => {
      this.incrementScriptSha = this.loadIncrementScript(key);
    });
    return super.increment(key).catch(() => this.meanwhile.increment(key));
  }
  override async decrement(key: string) {
    await super.decrement(key).catch(() => this.meanwhile.decrement(key));
  }
  override async init(options: Options) {
    this.meanwhile.init(options);
    await super.init(options).catch(() => undefined);
  }
}

interface LimiterParts extends Pick<Options, "keyGenerator" | "skip" | "logger"> {
  name: string;
  limit: RateLimit;
  send: SendRedisCommand;
}

/** Of calls as such; who guesses is counted elsewhere, in `services/people`. */
function createLimiter(parts: LimiterParts): RequestHandler {
  const { name, limit, send } = parts;
  const { keyGenerator, skip, logger } = parts;
  return rateLimit({
    windowMs: limit.windowSeconds * 1000,
    limit: limit.count,
    standardHeaders: "draft-7",
    legacyHeaders: false,
    passOnStoreError: true,
    keyGenerator,
    skip,
    logger,
    handler: (_request, _response, next) => next(new AppError("rate.limited")),
    validate: { trustProxy: false, xForwardedForHeader: false, forwardedHeader: false },
    store: new LastingStore({
      prefix: `rate:${name}:`,
      sendCommand: async (command, ...args) => (await send(command ?? "", ...args)) as string,
    }),
  });
}

/** A Redis that is away is the matter of its connection's log, not of every single call's. */
const quiet = (logger: AppParts["logger"]): Options["logger"] => {
  const note = (error: unknown) => logger.debug({ err: error }, "limits");
  return { error: note, warn: note };
};

export interface Limiters {
  /** Before anything else is done. */
  perAddress: RequestHandler;
  /** Once the person is known. */
  perSession: RequestHandler;
  /** Once it is read which tracker calls. */
  perTracker: RequestHandler;
}

type LimitersParts = Pick<AppParts, "rateLimits" | "sendRedisCommand" | "logger" | "callers">;

export function createLimiters({
  rateLimits: limits,
  sendRedisCommand: send,
  logger,
  callers,
}: LimitersParts): Limiters {
  const common = { send, logger: quiet(logger) };
  return {
    perAddress: createLimiter({
      ...{ ...common, name: "address", limit: limits.perAddress },
      keyGenerator: (request) => callers.originOf(request),
      skip: () => false,
    }),
    perSession: createLimiter({
      ...{ ...common, name: "session", limit: limits.perSession },
      // A person with many sessions gets no more than with one.
      keyGenerator: ({ session: { actor } }) => (actor === undefined ? "nobody" : callerOf(actor).key),
      skip: (request) => request.session.actor === undefined,
    }),
    perTracker: createLimiter({
      ...{ ...common, name: "tracker", limit: limits.perTracker },
      keyGenerator: (_request, response) => trackerKeyOf(response),
      skip: () => false,
    }),
  };
}
