import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFreePort } from "../../scripts/lib/ports.mjs";
import { firstToken, productionEnvironment, settle, walkEveryPath } from "../support/signInPaths.ts";
import { createTestDatabase, type TestDatabase } from "../support/testDatabase.ts";
import { createTestRedis, type TestRedis } from "../support/testRedis.ts";

/** Starting a process takes seconds on a busy machine. */
const LONG = { timeout: 300_000 };
let database: TestDatabase;
let redis: TestRedis;
beforeAll(async () => {
  [database, redis] = await Promise.all([createTestDatabase(), createTestRedis()]);
});
afterAll(async () => {
  await database?.drop();
  await redis?.clear();
});

/** As `npm run serve` starts it on a new installation; `log` grows while it runs. */
function serve(environment: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: {
      ...{ PATH: process.env.PATH, DATABASE_URL: database.databaseUrl, REDIS_URL: redis.redisUrl },
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const told = { log: "" };
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (told.log += text));
  return { child, told };
}

describe("a new installation that is no demo", () => {
  it(
    "logs no secret and nobody's phone, whichever way people sign in, at the most talkative level",
    LONG,
    async () => {
      const port = await findFreePort();
      const { child, told } = serve({ ...productionEnvironment, PORT: String(port) });
      while (!told.log.includes('"msg":"ready"')) await once(child.stdout, "data");
      const production = { baseUrl: `http://127.0.0.1:${port}`, databaseUrl: database.databaseUrl };
      await settle(production, told.log);
      const secrets = await walkEveryPath(production);
      child.kill("SIGTERM");
      await once(child, "exit");
      expect(told.log).toContain('"msg":"call"');
      // The link stands on the console once, and in no line of the log.
      const lines = told.log.split("\n").filter((line) => line.startsWith("{"));
      expect(lines.join("\n")).not.toContain(firstToken(told.log));
      expect(secrets.filter(([, secret]) => told.log.includes(secret)).map(([name]) => name)).toEqual([]);
    },
  );
});
