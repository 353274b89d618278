import type { Redis } from "ioredis";
import { within } from "../../shared/time/index.ts";
import { type Config, hasBackups, sendsSms } from "../config.ts";
import type { RedisVitals } from "../domain/health/vitals.ts";
import type { JobQueues } from "../queues/enqueue.ts";
import { isJobName, jobs } from "../queues/jobs.ts";
import type { OwnState } from "../services/records/needs.ts";
import type { JobStore } from "../stores/index.ts";
import { migrationNames } from "../stores/postgres/migrate.ts";

interface Known {
  config: Config;
  redis: Redis;
  queues(): JobQueues;
  jobs: Pick<JobStore, "findMark">;
}

/** What a process can say of the installation beside what stands in the database; what does not answer in time is left out. */
export const createOwnState = ({ config, redis, queues, jobs: store }: Known): OwnState => ({
  readRedis: () =>
    orNone(async () => {
      const [told, mark, known] = await Promise.all([redis.info(), queues().readMark(), store.findMark()]);
      // Before a worker was ever there, nothing was handed over that could be forgotten.
      return { ...readInfo(told), hasMark: known === undefined || mark === known };
    }),
  countQueues: () => orNone(() => queues().countByQueue()),
  queueOf: (job) => (isJobName(job) ? jobs[job].queue : undefined),
  gateways: [{ gateway: "sms", isOn: sendsSms(config) }],
  hasBackups: hasBackups(config),
  migrations: migrationNames,
});

const ANSWER_MS = 2_000;
const orNone = <T>(read: () => Promise<T>): Promise<T | undefined> =>
  within(ANSWER_MS, "Redis", read()).catch(() => undefined);

/** `INFO` of Redis, section `memory`: lines of `name:value`. */
export function readInfo(info: string): Omit<RedisVitals, "hasMark"> {
  const said = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(info)?.[1];
  const most = Number(said("maxmemory") ?? 0);
  const policy = said("maxmemory_policy") ?? "noeviction";
  return {
    bytes: Number(said("used_memory") ?? 0),
    most: most > 0 ? most : undefined,
    evicts: most > 0 && policy !== "noeviction",
  };
}
