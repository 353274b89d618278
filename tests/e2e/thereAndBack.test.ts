import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { choosePlaceByKeyboard, demoRider, signInDispatcher, signInRider } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

const detail = (board: Page) => board.getByRole("region", { name: "Request", exact: true });

it("a caller is promised there and back by one key, reads both ways, and says what is cancelled", async () => {
  const { page, problems } = await signInDispatcher(world);
  const caller = demoRider(world.server, 3);
  await page.getByRole("button", { name: "New request for a caller" }).click();
  await choosePlaceByKeyboard(page, "Find the passenger by name or phone", caller.phone);
  const form = page.getByRole("dialog");
  await form.getByText(caller.name).waitFor();
  await choosePlaceByKeyboard(page, "To", "вокзал");
  await form.getByRole("radiogroup", { name: "Way back" }).getByText("At a time").click();
  await page.getByRole("button", { name: "Show the times" }).click();
  await form
    .getByText(/^Back between/)
    .first()
    .waitFor();
  await page.keyboard.press("1");
  await detail(page).getByText("Vehicle assigned", { exact: true }).waitFor();

  const { trips } = await (await callAsRider(world.server, 3)).call("listMyTrips");
  expect(trips.map(({ promise }) => promise !== undefined)).toEqual([true, true]);

  const rider = await signInRider(world, { dispatcher: page, phone: caller.phone });
  await rider.page.getByText("Way 1 of 2 of one outing").waitFor();
  await rider.page.getByText("Way 2 of 2 of one outing").waitFor();
  await rider.page.getByRole("article").filter({ hasText: "Way 2 of 2" }).getByRole("link").first().click();
  await rider.page.getByRole("button", { name: "Cancel the trip" }).click();
  const dialog = rider.page.getByRole("alertdialog").or(rider.page.getByRole("dialog"));
  const cancel = dialog.getByRole("button", { name: "Cancel the trip" });
  expect(await cancel.isDisabled()).toBe(true); // nothing is cancelled before that is said
  await dialog.getByText("All trips of this outing").click();
  await cancel.click();
  await rider.page.getByText("Cancelled", { exact: true }).first().waitFor();
  const { trips: left } = await (await callAsRider(world.server, 3)).call("listMyTrips");
  expect(left.map(({ status }) => status)).toEqual(["cancelled", "cancelled"]);
  expect([...problems, ...rider.problems]).toEqual([]);
});
