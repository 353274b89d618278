import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { tables } from "../../server/compose/tables.ts";
import { ApiSession } from "../../server/twin/apiSession.ts";
import { readUsage } from "../../server/twin/figures/processUsage.ts";
import type { ApiResponse } from "../../shared/schemas/index.ts";
import { csv } from "../support/listShapes.ts";
import { listHeader, syntheticList } from "../support/syntheticList.ts";

/**
 * A list of all people of the region's programmes is measured by what the office has, and taken over: as text into an empty register, the
 * same as a workbook with a tenth of them changed, and put back. `npm run bench:lists -- --rows 35604`
 */
const { values } = parseArgs({ options: { rows: { type: "string", default: "35604" } } });
const baseUrl = process.env.BASE_URL ?? "http://localhost:3000";
const session = new ApiSession(baseUrl);

async function signIn(): Promise<void> {
  const { logins } = await session.call("listDemoLogins");
  const login = logins.find(({ role }) => role === "administrator");
  if (login === undefined) throw new Error("the benchmark needs a server in demo mode");
  await session.call("staffSignIn", { body: { username: login.login, password: login.secret } });
}

async function check(bytes: Uint8Array): Promise<string> {
  const response = await fetch(`${baseUrl}/api/office/lists/riders/check?purpose=import`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", origin: baseUrl, cookie: session.cookie },
    body: Buffer.from(bytes),
  });
  const checked = (await response.json()) as ApiResponse<"checkList">;
  if (!response.ok || checked.import === null) throw new Error(JSON.stringify(checked));
  console.log(`  ${JSON.stringify(checked.import.counts)}`);
  return checked.import.id;
}

async function untilDone(importId: string): Promise<void> {
  for (;;) {
    const query = { outcome: "new" as const, offset: 0, limit: 1 };
    const { import: found } = await session.call("getImport", { params: { importId }, query });
    if (found.status === "applied" || found.status === "undone") return;
    if (found.status === "stale") throw new Error("records have changed meanwhile");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
async function timed<Value>(title: string, work: () => Promise<Value>): Promise<Value> {
  const began = performance.now();
  const value = await work();
  const usage = await readUsage(Number(process.env.SERVER_PID));
  console.log(
    `${title}: ${seconds(performance.now() - began)}; the server's most so far ${usage?.peakMemoryMb.toFixed(0) ?? "?"} MB`,
  );
  return value;
}

async function takeOver(what: string, bytes: Uint8Array): Promise<string> {
  const megabytes = (bytes.length / 1e6).toFixed(1);
  const importId = await timed(`${what} of ${megabytes} MB: read and compared`, () => check(bytes));
  await timed(`${what}: taken over`, async () => {
    await session.call("applyImport", { params: { importId } });
    await untilDone(importId);
  });
  return importId;
}

await signIn();
const people = syntheticList(Number(values.rows));
console.log(`${people.length} people; load ${loadavg()[0]?.toFixed(1)}`);
await takeOver("CSV", Buffer.from(csv([listHeader, ...people])));
const moved = people.map((row, no) => (no % 10 === 0 ? row.with(1, `${row[1]} ұлы`) : row));
const workbook = await tables.writeTable("xlsx", { name: "list", header: listHeader, rows: moved });
const second = await takeOver("XLSX", workbook);
await timed("Put back", async () => {
  await session.call("undoImport", { params: { importId: second } });
  await untilDone(second);
});
