import type { Request, RequestHandler } from "express";
import { ipKeyGenerator, MemoryStore, type Options, rateLimit } from "express-rate-limit";
import { RedisStore } from "rate-limit-redis";
import { AppError } from "../../errors.ts";
import type { AppParts, RateLimit, RateLimits, SendRedisCommand } from "../appParts.ts";
import { callerOf } from "../callers.ts";

/** The demo's people all come from one address, a few hundred at a time. */
export const demoRateLimits: RateLimits = {
  perSession: { count: 600, windowSeconds: 60 },
  perAddress: { count: 12_000, windowSeconds: 60 },
  failedSignIns: { count: 10, windowSeconds: 300 },
  failedSignInsAnywhere: { count: 100, windowSeconds: 3600 },
  codes: { count: 30, windowSeconds: 300 },
};

/** Many riders may share one address (mobile networks, a hospital's network), so addresses get more than sessions. */
export const productionRateLimits: RateLimits = {
  perSession: { count: 300, windowSeconds: 60 },
  perAddress: { count: 1_200, windowSeconds: 60 },
  failedSignIns: { count: 5, windowSeconds: 900 },
  failedSignInsAnywhere: { count: 30, windowSeconds: 3600 },
  codes: { count: 3, windowSeconds: 600 },
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
  /** Count what failed only. */
  failuresOnly?: boolean;
  /** Let calls pass while Redis is away; guessing passwords stays impossible. */
  passWithoutRedis: boolean;
}

function createLimiter(parts: LimiterParts): RequestHandler {
  const { name, limit, send, failuresOnly = false, passWithoutRedis } = parts;
  const { keyGenerator, skip, logger } = parts;
  return rateLimit({
    windowMs: limit.windowSeconds * 1000,
    limit: limit.count,
    standardHeaders: "draft-7",
    legacyHeaders: false,
    passOnStoreError: passWithoutRedis,
    skipSuccessfulRequests: failuresOnly,
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

const address = (request: Request): string => ipKeyGenerator(request.ip ?? "unknown");

/** The account somebody tries to get into: digits alone, so that one phone is one account however it is written. */
function account({ body }: Request): string {
  const { phone, username } = (body ?? {}) as { phone?: unknown; username?: unknown };
  if (typeof phone === "string")
    return phone
      .replace(/\D/g, "")
      .replace(/^8(?=\d{10}$)/, "7")
      .slice(0, 32);
  return typeof username === "string" ? username.trim().toLowerCase().slice(0, 64) : "none";
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
  /** Before the handlers of the three sign-ins. */
  signIn: RequestHandler[];
  /** Before a one-time code is made. */
  codes: RequestHandler[];
}

type LimitersParts = Pick<AppParts, "rateLimits" | "sendRedisCommand" | "logger" | "callers">;

export function createLimiters({
  rateLimits: limits,
  sendRedisCommand: send,
  logger,
  callers,
}: LimitersParts): Limiters {
  const common = { send, logger: quiet(logger) };
  const always = { ...common, skip: () => false };
  const guard = { ...always, passWithoutRedis: false };
  const byAccountAndAddress = (request: Request) => `${account(request)}@${address(request)}`;
  const failures = { ...guard, failuresOnly: true };
  return {
    perAddress: createLimiter({
      ...always,
      ...{ name: "address", limit: limits.perAddress, passWithoutRedis: true },
      keyGenerator: (request) => callers.originOf(request),
    }),
    perSession: createLimiter({
      ...{ ...common, name: "session", limit: limits.perSession, passWithoutRedis: true },
      // A person with many sessions gets no more than with one.
      keyGenerator: ({ session: { actor } }) => (actor === undefined ? "nobody" : callerOf(actor).key),
      skip: (request) => request.session.actor === undefined,
    }),
    signIn: [
      createLimiter({
        ...failures,
        ...{ name: "signIn", limit: limits.failedSignIns, keyGenerator: byAccountAndAddress },
      }),
      createLimiter({
        ...failures,
        ...{ name: "account", limit: limits.failedSignInsAnywhere, keyGenerator: account },
      }),
    ],
    codes: [
      createLimiter({ ...guard, name: "codes", limit: limits.codes, keyGenerator: byAccountAndAddress }),
    ],
  };
}
