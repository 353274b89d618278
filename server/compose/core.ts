import type { Kysely } from "kysely";
import { v7 } from "uuid";
import { minutes, seconds, wrongOffset } from "../../shared/time/index.ts";
import { type DemoServiceClock, realClock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { FixVerdict } from "../domain/runs/plausiblePosition.ts";
import { EventBus } from "../events/eventBus.ts";
import { createFigures, type Figures } from "../http/index.ts";
import { type Logger, sparingly, warnSparingly } from "../logger.ts";
import type { EntranceBook, PlaceBook } from "../places/index.ts";
import { JobQueues } from "../queues/enqueue.ts";
import { timeFor } from "../queues/jobs.ts";
import { districtOf, findRegion, type Region, type RegionPack, withFleet } from "../regions/index.ts";
import { stableId } from "../regions/stableId.ts";
import { buildRoadGraph, createRoadMap, createRouting } from "../routing/index.ts";
import { createServices } from "../services/createServices.ts";
import type { Dependencies } from "../services/dependencies.ts";
import { recordNewcomers, TermsBook } from "../services/fleet/index.ts";
import type { Services } from "../services/index.ts";
import { LearnedBook } from "../services/planning/index.ts";
import type { MasterStore } from "../stores/index.ts";
import { createDatabase } from "../stores/postgres/database.ts";
import { PostgresMasterStore } from "../stores/postgres/masterStore.ts";
import { PostgresOutboxStore } from "../stores/postgres/outboxStore.ts";
import { createKysely, createPool, type WatchedPool } from "../stores/postgres/pool.ts";
import { PositionHistory } from "../stores/postgres/positionHistory.ts";
import type { Schema } from "../stores/postgres/schema.ts";
import { PostgresUpkeepStore } from "../stores/postgres/upkeepStore.ts";
import { createPatientRedis, createRedis } from "../stores/redis/client.ts";
import { keys } from "../stores/redis/keys.ts";
import { motionStores } from "../stores/redis/motionStores.ts";
import type { UpkeepStore } from "../stores/upkeep.ts";
import { accountParts } from "./accountParts.ts";
import { demoLogins } from "./demoPeople.ts";
import { followChanges } from "./followChanges.ts";
import { createOwnState } from "./ownState.ts";
import { placeBooks, placeNeeds } from "./placeBooks.ts";
import { readQueues } from "./queueFigures.ts";
import { startDemoClock } from "./startDemoClock.ts";
import { tables } from "./tables.ts";
import { openOnce, UnderWay } from "./underWay.ts";

/** Everything that every role needs: stores, clock, region, use cases. */
export interface Core {
  config: Config;
  logger: Logger;
  pool: WatchedPool;
  kysely: Kysely<Schema>;
  db: Dependencies["db"];
  redis: ReturnType<typeof createRedis>;
  region: RegionPack;
  /** Synthetic people of the region, if it has any. */
  people: Region["people"];
  /** What is agreed on, as the database has it. Read once the database is seeded. */
  terms: TermsBook;
  places: PlaceBook;
  entrances: EntranceBook;
  learned: LearnedBook;
  clock: Dependencies["clock"];
  demoClock: DemoServiceClock | undefined;
  positionHistory: PositionHistory;
  /** What became of the positions that this process was told. */
  positionCounts: Record<FixVerdict, number>;
  /** What this process tells of itself. */
  figures: Figures;
  /** Opened when somebody first asks. */
  queues: () => JobQueues;
  /** What the clock of a simulation waits for. */
  underWay: UnderWay;
  /** What the use cases are made of, for those that only some roles have. */
  needs: Dependencies;
  services: Services;
  bus: EventBus;
  master: MasterStore;
  upkeep: UpkeepStore;
  close(): Promise<void>;
}

export const namedRedis = (logger: Logger, name: string) => ({
  name,
  onError: warnSparingly(logger, "redis connection", { connection: name }),
});

/** Connections that come by themselves, now or later: nothing waits for them here. */
export function connectStores({ DATABASE_URL, DATABASE_POOL, REDIS_URL }: Config, logger: Logger) {
  const pool = createPool(DATABASE_URL, DATABASE_POOL);
  pool.on("error", warnSparingly(logger, "database connection"));
  return { pool, redis: createRedis(REDIS_URL, namedRedis(logger, "commands")) };
}
export type StoreConnections = ReturnType<typeof connectStores>;

const faultsTo = (logger: Logger) =>
  sparingly((error, more) => logger.error({ err: error, ...more }, "background work failed"));

/** Reads and writes Postgres, so it fails while that is away, and may be tried again; Redis may come later. */
export async function composeCore(
  config: Config,
  logger: Logger,
  { pool, redis }: StoreConnections = connectStores(config, logger),
): Promise<Core> {
  const { region, people } = await regionOf(config);
  const reportFault = faultsTo(logger);
  const kysely = createKysely(pool);
  const db = createDatabase(kysely);
  const demoClock = config.DEMO ? await startDemoClock(kysely, region, config) : undefined;
  const subscriber = createPatientRedis(config.REDIS_URL, namedRedis(logger, "events"));
  const positionHistory = new PositionHistory(kysely, reportFault);
  const positionCounts = { taken: 0, past: 0, tooRough: 0, odd: 0 };
  const { places, entrances } = placeBooks(region, db);
  const terms = new TermsBook(db, region.timeZone);
  const learned = new LearnedBook(() => db.learnedTimes.list());
  const books = { terms, places, entrances, learned };
  const about = { config, logger, region, people, ...books, clock: demoClock ?? realClock };
  const outbox = new PostgresOutboxStore(kysely);
  const { queues, figures } = watchedQueues({ db, redis, region }, reportFault);
  const underWay = new UnderWay(outbox, queues.open, db.plans);
  const parts = { ...about, db, redis, demoClock, positionHistory, positionCounts, underWay, figures };
  const ownState = createOwnState({ config, redis, queues: queues.open, jobs: db.jobs });
  const needs = await dependencies({ ...parts, ownState });
  const services = createServices(needs);
  const bus = new EventBus(subscriber, keys.eventsChannel(region.id, redis), outbox, reportFault);
  const unfollow = followChanges({ ...parts, bus, subscriber }, reportFault);
  const close = async () => {
    await bus.stop();
    unfollow();
    await positionHistory.stop();
    await queues.opened()?.close();
    subscriber.disconnect();
    redis.disconnect();
    await kysely.destroy();
  };
  const master = new PostgresMasterStore(kysely, recordNewcomers(about.clock));
  const upkeep = new PostgresUpkeepStore(kysely);
  return { ...parts, queues: queues.open, pool, kysely, needs, services, bus, master, upkeep, close };
}

/** The queues as this process looks at them, in its figures too. */
function watchedQueues(
  { db, redis, region }: Pick<Core, "db" | "redis" | "region">,
  reportFault: (error: unknown) => void,
) {
  const queues = openOnce(() => new JobQueues(redis, region.id, reportFault));
  const figures = createFigures();
  figures.watchQueues(() => readQueues({ db, queues: queues.open }));
  return { queues, figures };
}

async function regionOf({ REGION, DEMO, DEMO_FLEET }: Config) {
  const { pack, people } = await findRegion(REGION);
  checkZoneData(pack);
  return { region: DEMO ? withFleet(pack, DEMO_FLEET) : pack, people };
}

/** Old zone data would store every time of the service's day an hour off, and nobody could tell afterwards. */
function checkZoneData({ timeZone, knownOffsets }: RegionPack): void {
  const wrong = wrongOffset(timeZone, knownOffsets);
  if (wrong === undefined) return;
  const { at, found, minutes } = wrong;
  throw new Error(
    `The time zone data of this machine is old: it puts ${timeZone} ${found} minutes ahead of UTC at ${at}, where ${minutes} is right. Update Node (its ICU data), or unset NODE_ICU_DATA if it names an old file.`,
  );
}

type Parts = Pick<Dependencies, "ownState"> &
  Pick<
    Core,
    | "config"
    | "logger"
    | "region"
    | "people"
    | "terms"
    | "places"
    | "entrances"
    | "learned"
    | "db"
    | "redis"
    | "demoClock"
    | "positionHistory"
    | "positionCounts"
    | "underWay"
    | "figures"
  >;

async function dependencies({ config, logger, region, ...parts }: Parts): Promise<Dependencies> {
  return {
    db: parts.db,
    ...motionStores(parts.redis, region.id),
    clock: parts.demoClock ?? realClock,
    realClock,
    demoClock: parts.demoClock,
    countUnderWay: parts.underWay.count,
    tellOthers: async () => void (await parts.underWay.countOthers()),
    ownState: parts.ownState,
    region,
    termsOn: parts.terms.on,
    dayRules: parts.terms.dayRules,
    districtOf: (point) => districtOf(region, point)?.id,
    ...placeNeeds(parts.places),
    entrances: parts.entrances,
    learned: parts.learned,
    ...roadsOf(region),
    ...(await accountParts(config)),
    createId: v7,
    stableId,
    ...tables,
    figures: parts.figures.planning,
    timeForJob: (name) => seconds(timeFor(name) / 1000),
    roomPatience: roomPatienceOf(config),
    reportFault: (fault) => logger.error({ fault }, "planning fault"),
    keepPosition: (position) => parts.positionHistory.keep(position),
    listUnwrittenPositions: (vehicleId) => parts.positionHistory.listUnwritten(vehicleId),
    countPosition: (verdict) => {
      parts.positionCounts[verdict] += 1;
    },
    demoLogins: config.DEMO ? demoLogins({ region, people: parts.people }) : [],
  };
}

/** Both over one graph. */
function roadsOf(region: RegionPack) {
  const graph = buildRoadGraph(region);
  return { routing: createRouting(region, graph), roadMap: createRoadMap(region, graph) };
}

/** A rush of hundreds is answered within; searches that go by steps take as long as they take. */
const ROOM_PATIENCE = { inTime: seconds(8), inSteps: minutes(2) };
const roomPatienceOf = ({ PLANNER_STEPS_PER_SECOND: steps }: Config) =>
  steps === undefined ? ROOM_PATIENCE.inTime : ROOM_PATIENCE.inSteps;
