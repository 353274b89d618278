import { setTimeout as sleep } from "node:timers/promises";
import { errorCode, LaunchFailure } from "./launchFailure.mjs";

/**
 * The only part of start-up that uses an installed package; loaded when the packages are there.
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<void>} action
 */
async function withClient(url, action) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on("error", () => {}); // a server that goes away meanwhile shows in the action
  try {
    await client.connect();
    await action(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Why the database does not answer; undefined when it does.
 * @param {string} url
 * @returns {Promise<string | undefined>}
 */
export async function findRefusal(url) {
  try {
    await withClient(url, async (client) => void (await client.query("select 1")));
    return undefined;
  } catch (error) {
    return errorCode(error) ?? String(error);
  }
}

/**
 * Somebody else's server, named by DATABASE_URL, must answer; it may be starting beside us.
 * @param {string} url
 */
export async function assertDatabaseAnswers(url) {
  let refusal = await findRefusal(url);
  for (let attempt = 0; refusal !== undefined && attempt < 5; attempt += 1) {
    await sleep(500);
    refusal = await findRefusal(url);
  }
  if (refusal === undefined) return;
  throw new LaunchFailure(
    `The database of DATABASE_URL does not answer (${refusal}): start it, or unset DATABASE_URL to use a local one.`,
  );
}

/**
 * The part of Postgres that ends a file of its log in time sleeps for five minutes after a start, since it begins before the start is
 * over; a checkpoint wakes it.
 * @param {string} url
 */
export const wakeArchiving = (url) =>
  withClient(url, async (client) => void (await client.query("checkpoint")));

/**
 * @param {string} adminUrl
 * @param {string} name
 */
export async function createDatabaseIfMissing(adminUrl, name) {
  await withClient(adminUrl, async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`create database "${name}"`);
  });
}

/** What planning counts on beside what is expected, by the names of the rules: nothing. */
const noAllowances = {
  travelAllowance: {
    inTown: { factor: 1, more: { minutes: 0 } },
    betweenTowns: { factor: 1, more: { minutes: 0 } },
    rush: 1,
  },
  dwellAllowance: { none: 1, walker: 1, wheelchair: 1, powerWheelchair: 1 },
  lastPlace: { drive: 1, boarding: 1 },
  dayPace: { halfSure: { minutes: 1440 }, halfLife: { minutes: 1 }, known: 1 },
};

/**
 * Dates no allowances for travel and boarding into the rules of a service; its processes read them when they begin. A service that
 * knows none stays as it is.
 * @param {string} url
 */
export async function takeAllowancesAway(url) {
  await withClient(url, async (client) => {
    for (const [key, value] of Object.entries(noAllowances))
      await client.query("update rule_values set value = $2 where key = $1", [key, JSON.stringify(value)]);
  });
}
