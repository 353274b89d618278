import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findFreePort } from "../../../scripts/lib/ports.mjs";
import type { Role } from "../../../server/compose/role.ts";
import { startRelay, startWorkerRole } from "../../../server/compose/worker.ts";
import { storyOf } from "../../../server/domain/trips/story.ts";
import { eventually } from "../../support/eventually.ts";
import { NarrowDay } from "../services/planning/narrowDay.ts";

let day: NarrowDay;
let planner: ChildProcess | undefined;
const roles: Role[] = [];
beforeAll(async () => {
  day = await NarrowDay.begin();
  roles.push(await startRelay(day.service.core), await startWorkerRole(day.service.core));
});
afterAll(async () => {
  planner?.kill("SIGKILL");
  for (const role of roles.reverse()) await role.close();
  await day?.end();
});

/** In a process of its own, as `npm run serve -- --role planner` starts it. */
async function startPlanner(HEALTH_PORT: string): Promise<ChildProcess> {
  const { DATABASE_URL, REDIS_URL, SESSION_SECRET } = day.service.core.config;
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts", "--role", "planner"], {
    env: {
      ...process.env,
      DATABASE_URL,
      REDIS_URL,
      SESSION_SECRET,
      HEALTH_PORT,
      DEMO: "1",
      LOG_LEVEL: "info",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of child.stdout ?? []) if (String(line).includes('"msg":"ready"')) break;
  return child;
}

it("a planner that is killed while it searches leaves nobody waiting, and nothing is done twice", {
  timeout: 120_000,
}, async () => {
  const { core } = day.service;
  const { taken } = await day.fillVan(12);
  const port = String(await findFreePort());
  planner = await startPlanner(port);
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  expect(await core.db.plans.hasPlanner()).toBe(true);
  const { trip } = await day.askForVan(taken);
  const standing = async () => day.service.trip(trip.id);
  await eventually(async () => expect((await standing()).trip.roomSoughtAt).toBeDefined());
  planner.kill("SIGKILL");
  await once(planner, "exit");
  await eventually(async () => expect((await standing()).trip.status).toMatch(/^(un)?assigned$/));
  const { facts } = await standing();
  const story = storyOf(facts).map(({ what }) => what.key);
  expect(story).toHaveLength(3); // asked, looked for room, and one answer
  expect(story.slice(0, 2)).toEqual(["story.requested", "story.roomSought"]);
  const stops = await day.service.openStops();
  expect(new Set(stops).size).toBe(stops.length);
  expect(await core.db.plans.hasPlanner()).toBe(false);
});
