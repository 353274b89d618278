import { createServer } from "node:http";
import { Redis } from "ioredis";
import pg from "pg";

/**
 * The least that the launcher can tell from the real server: it uses both stores, answers `/readyz`, counts its starts
 * in Postgres (so that a test sees whether data was kept) and ends on SIGTERM.
 */
const database = new pg.Client({ connectionString: process.env.DATABASE_URL });
const redis = new Redis(process.env.REDIS_URL ?? "");

await database.connect();
await database.query("create table if not exists starts (at timestamptz not null default now())");
await database.query("insert into starts default values");
const counted = await database.query<{ starts: number }>("select count(*)::int as starts from starts");
const starts = counted.rows[0]?.starts ?? 0;
const redisStarts = await redis.incr("starts");

const server = createServer((request, response) => {
  response.setHeader("content-type", "application/json");
  if (request.url === "/readyz")
    return response.end(JSON.stringify({ pid: process.pid, starts, redisStarts }));
  if (request.url === "/api/demo/logins" && process.env.DEMO === "1") {
    const logins = [
      { role: "driver", screen: "/driver", login: "+77010000001", secret: "1234", name: "Test Driver" },
    ];
    return response.end(JSON.stringify({ logins }));
  }
  response.statusCode = 404;
  return response.end("{}");
});
server.listen(Number(process.env.PORT), "127.0.0.1");

process.on("SIGTERM", async () => {
  server.close();
  await Promise.all([database.end(), redis.quit()]);
  process.exit(0);
});
