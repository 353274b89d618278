import { expect, it } from "vitest";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider, signInDispatcher, signInDriver } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

it("two careless taps report one step, and a wrong one is taken back", async () => {
  const { page: board } = await signInDispatcher(world);
  const { name } = demoRider(world.server, 2);
  const rider = await callAsRider(world.server, 2);
  await askFor(world, rider, "10:30");
  const row = board.getByRole("button").filter({ hasText: name });
  await row.getByText("Vehicle assigned").waitFor();
  const { trips } = await rider.call("listMyTrips");
  const { page } = await signInDriver(world, { phone: trips[0]?.vehicle?.driverPhone ?? "" });
  await page.getByRole("button", { name: "Start the shift" }).click();
  const big = page.locator(".next-stop__act button");
  await big.click();
  await page.waitForTimeout(250);
  await big.click({ force: true }); // as a finger does, whatever the button says meanwhile
  await row.getByText("Vehicle has set out").waitFor();
  await page.getByRole("button", { name: "I have arrived" }).and(page.locator(":enabled")).waitFor();
  const told = async () =>
    (await rider.call("listMyTrips")).trips[0]?.story.map(({ what }) => what.key).slice(2);
  expect(await told()).toEqual(["story.departed"]);

  await page.getByRole("button", { name: "Undo: On the way" }).click();
  await row.getByText("Vehicle assigned").waitFor();
  await page.getByRole("button", { name: "On the way", exact: true }).waitFor();
  expect(await told()).toEqual(["story.departed", "story.takenBack"]);
});
