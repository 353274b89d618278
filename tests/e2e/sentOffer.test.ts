import { expect, it } from "vitest";
import { atLocalTime, nextServiceDay, serviceDayOf, toIso } from "../../shared/time/index.ts";
import { goodWish } from "../server/http/trips.ts";
import { findBarriers } from "../support/browser.ts";
import { signInRider as callAsRider, signInStaff } from "../support/signedIn.ts";
import { timeOfDay } from "../support/testServer.ts";
import { demoRider, signInDispatcher, signInRider } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

it("who waits without a vehicle is sent another time, waits on after a no, and has a promise after a yes", async () => {
  const { core, baseUrl } = world.server;
  const tomorrow = nextServiceDay(serviceDayOf(core.clock.now(), core.terms.dayRules));
  await allowOffers(await signInStaff(baseUrl, "chief"), tomorrow);
  const caller = await callAsRider(world.server, 1);
  // The first shifts begin at 06:45: nobody can bring them by then.
  const at = toIso(atLocalTime(tomorrow, timeOfDay("07:05"), core.region.timeZone));
  const body = { ...goodWish(core), when: { kind: "arriveBy" as const, at } };
  const { trip } = await caller.call("requestTrip", { body, idempotencyKey: crypto.randomUUID() });
  const status = async () =>
    (await caller.call("listMyTrips")).trips.find(({ id }) => id === trip.id)?.status;
  await expect.poll(status).toBe("unassigned");

  const { page: board } = await signInDispatcher(world);
  const { page, problems } = await signInRider(world, {
    dispatcher: board,
    phone: demoRider(world.server, 1).phone,
  });
  await page.goto(`/#/trips/${trip.id}`);
  const question = page.getByText(/^Tomorrow, .*: a vehicle can come\. Will you take it\?$/);
  await core.services.offerWaiting(tomorrow);
  await question.waitFor();
  await page.getByText("Please answer by 09:30", { exact: false }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const first = await question.innerText();
  await page.getByRole("button", { name: "No, I wait" }).press("Enter");
  await question.waitFor({ state: "detached" });
  expect(await status()).toBe("unassigned");

  await core.services.offerWaiting(tomorrow);
  await question.waitFor();
  expect(await question.innerText()).not.toBe(first);
  await page.getByRole("button", { name: "Yes, I take it" }).press("Enter");
  await question.waitFor({ state: "detached" });
  await expect.poll(status).toBe("assigned");
  await page.getByText("Vehicle assigned").first().waitFor();
  expect(problems).toEqual([]);
});

/** The office turns it on, with thirty minutes to answer. */
async function allowOffers(chief: Awaited<ReturnType<typeof signInStaff>>, from: string): Promise<void> {
  const value = { holds: { minutes: 30 }, perTrip: 2 };
  await chief.call("changeRule", {
    params: { key: "waitingOffers" },
    body: { value, from, reason: "Agreed" },
  });
  const { terms } = world.server.core;
  await expect
    .poll(() => terms.on(from as Parameters<typeof terms.on>[0]).rules.waitingOffers.value)
    .toBeDefined();
}
