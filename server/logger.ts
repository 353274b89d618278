import { pino } from "pino";

const WINDOW_MS = 10_000;
/** Lines of one kind in a window; below "info", where somebody wants to see much, ten times as many. */
const MOST_OF_A_KIND = 20;
const MOST_BELOW_INFO = 200;
const INFO = 20;
const FATAL = 60;
/** Kinds are few, as they are named by our own words; more than so many share one. */
const MOST_KINDS = 300;

interface Kind {
  said: number;
  leftOut: number;
}

/**
 * An error as what it is, what it says and where. Never its other parts: those of a database's or Redis's error hold the values of
 * rows and arguments.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === "object" ? { type: "object" } : error;
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return {
    ...{ type: name, message, stack },
    ...(typeof code === "string" && { code }),
    ...(cause instanceof Error && { cause: cause.message }),
  };
}

/** Structured logs, one JSON line each. Never personal data and never a secret: ids only. Of one kind no more than a few lines in ten seconds. */
export function createLogger(level: string, name: string, destination?: { write(line: string): void }) {
  const sieve = new LineSieve();
  const logger = pino(
    {
      ...{ level, name, base: { pid: process.pid }, serializers: { err: describeError } },
      hooks: {
        logMethod(args, method, lineLevel) {
          if (lineLevel >= FATAL || sieve.lets(kindOf(args, lineLevel), lineLevel)) method.apply(this, args);
        },
      },
    },
    destination ?? pino.destination(1),
  );
  sieve.onLeftOut = (kind, leftOut) =>
    logger.warn({ kind, leftOut, seconds: WINDOW_MS / 1000 }, `lines left out: ${kind}`);
  return logger;
}
export type Logger = ReturnType<typeof createLogger>;

/** Whoever can cause a line must not be able to fill the disk: what is more than enough of one kind is only counted. */
class LineSieve {
  onLeftOut: (kind: string, count: number) => void = () => undefined;
  private kinds = new Map<string, Kind>();
  private timer: NodeJS.Timeout | undefined;

  lets(name: string, level: number): boolean {
    this.timer ??= setTimeout(() => this.turn(), WINDOW_MS).unref();
    const key = this.kinds.has(name) || this.kinds.size < MOST_KINDS ? name : "many kinds";
    const kind = this.kinds.get(key) ?? { said: 0, leftOut: 0 };
    this.kinds.set(key, kind);
    const isLet = kind.said < (level > INFO ? MOST_OF_A_KIND : MOST_BELOW_INFO);
    if (isLet) kind.said += 1;
    else kind.leftOut += 1;
    return isLet;
  }

  private turn(): void {
    this.timer = undefined;
    const ended = this.kinds;
    this.kinds = new Map();
    for (const [name, { leftOut }] of ended) if (leftOut > 0) this.onLeftOut(name, leftOut);
  }
}

/** What the line says, of which error, and of a call its status: never what differs from line to line. */
function kindOf([first, second]: readonly unknown[], level: number): string {
  const bag: { err?: unknown; res?: unknown } = typeof first === "object" && first !== null ? first : {};
  const error = first instanceof Error ? first : bag.err;
  const message = typeof first === "string" ? first : second;
  const status = bag.res instanceof Object && "statusCode" in bag.res ? bag.res.statusCode : undefined;
  return [pino.levels.labels[level], message, ...nameOf(error), status].filter(isSaid).map(String).join(" ");
}

const isSaid = (part: unknown): boolean => part !== undefined && part !== "";

function nameOf(error: unknown): unknown[] {
  if (!(error instanceof Error)) return [];
  return [error.name, "code" in error ? error.code : undefined];
}

const REASONS_AT_MOST = 100;

/**
 * For what fails again and again while a store is away: each reason is told at once, then once in `every` milliseconds with
 * how often it was left out.
 */
export function sparingly(
  write: (error: unknown, more: { leftOut?: number }) => void,
  every = 10_000,
): (error: unknown) => void {
  const told = new Map<string, { quietUntil: number; leftOut: number }>();
  return (error) => {
    const now = performance.now();
    const reason = reasonOf(error);
    const before = told.get(reason);
    if (before !== undefined && now < before.quietUntil) {
      before.leftOut += 1;
      return;
    }
    if (told.size >= REASONS_AT_MOST) told.clear();
    told.set(reason, { quietUntil: now + every, leftOut: 0 });
    write(error, before !== undefined && before.leftOut > 0 ? { leftOut: before.leftOut } : {});
  };
}

/** What went wrong, in a word: a connection that was refused on several addresses has a code and no message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: unknown };
  return error.message || (typeof code === "string" ? code : error.name);
}

/** Warnings of a store that is away: sparingly, and with the reason alone. */
export const warnSparingly = (logger: Logger, message: string, about: object = {}) =>
  sparingly((error, more) => logger.warn({ ...about, reason: reasonOf(error), ...more }, message));
