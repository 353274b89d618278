import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LauncherLock } from "../../scripts/lib/lock.mjs";
import { identifyProcess, isRunning, stopProcess } from "../../scripts/lib/processes.mjs";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  file = join(folder, "launcher.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

const gone = { pid: 4_000_000, startedAt: "long ago" };
const redis = { pid: 4_000_001, startedAt: "long ago", port: 7001 };
const leave = (launcher: { pid: number; startedAt: string }) =>
  writeFileSync(file, JSON.stringify({ launcher, port: 3456, services: { redis } }));

describe("the launcher's lock", () => {
  it("refuses a second start while the first lives, and says where to look", async () => {
    leave(identifyProcess(process.ppid));
    await expect(LauncherLock.acquire(file, 3000)).rejects.toThrow(
      `Already running (process ${process.ppid}): open http://localhost:3456`,
    );
    expect(JSON.parse(readFileSync(file, "utf8")).port).toBe(3456);
  });

  it("takes over from a dead launcher and knows what that had started", async () => {
    leave(gone);
    const lock = await LauncherLock.acquire(file, 3000);
    expect(lock.services).toEqual({ redis });
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      launcher: { pid: process.pid },
      services: { redis },
    });
  });

  it("is not fooled by another program that got the dead launcher's pid", async () => {
    // The pid lives (it is our own), but it began at another time than the lock says.
    leave({ pid: process.pid, startedAt: "before the last restart" });
    await expect(LauncherLock.acquire(file, 3000)).resolves.toBeInstanceOf(LauncherLock);
  });

  it("takes over a file that is no lock", async () => {
    writeFileSync(file, "{ half a lo");
    const lock = await LauncherLock.acquire(file, 3000);
    expect(lock.services).toEqual({});
  });

  it("lets only one of many through that start at the same moment", async () => {
    leave(gone);
    const starts = await Promise.allSettled(
      Array.from({ length: 8 }, () => LauncherLock.acquire(file, 3000)),
    );
    expect(starts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("keeps what was recorded for the next start, and nothing after a release", async () => {
    const lock = await LauncherLock.acquire(file, 3000);
    lock.record("postgres", { ...gone, port: 5001 });
    lock.record("redis", redis);
    lock.record("postgres", undefined);
    expect(JSON.parse(readFileSync(file, "utf8")).services).toEqual({ redis });
    lock.release();
    expect(existsSync(file)).toBe(false);
  });
});

describe("a process record", () => {
  it("names a process from its start to its end", async () => {
    const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"]);
    await once(child, "spawn");
    const record = identifyProcess(child.pid ?? -1);
    expect(isRunning(record)).toBe(true);
    expect(isRunning({ ...record, startedAt: "another time" })).toBe(false);
    await stopProcess(record);
    expect(isRunning(record)).toBe(false);
  });

  it("ends a process that does not listen to a polite request", async () => {
    const child = spawn(process.execPath, [
      "-e",
      "process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1e6)",
    ]);
    await once(child.stdout, "data");
    const ended = once(child, "exit");
    const record = identifyProcess(child.pid ?? -1);
    await stopProcess(record, { patienceMs: 200 });
    expect(isRunning(record)).toBe(false);
    expect(await ended).toEqual([null, "SIGKILL"]);
  });
});
