import { afterEach, beforeEach, expect, it } from "vitest";
import { type PlannerRole, startPlannerRole } from "../../server/compose/planner.ts";
import { generateRiders } from "../../server/regions/kyzylorda/index.ts";
import type { ApiCaller } from "../support/apiCaller.ts";
import { openScreen, tabTo } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { signInDispatcher as callAsDispatcher, signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, letIn } from "./people.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("06:40");
let planner: PlannerRole | undefined;
afterEach(() => planner?.close());

let dispatcher: ApiCaller;

/** Two ask for the same way at the same time, and a dispatcher gives the second to a vehicle of its own, for no good. */
beforeEach(async () => {
  dispatcher = await callAsDispatcher(world.server);
  const [first = 0, second = 0] = walkersOfOneContract();
  await askFor(world, await callAsRider(world.server, first), "12:00");
  const { id: tripId } = await askFor(world, await callAsRider(world.server, second), "12:00");
  const { runs } = await eventually(async () => {
    const board = await dispatcher.call("getBoard");
    if (board.trips.some(({ vehicle }) => vehicle === undefined))
      throw new Error("somebody has no vehicle yet");
    return board;
  });
  const params = { tripId };
  for (const { shiftId } of runs.filter(({ stops }) => stops.length === 0)) {
    const { feasible, planVersion } = await dispatcher.call("previewAssign", { params, body: { shiftId } });
    if (!feasible) continue;
    await dispatcher.call("assignTrip", { params, body: { shiftId, planVersion } });
    break;
  }
  const { core } = world.server;
  // By steps, so that a slow machine finds it too.
  planner = await startPlannerRole({ ...core, config: { ...core.config, PLANNER_STEPS_PER_SECOND: 6 } });
});

it("a planner may not move somebody who has only just heard of a vehicle: the dispatcher reads in Russian what it would do, and accepts it by keyboard", async () => {
  const t = textsOf("ru");
  const { page, problems } = await openScreen(world, { locale: "ru" });
  await page.goto("/dispatch");
  await letIn(page, "staff", "dispatcher");
  await page.getByRole("tab", { name: t["dispatcher.tab.requests"] }).focus();
  await page.keyboard.press("ArrowRight");
  const { moved, name, from, to } = await proposed();
  const proposal = page.getByRole("article", {
    name: /^1 пассажир получит другой автомобиль, езды меньше на \d+ мин/,
  });
  await proposal.getByText(`${name}: ${from} → ${to}`).waitFor();
  await proposal
    .getByText(/^Кому-то из них только что сообщили, какой автомобиль приедет\. До 07:10\.$/)
    .waitFor();
  await tabTo(page, t["dispatcher.proposal.accept"], "button");
  await page.keyboard.press("Enter");
  await page.getByText(t["dispatcher.proposal.accepted"]).waitFor();
  await proposal.waitFor({ state: "hidden" });

  const { trip } = await dispatcher.call("getTripDetail", { params: { tripId: moved } });
  expect(trip.vehicle?.plate).toBe(to);
  expect(trip.story.at(-1)).toMatchObject({
    ...{ by: "dispatcher", what: { key: "story.assigned", values: { plate: to } } },
  });
  expect(problems).toEqual([]);
});

/** Who would get another vehicle, as the interface has it. */
const proposed = () =>
  eventually(async () => {
    const { proposals } = await dispatcher.call("listProposals");
    const person = proposals[0]?.people.find(({ fromPlate }) => fromPlate !== undefined);
    if (person === undefined) throw new Error("nothing is proposed yet");
    return { moved: person.tripId, name: person.riderName, from: person.fromPlate, to: person.toPlate };
  });

/** By their numbers among the demo's riders. */
const walkersOfOneContract = (): number[] =>
  generateRiders(world.server.core.region, 1).flatMap(({ category, aid }, index) =>
    category === "visual" && aid === "none" ? [index] : [],
  );
