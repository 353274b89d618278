import { expect, it } from "vitest";
import { withFleet } from "../../../../server/regions/index.ts";
import { generateRiders, kyzylorda, region } from "../../../../server/regions/kyzylorda/index.ts";
import { computeFigures, type Figures } from "../../../../server/twin/figures/computeFigures.ts";
import { httpService } from "../../../../server/twin/play/httpService.ts";
import { simulateDays } from "../../../../server/twin/play/simulateDays.ts";
import { clockBegins, roadsOf, simulatedDay } from "../../../../server/twin/simulationDay.ts";
import { createWorld } from "../../../../server/twin/world/createWorld.ts";
import { createTestServer } from "../../../support/testServer.ts";

const pack = withFleet(kyzylorda, 5);
const riders = generateRiders(kyzylorda, 1);
const { people } = region;
if (people === undefined) throw new Error("no people");
const roads = roadsOf(pack);
const world = createWorld(pack, riders, {
  ...{ people, seed: 3, kind: "standard", day: simulatedDay, requests: 14 },
} as const);

async function playDay(): Promise<Figures> {
  const server = await createTestServer({
    ...{ DEMO_FROM: clockBegins, DEMO_FLEET: "5" },
    // Counted in steps, a search finds the same however busy the machine is.
    ...{ PLANNER_STEPS_PER_SECOND: "2500", PLANNER_THREADS: "1" },
  });
  try {
    const [log] = await simulateDays({ service: httpService(server.baseUrl), worlds: [world], roads });
    if (log === undefined) throw new Error("no day was played");
    return computeFigures(log);
  } finally {
    await server.end();
  }
}

it("a day of 5 vehicles and 14 wishes is played through the whole service, twice with the same figures", async () => {
  const figures = await playDay();
  expect(figures).toMatchObject({ tripsLost: 0, tripsDoubled: 0, leftOut: 0 });
  expect(figures.requests).toBeGreaterThan(9); // who never went needs no way back
  expect(figures.promised).toBeGreaterThan(6);
  expect(figures.pickupsInWindow).toBeGreaterThan(0.5);
  expect(figures.km).toBeGreaterThan(20);
  expect(await playDay()).toEqual(figures);
}, 480_000); // a limit for what hangs, no measure of speed
