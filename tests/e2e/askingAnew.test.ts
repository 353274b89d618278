import { expect, it } from "vitest";
import { atLocalTime, minutes, serviceDayOf, toIso } from "../../shared/time/index.ts";
import { goodWish } from "../server/http/trips.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { demoRider, signInDispatcher, signInRider } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("05:00");

it("a rider for whom no vehicle was found asks for another time near it, which the request of before is changed to", async () => {
  const { page: board } = await signInDispatcher(world);
  const rider = await callAsRider(world.server, 4);
  const { core } = world.server;
  const day = serviceDayOf(core.clock.now(), core.terms.dayRules);
  const at705 = toIso(atLocalTime(day, minutes(7 * 60 + 5), core.region.timeZone));
  const body = { ...goodWish(core), when: { kind: "arriveBy" as const, at: at705 } };
  // Nobody drives in time for that.
  const { trip: early } = await rider.call("requestTrip", { body, idempotencyKey: crypto.randomUUID() });
  const trips = async () => (await rider.call("listMyTrips")).trips;
  await expect.poll(async () => (await trips())[0]?.status).toBe("unassigned");
  const { at } = await rider.call("getOtherTime", { params: { tripId: early.id } });
  expect(at).not.toBeNull();

  const { phone } = demoRider(world.server, 4);
  const { page, problems } = await signInRider(world, { dispatcher: board, phone });
  await page.goto(`/#/trips/${early.id}`);
  await page.getByRole("link", { name: /^Ask for .* instead$/ }).click();
  await page.getByRole("button", { name: "Show the times" }).click();
  await page.getByRole("heading", { name: "Choose a time" }).waitFor();
  await page
    .getByRole("button", { name: /^Take this time/ })
    .first()
    .click();
  await page.getByText("Choose a time").waitFor({ state: "detached" });
  await page.getByText(/Be ready between/).waitFor();
  const now = (await trips()).map(({ id, status }) => ({ id, status }));
  expect(now).toEqual([{ id: early.id, status: "assigned" }]);
  // The first search was refused: the request without a vehicle was in the way, and is changed instead.
  expect(problems.filter((problem) => !/409/.test(problem))).toEqual([]);
});
