import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually } from "../../support/eventually.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { askWishes, wishesOfToday } from "../../support/wishes.ts";

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server?.end());

/** What a restart of Postgres does to a process: every connection ends, those at work and those that rest. */
async function cutAllConnections(): Promise<number> {
  const admin = new pg.Client({ connectionString: server.core.config.DATABASE_URL });
  await admin.connect();
  const cut = await admin.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await admin.end();
  return cut.rowCount ?? 0;
}

describe("when Postgres has cut every connection", () => {
  it("the next request is taken, answered and told as ever", async () => {
    const told: string[] = [];
    server.core.bus.subscribe(({ event }) => {
      if (event.type === "trip.changed") told.push(event.tripId);
    });
    expect(await cutAllConnections()).toBeGreaterThan(1);
    const isReady = async () => expect((await fetch(`${server.baseUrl}/readyz`)).status).toBe(200);
    await eventually(isReady, 100);
    const [asked] = await askWishes(server.core, [wishesOfToday(server.core)[0]]);
    const answered = async () => {
      const status = (await server.core.db.trips.find(asked.trip.id))?.trip.status;
      expect(status).toMatch(/^(un)?assigned$/);
      // Once for the request, once for its answer.
      expect(told.filter((tripId) => tripId === asked.trip.id).length).toBeGreaterThanOrEqual(2);
    };
    await eventually(answered, 100);
  });
});
