import { Allowances } from "../allowances.ts";
import type { Config } from "../config.ts";
import type { CallLimits } from "../http/index.ts";
import type { SocketLimits } from "../realtime/index.ts";

/** The demo's people all come from one address and loopback, a few hundred at a time; so do the benchmarks'. */
const MANY = 10;
/** A machine that hands on other people's calls may have so many callers' share. */
const BEHIND_ONE = 20;

/**
 * What one web process bears of one caller. All of it is counted in memory, so with several processes a person may have as
 * much of each. A page of ours asks 20 calls at its start and then a few a minute; a driver's sends 20 positions a minute.
 */
export function createCallLimits({
  DEMO,
  DATABASE_POOL,
}: Pick<Config, "DEMO" | "DATABASE_POOL">): CallLimits {
  const [burst, perSecond] = DEMO ? [200 * MANY, 20 * MANY] : [200, 20];
  return {
    perPerson: new Allowances({ burst: 100, perSecond: 20 }),
    perStaff: new Allowances({ burst: 400, perSecond: 40 }),
    perOrigin: new Allowances({ burst, perSecond }),
    filesPerOrigin: new Allowances({ burst: 20 * burst, perSecond: 20 * perSecond }),
    perPeer: new Allowances({ burst: burst * BEHIND_ONE, perSecond: perSecond * BEHIND_ONE }),
    atOncePerPerson: 3,
    // The other half of the connections is for staff, sign-ins and the work behind.
    atOnceOfOthers: Math.max(1, Math.floor(DATABASE_POOL / 2)),
    waiting: 300,
    waitingOfOne: 20,
  };
}

export function createSocketLimits({ DEMO }: Pick<Config, "DEMO">): SocketLimits {
  return {
    perAddress: DEMO ? 200 * MANY : 200,
    // Pages open in one browser, and all devices of one person.
    perSession: 20,
    perPerson: 30,
    connecting: new Allowances({ burst: 60, perSecond: 2 }),
    arriving: new Allowances(
      DEMO ? { burst: 200 * MANY, perSecond: 20 * MANY } : { burst: 200, perSecond: 20 },
    ),
    messages: new Allowances({ burst: 20, perSecond: 20 }),
    frames: new Allowances({ burst: 200, perSecond: 40 }),
    resumes: new Allowances({ burst: 60, perSecond: 2 }),
  };
}
