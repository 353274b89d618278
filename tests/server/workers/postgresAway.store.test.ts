import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectPlace } from "../../../scripts/lib/place.mjs";
import { createCluster, databaseUrl, startPostgres, stopPostgres } from "../../../scripts/lib/postgres.mjs";
import { findPostgresBinaries } from "../../../scripts/lib/postgresBinaries.mjs";
import { migrateToLatest } from "../../../server/stores/postgres/migrate.ts";
import { ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { eventually } from "../../support/eventually.ts";
import { signInRider } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { goodWish } from "../http/trips.ts";

type Cluster = Parameters<typeof createCluster>[0];
let cluster: Cluster;
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let server: TestServer;
let rider: ApiCaller;

// A Postgres of its own, which can be stopped without anybody else's tests noticing.
beforeAll(async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "postgres-away-")));
  const binaries = findPostgresBinaries(projectPlace.root);
  const dataFolder = join(folder, "postgres");
  cluster = {
    ...{ binaries, dataFolder, logFile: join(folder, "log") },
    ...{ password: "of-the-test", durable: false },
  };
  await createCluster(cluster);
  postgres = await startPostgres(cluster, undefined);
  const DATABASE_URL = databaseUrl(cluster, postgres.port, "postgres");
  await migrateToLatest(DATABASE_URL);
  server = await createTestServer({ DATABASE_URL });
  rider = await signInRider(server);
});
afterAll(async () => {
  await server?.end();
  await stopPostgres(postgres);
  if (cluster !== undefined) rmSync(join(cluster.dataFolder, ".."), { recursive: true, force: true });
});

const readiness = async () => {
  const answer = await fetch(`${server.baseUrl}/readyz`);
  return { code: answer.status, missing: ((await answer.json()) as { missing: string[] }).missing };
};
const isReady = (answer: object) => eventually(async () => expect(await readiness()).toEqual(answer), 200);
const outcome = async (tripId: string) =>
  (await rider.call("getTrip", { params: { tripId: tripId as never } })).trip;

describe("while Postgres is away, and after it is back", () => {
  it("calls are asked to come back, what was taken before is kept, and all goes on", {
    timeout: 120_000,
  }, async () => {
    const body = goodWish(server.core);
    const { trip } = await rider.call("requestTrip", { body, idempotencyKey: "before" });
    await stopPostgres(postgres);
    await isReady({ code: 503, missing: ["postgres"] });
    expect((await fetch(`${server.baseUrl}/healthz`)).status).toBe(200);
    const refused = await rider.ask("requestTrip", { body: { ...body, note: "again" }, key: "meanwhile" });
    expect(problemOf(refused)).toMatchObject({ code: "service.unavailable", status: 503 });
    expect(refused.headers.get("retry-after")).toBe("5");

    // An outage is no wrong password: right ones, given in vain, count against nobody afterwards.
    const admin = new ApiCaller(server.baseUrl);
    const enter = () => admin.ask("staffSignIn", { body: { username: "admin", password: "kyzylorda" } });
    for (let time = 0; time < 12; time += 1) expect((await enter()).status).toBe(503);

    postgres = await startPostgres(cluster, postgres);
    await isReady({ code: 200, missing: [] });
    expect((await enter()).status).toBe(200);
    await eventually(async () => expect((await outcome(trip.id)).status).toMatch(/^(un)?assigned$/), 200);
    const { trips } = await rider.call("listMyTrips"); // the same session, and the refused wish is no trip
    expect(trips.map(({ id }) => id)).toEqual([trip.id]);
  });
});
