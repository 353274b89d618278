import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { findBarriers } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider, signInDispatcher } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const WHY = "Her chair is fixed there";

const detail = (board: Page) => board.getByRole("region", { name: "Request", exact: true });
const question = (board: Page) => board.getByRole("alertdialog");

const isCovered = (button: Locator) =>
  button.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return !element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });

/** By the keyboard alone: the button, the reason, the confirmation. */
async function lock(board: Page, name: string): Promise<void> {
  await detail(board).getByRole("button", { name, exact: true }).press("Enter");
  const confirm = question(board).getByRole("button", { name, exact: true });
  expect(await confirm.isDisabled()).toBe(true); // not without a reason
  await question(board).getByLabel("Why it has to stay so").fill(WHY);
  await confirm.press("Enter");
  await question(board).waitFor({ state: "hidden" });
}

it("a dispatcher locks a trip to its vehicle and its time; another reads by whom and why nothing can be changed, and unlocks it", async () => {
  const { page: first, problems } = await signInDispatcher(world);
  const rider = await callAsRider(world.server, 5);
  await askFor(world, rider, "11:00");
  const row = (board: Page) => board.getByRole("button").filter({ hasText: demoRider(world.server, 5).name });
  await row(first).getByText("Vehicle assigned").waitFor();
  await row(first).click();
  await lock(first, "Lock the vehicle");
  await detail(first).getByText("Stays with this vehicle").waitFor();
  await lock(first, "Lock the time");
  await detail(first)
    .getByText(/^Pickup stays between/)
    .waitFor();
  expect(await findBarriers(first)).toEqual([]);

  const { page: second, problems: others } = await signInDispatcher(world);
  await row(second).click();
  await detail(second).getByText(`“${WHY}”`).first().waitFor();
  await detail(second).getByRole("button", { name: "Move to another vehicle" }).click();
  await second.getByRole("button", { name: /Choose a vehicle/ }).click();
  await second.locator("[role=option]").last().click();
  const dialog = second.getByRole("dialog");
  await dialog.getByText("This does not work:").waitFor();
  await dialog.getByText(/has locked the trip to its vehicle until .*“Her chair is fixed there”/).waitFor();
  expect(await dialog.getByRole("button", { name: "Assign", exact: true }).isDisabled()).toBe(true);
  await dialog.getByRole("button", { name: "Back" }).click();
  await detail(second).getByRole("button", { name: "Take off the vehicle" }).click();
  await question(second).getByRole("button", { name: "Take off the vehicle" }).click();
  await second
    .getByText(/has locked .* Unlock it first/)
    .first()
    .waitFor();
  await question(second).getByRole("button", { name: "Back" }).click();

  await detail(second).getByRole("button", { name: "Unlock: Stays with this vehicle" }).press("Enter");
  await detail(first).getByRole("button", { name: "Lock the vehicle", exact: true }).waitFor(); // the other sees it
  await detail(second)
    .getByRole("button", { name: /^Unlock: Pickup stays/ })
    .press("Enter");
  await detail(second).getByRole("button", { name: "Lock the time", exact: true }).waitFor();
  await detail(second).getByRole("button", { name: "Take off the vehicle" }).click();
  // What was refused can still be read, and covers no button of the next question.
  const yes = question(second).getByRole("button", { name: "Take off the vehicle" });
  await second.locator(".toast--error").waitFor();
  expect(await isCovered(yes)).toBe(false);
  await yes.click();
  await detail(second).getByText("No vehicle found", { exact: true }).waitFor();
  // Every browser notes the refused call, as it was meant to be.
  expect([...problems, ...others.filter((each) => !each.includes("409"))]).toEqual([]);
});
