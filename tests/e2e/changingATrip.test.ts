import { expect, it } from "vitest";
import { daysOf } from "../../server/regions/index.ts";
import { atLocalTime, serviceDayOf, toIso } from "../../shared/time/index.ts";
import { goodWish } from "../server/http/trips.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { timeOfDay } from "../support/testServer.ts";
import { choosePlace, goOn, goOnToCheck } from "./askPages.ts";
import { demoRider, signInDispatcher, signInRider } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("06:30");

it("a rider takes another time for her trip, which keeps its promise until then, and one that came too late brings others", async () => {
  const { page: board } = await signInDispatcher(world);
  const rider = await callAsRider(world.server, 2);
  // Promised by an offer, so that nothing has to be waited for.
  const { region, clock } = world.server.core;
  const day = serviceDayOf(clock.now(), daysOf(region));
  const at = toIso(atLocalTime(day, timeOfDay("10:30"), region.timeZone));
  const { offers } = await rider.call("askOffers", {
    body: { ...goodWish(world.server.core), when: { kind: "leaveAt", at } },
  });
  const { id } = (
    await rider.call("confirmOffer", {
      ...{ params: { offerId: offers[0]?.id ?? "" }, idempotencyKey: crypto.randomUUID() },
    })
  ).trip;
  const trip = async () => (await rider.call("getTrip", { params: { tripId: id } })).trip;
  const before = await trip();

  const { page, problems } = await signInRider(world, {
    ...{ dispatcher: board, phone: demoRider(world.server, 2).phone },
    device: { width: 320, height: 700 },
  });
  await page.goto(`/#/trips/${id}`);
  await page.getByRole("link", { name: "Change time or place" }).click();
  await page.getByRole("heading", { name: "Change the trip" }).waitFor();
  await page.getByText("Your trip stays as it is until you have chosen a new time.").waitFor();
  await page.getByRole("link", { name: "Change: Time" }).click();
  await page.getByRole("button", { name: /Hour$/ }).click();
  await page.getByRole("option", { name: "14", exact: true }).click();
  await goOn(page);
  await page.getByRole("button", { name: "Show the times" }).click();
  await page.getByRole("heading", { name: "Choose the new time" }).waitFor();
  await page.getByText("As you asked").waitFor();
  // The vehicle of a trip of today is told at once.
  expect(await page.getByText("Which vehicle comes you read the evening before.").count()).toBe(0);
  expect((await trip()).promise).toEqual(before.promise);

  await world.server.setTime("06:36"); // they hold for five minutes
  const first = page.getByRole("button", { name: /^Take this time: 14:30/ });
  await first.click();
  await page.getByText("The time to confirm this offer is over. These can be had now.").waitFor();
  expect((await trip()).promise).toEqual(before.promise);
  await first.click();
  await page.getByText("Choose the new time").waitFor({ state: "detached" });
  await page.getByText(/^Be ready between 14:30/).waitFor();
  const after = await trip();
  expect(after).toMatchObject({ id, status: "assigned" });
  expect(after.promise?.pickupWindow).not.toEqual(before.promise?.pickupWindow);
  await page.getByText("Changed as wished").waitFor({ state: "attached" });
  // One offer had run out.
  expect(problems.filter((problem) => !/409/.test(problem))).toEqual([]);
});

it("a rider who wants to go as soon as possible is asked for no time and told the first one that can be had", async () => {
  const { page: board } = await signInDispatcher(world);
  const { phone } = demoRider(world.server, 5);
  const { page, problems } = await signInRider(world, { dispatcher: board, phone });
  await page.getByRole("link", { name: "Ask for a trip" }).click();
  await choosePlace(page, "From where", "Емхана");
  await goOn(page);
  await page.getByRole("button", { name: "To home" }).click();
  await goOn(page);
  await page.getByText("As soon as possible").click();
  await page.getByRole("button", { name: /Hour$/ }).waitFor({ state: "detached" });
  await goOnToCheck(page);
  await page.getByText("As soon as possible").waitFor();
  await page.getByRole("button", { name: "Show the times" }).click();
  await page.getByText("The soonest").waitFor();
  await page
    .getByRole("button", { name: /^Take this time/ })
    .first()
    .click();
  await page.getByText("Choose a time").waitFor({ state: "detached" });
  await page.getByText(/^Be ready between/).waitFor();
  expect(problems).toEqual([]);
});
