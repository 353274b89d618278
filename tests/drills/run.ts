import type { Drill, DrillRow } from "./drill.ts";
import { type DrillServer, startDrillInstance, startDrillServer } from "./drillServer.ts";
import { drills } from "./drills.ts";

/** `npm run drills [-- names]`: plays each drill and prints a table; exit code 1 when something did not hold. */
const stores = {
  databaseAdminUrl: process.env.DATABASE_ADMIN_URL ?? "",
  redisUrl: process.env.REDIS_URL ?? "",
  folder: process.env.DRILL_FOLDER ?? "",
};

async function play(drill: Drill): Promise<DrillRow[]> {
  console.log(`\n== ${drill.name}: ${drill.about}`);
  const rows: DrillRow[] = [];
  const servers: DrillServer[] = [];
  const row = (each: DrillRow) => {
    rows.push(each);
    console.log(
      `${each.held ? "held  " : "BROKEN"} ${each.fed}\n       expected ${each.expected}; got ${each.got}`,
    );
  };
  try {
    await drill.play({
      row,
      async startServer(environment = {}, how = {}) {
        const server = await startDrillServer(stores, environment, how);
        servers.push(server);
        return server;
      },
      startInstance: (roles, environment = {}) => startDrillInstance(stores, roles, environment),
    });
  } catch (error) {
    const got = error instanceof Error ? (error.stack ?? error.message) : String(error);
    row({ fed: "the drill itself", expected: "it can be played", got, held: false });
  }
  for (const server of servers) await server.end().catch((error: unknown) => console.error(error));
  return rows;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !drills.some((drill) => drill.name === name));
if (unknown.length > 0)
  throw new Error(`no drill ${unknown.join(", ")}; there are ${drills.map(({ name }) => name).join(", ")}`);

const results: { name: string; rows: DrillRow[] }[] = [];
for (const drill of drills.filter(({ name }) => asked.length === 0 || asked.includes(name)))
  results.push({ name: drill.name, rows: await play(drill) });

console.log("\ndrill                 held  broken");
for (const { name, rows } of results) {
  const held = rows.filter((row) => row.held).length;
  console.log(`${name.padEnd(22)}${String(held).padStart(4)}${String(rows.length - held).padStart(8)}`);
}
const isWhole = results.every(({ rows }) => rows.length > 0 && rows.every(({ held }) => held));
process.exit(isWhole ? 0 : 1);
