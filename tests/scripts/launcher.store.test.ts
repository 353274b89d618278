import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findFreePort } from "../../scripts/lib/ports.mjs";
import { isRunning, type ProcessRecord, stopProcess } from "../../scripts/lib/processes.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
// Up to three whole starts each: seconds on a quiet machine, much more on a busy one.
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let port: number;
let launchers: ChildProcess[];

beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "launch-")));
  port = await findFreePort();
  launchers = [];
});
afterEach(async () => {
  for (const launcher of launchers) launcher.kill("SIGKILL");
  for (const service of Object.values(findServices())) await stopProcess(service);
  rmSync(folder, { recursive: true, force: true });
});

/** The real launcher with real stores in a folder of its own, and a stand-in server. */
function launch(...flags: string[]) {
  const args = ["tests/scripts/standIn/start.mjs", folder, "--port", String(port), ...flags];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: "", REDIS_URL: "" },
  });
  launchers.push(child);
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const ended = once(child, "exit").then(([code]) => ({ code, output }));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => output.includes("Ctrl-C stops everything") && resolve(output));
    void ended.then(() => reject(new Error(output)));
  });
  ready.catch(() => {}); // a start that shall fail is awaited by its end
  return { child, ready, ended };
}

function findServices(): Record<string, ProcessRecord> {
  try {
    return JSON.parse(readFileSync(join(folder, "launcher.json"), "utf8")).services;
  } catch {
    return {};
  }
}

/** How often the stand-in was started on this data, by Postgres and by Redis. */
async function countStarts(): Promise<[number, number]> {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`);
  const { starts, redisStarts } = await response.json();
  return [starts, redisStarts];
}

async function stop({ child, ended }: ReturnType<typeof launch>) {
  child.kill("SIGINT");
  return (await ended).code;
}

describe("npm start", () => {
  it("brings everything up, stops all of it in order, keeps the data, and begins anew on --reset", async () => {
    const first = launch();
    expect(await first.ready).toContain("+77010000001  1234");
    expect(await countStarts()).toEqual([1, 1]);
    const services = Object.values(findServices());
    expect(services).toHaveLength(3);
    expect(await stop(first)).toBe(0);
    const { output } = await first.ended;
    expect(output).toMatch(/Stop the server[\s\S]*Stop Redis[\s\S]*Stop Postgres/);
    expect(services.filter((service) => isRunning(service))).toEqual([]);

    const second = launch();
    await second.ready;
    expect(await countStarts()).toEqual([2, 2]);
    expect(await stop(second)).toBe(0);

    const third = launch("--reset", "--no-demo");
    expect(await third.ready).not.toContain("+77010000001");
    expect(await countStarts()).toEqual([1, 1]);
    expect(await stop(third)).toBe(0);
  });

  it("refuses a second start in the same folder and leaves the first alone", async () => {
    const first = launch();
    await first.ready;
    const second = await launch().ended;
    expect(second).toEqual({
      code: 1,
      output: expect.stringMatching(/^Already running \(process \d+\).*\n$/),
    });
    expect(await countStarts()).toEqual([1, 1]);
    expect(await stop(first)).toBe(0);
  });

  it("after a killed launcher reuses the stores that still answer, and replaces the server", async () => {
    const first = launch();
    await first.ready;
    const before = findServices();
    first.child.kill("SIGKILL");
    await first.ended;

    const second = launch();
    await second.ready;
    const after = findServices();
    expect(after.postgres).toEqual(before.postgres);
    expect(after.redis).toEqual(before.redis);
    expect(after.server).not.toEqual(before.server);
    expect(await countStarts()).toEqual([2, 2]);
    expect(await stop(second)).toBe(0);
    expect(
      [...Object.values(before), ...Object.values(after)].filter((service) => isRunning(service)),
    ).toEqual([]);
  });

  it("after all was killed opens each data folder once more", async () => {
    const first = launch();
    await first.ready;
    const before = Object.values(findServices());
    first.child.kill("SIGKILL");
    for (const { pid } of before) process.kill(pid, "SIGKILL");
    await first.ended;

    const second = launch();
    await second.ready;
    const [starts] = await countStarts();
    expect(starts).toBe(2);
    expect(await stop(second)).toBe(0);
  });

  it("finds its stores even when the lock file was lost", async () => {
    const first = launch();
    await first.ready;
    const { postgres, redis, server } = findServices();
    first.child.kill("SIGKILL");
    await first.ended;
    await stopProcess(server);
    rmSync(join(folder, "launcher.json"));

    const second = launch();
    await second.ready;
    expect(findServices()).toMatchObject({ postgres, redis });
    expect(await stop(second)).toBe(0);
  });
});
