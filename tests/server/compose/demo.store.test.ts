import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startPlayers } from "../../../server/compose/demo.ts";
import type { Role } from "../../../server/compose/role.ts";
import { eventually } from "../../support/eventually.ts";
import { createTestDatabase, type TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;
let processes: WebProcess[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await Promise.all(processes.map((each) => each.role.close()));
  processes = [];
  await database.drop();
});

/** A web process of the demo, as far as its people are concerned: a child that waits until it is called back. */
class WebProcess {
  readonly sent: ChildProcess[] = [];
  readonly role: Role;
  constructor() {
    const send = () => {
      const child = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"]);
      this.sent.push(child);
      return child;
    };
    const config = { DATABASE_URL: database.databaseUrl };
    this.role = startPlayers({ config, logger: { info: () => undefined } }, send);
    processes.push(this);
  }
  get playing(): number {
    return this.sent.filter((child) => child.exitCode === null && child.signalCode === null).length;
  }
}

const playing = () => processes.reduce((sum, each) => sum + each.playing, 0);
const somebodyPlays = () => eventually(() => expect(playing()).toBe(1));

describe("the demo's people", () => {
  it("are sent by one of several web processes, and by another one once that has ended", async () => {
    const [one, other] = [new WebProcess(), new WebProcess()];
    await somebodyPlays();
    await new Promise((resolve) => setTimeout(resolve, 3_500)); // the other one looks again meanwhile
    expect(playing()).toBe(1);
    const [first, second] = one.playing === 1 ? [one, other] : [other, one];
    await first.role.close();
    expect(first.playing).toBe(0);
    await eventually(() => expect(second.playing).toBe(1));
  });

  it("are sent again when they leave by themselves", async () => {
    const only = new WebProcess();
    await somebodyPlays();
    only.sent[0]?.kill("SIGKILL");
    await eventually(() => expect(only.sent).toHaveLength(2));
    await somebodyPlays();
  });

  it("are called back when Postgres has lost sight of their process, and sent again", async () => {
    const only = new WebProcess();
    await somebodyPlays();
    const left = once(only.sent[0] as ChildProcess, "exit");
    await cutConnections();
    await left;
    await eventually(() => expect(only.sent).toHaveLength(2));
    await somebodyPlays();
  });
});

async function cutConnections(): Promise<void> {
  const admin = new pg.Client({ connectionString: database.databaseUrl });
  await admin.connect();
  await admin.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await admin.end();
}
