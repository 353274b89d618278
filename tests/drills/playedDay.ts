import pg from "pg";
import { withFleet } from "../../server/regions/index.ts";
import { generateRiders, kyzylorda, region } from "../../server/regions/kyzylorda/index.ts";
import { computeFigures, type Figures } from "../../server/twin/figures/computeFigures.ts";
import { httpService } from "../../server/twin/play/httpService.ts";
import { simulateDays } from "../../server/twin/play/simulateDays.ts";
import { clockBegins, roadsOf, simulatedDay } from "../../server/twin/simulationDay.ts";
import { createWorld } from "../../server/twin/world/createWorld.ts";
import { atLocalTime, type Instant, seconds } from "../../shared/time/index.ts";
import { ApiCaller } from "../support/apiCaller.ts";
import { type Heard, LiveClient } from "../support/liveClient.ts";
import type { DrillParts } from "./drill.ts";
import type { DrillInstance } from "./drillServer.ts";

const FLEET = 6;
const REQUESTS = 36;
/** Midnight of the played day. */
export const dayBegins: Instant = atLocalTime(simulatedDay, seconds(0), kyzylorda.timeZone);

const { people } = region;
const pack = withFleet(kyzylorda, FLEET);

export interface PlayedInstance {
  figures: Figures;
  /** How often it was disturbed. */
  disturbed: number;
  /** What a dispatcher's page heard, and how much of it more than once. */
  news: number;
  newsTwice: number;
  /** Facts that say the very same of the very same moment. */
  factsTwice: number;
}

export interface HowPlayed {
  roles: readonly string[];
  seed: number;
  /** Besides what makes it play. */
  environment?: Record<string, string>;
  /** Before anybody asks for anything. */
  prepare?(instance: DrillInstance): Promise<void>;
  /** Called after each moment; true: something was done. */
  disturb?(instance: DrillInstance, now: Instant): Promise<boolean>;
}

/** A small simulated day against an installation of its own, which is ended afterwards. */
export async function playedDay(
  parts: DrillParts,
  { roles, seed, environment, prepare, disturb }: HowPlayed,
): Promise<PlayedInstance> {
  if (people === undefined) throw new Error("no people");
  const instance = await parts.startInstance(roles, {
    ...{ DEMO_FROM: clockBegins, DEMO_FLEET: `${FLEET}` },
    ...environment,
  });
  const live = await dispatchersPage(instance.address);
  const riders = generateRiders(kyzylorda, 1);
  const how = { people, seed, kind: "standard", day: simulatedDay, requests: REQUESTS } as const;
  let disturbed = 0;
  try {
    await prepare?.(instance);
    const [log] = await simulateDays({
      service: httpService(instance.address),
      worlds: [createWorld(pack, riders, how)],
      roads: roadsOf(pack),
      onMoment: async (now) => {
        if (await disturb?.(instance, now)) disturbed += 1;
      },
    });
    if (log === undefined) throw new Error("no day was played");
    const factsTwice = await countFactsTwice(instance.databaseUrl);
    return { figures: computeFigures(log), disturbed, ...countNews(live.heard), factsTwice };
  } finally {
    live.close();
    await instance.end();
  }
}

async function dispatchersPage(address: string): Promise<LiveClient> {
  const caller = new ApiCaller(address);
  await caller.call("staffSignIn", { body: { username: "dispatcher", password: "kyzylorda" } });
  return new LiveClient(address, caller.cookie, { origin: address }).connected();
}

/** News has a place in the order of things, by which the same one is known. */
function countNews(heard: readonly Heard[]): Pick<PlayedInstance, "news" | "newsTwice"> {
  const isNumbered = (data: unknown): boolean =>
    typeof data === "object" && data !== null && "cursor" in data;
  const news = heard.filter(({ data }) => isNumbered(data)).map((each) => JSON.stringify(each));
  return { news: news.length, newsTwice: news.length - new Set(news).size };
}

async function countFactsTwice(databaseUrl: string): Promise<number> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const { rows } = await db.query<{ count: number }>(
    `SELECT coalesce(sum(times - 1), 0)::int AS count FROM (
       SELECT count(*) AS times FROM facts WHERE trip_id IS NOT NULL OR stop_id IS NOT NULL
       GROUP BY kind, at, actor_id, trip_id, shift_id, stop_id, details) AS told WHERE times > 1`,
  );
  await db.end();
  return rows[0]?.count ?? 0;
}
