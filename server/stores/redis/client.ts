import { type Command, Redis } from "ioredis";
import { NoAnswerInTime, within } from "../../../shared/time/index.ts";

const CONNECT_MS = 2_000;
/** A Redis that has said nothing for so long while somebody waits is given up, and every other wait with it. */
const ANSWER_MS = 600;
/** Longer than BullMQ's longest wait for a job (10 s). */
const LONGEST_WAIT_MS = 15_000;
const LOOK_EVERY_MS = 3_000;
const SILENT_MS = 2_000;

const common = {
  // Who subscribes does it again with each connection; a repeat of Redis's own would fail unheard when it is ended.
  autoResubscribe: false,
  connectTimeout: CONNECT_MS,
  // One that hangs would not hear a goodbye.
  disconnectTimeout: 50,
  retryStrategy: (times: number) => Math.min(1000, times * 100),
};

export interface Named {
  /** As Redis itself lists it. */
  name: string;
  /** Hears of every attempt that fails. */
  onError(error: Error): void;
}

/**
 * ioredis has a limit of its own for silence, which takes an answer that lies unread for none: a process that was busy for
 * a moment would lose its connection.
 */
class BriefRedis extends Redis {
  private isLeaving = false;

  override sendCommand(command: Command, stream?: Parameters<Redis["sendCommand"]>[1]): unknown {
    const answer = super.sendCommand(command, stream);
    within(ANSWER_MS, "Redis", command.promise).catch((error: unknown) => {
      if (error instanceof NoAnswerInTime) this.leave();
    });
    return answer;
  }

  /** All who wait are told so, and who comes next is until the line is made anew. */
  private leave(): void {
    if (this.isLeaving) return;
    this.isLeaving = true;
    this.once("close", () => {
      this.isLeaving = false;
    });
    this.disconnect(true);
  }
}

/**
 * For commands somebody waits for: answered within 600 ms, or refused. While Redis is away or hangs they are refused
 * at once, and none is sent a second time: what was to be done may have happened.
 */
export const createRedis = (url: string, named: Named): Redis =>
  watched(
    new BriefRedis(url, {
      ...{ ...common, connectionName: named.name },
      ...{ enableOfflineQueue: false, autoResendUnfulfilledCommands: false, maxRetriesPerRequest: 0 },
    }),
    named,
  );

/**
 * For BullMQ and subscribers, whose commands wait for Redis as long as it takes and are sent again; nobody may wait for them
 * without a limit of their own. After `silence` milliseconds without an answer the connection is made anew.
 */
export const createPatientRedis = (
  url: string,
  { silence = LONGEST_WAIT_MS, ...named }: Named & { silence?: number },
): Redis =>
  watched(
    new Redis(url, {
      ...{ ...common, connectionName: named.name, maxRetriesPerRequest: null, socketTimeout: silence },
    }),
    named,
  );

function watched(redis: Redis, { onError }: Named): Redis {
  redis.on("error", onError);
  // A subscriber only listens: without a word now and then it would not notice that nobody speaks any more.
  const looking = setInterval(() => {
    if (redis.status !== "ready") return;
    within(SILENT_MS, "Redis", redis.ping()).catch(() => redis.disconnect(true));
  }, LOOK_EVERY_MS);
  looking.unref();
  redis.on("end", () => clearInterval(looking));
  return redis;
}

/** Why nothing but a person can help: undefined for all that may pass by itself. */
export function findRefusal(error: Error): string | undefined {
  const isRefusal = /^(WRONGPASS|NOAUTH|NOPERM)|invalid password|DB index is out of range|unknown command/i;
  return isRefusal.test(error.message) ? error.message : undefined;
}
