import { expect, it } from "vitest";
import { findBarriers } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider, signInDispatcher, signInRider } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

it("whom no vehicle takes asks a person, who answers with a reason, and the rider reads it", async () => {
  const { page } = await signInDispatcher(world);
  const { name, phone } = demoRider(world.server, 1);
  // The city's last shift ends at 22:00: nobody can bring them by then.
  const { id } = await askFor(world, await callAsRider(world.server, 1), "21:50");
  const rider = await signInRider(world, { dispatcher: page, phone });
  await rider.page.goto(`/#/trips/${id}`);
  await rider.page.getByRole("button", { name: "Ask a person to look for a way" }).focus();
  await rider.page.keyboard.press("Enter");
  const dialog = rider.page.getByRole("alertdialog");
  await dialog.getByLabel("What should the dispatcher know?").fill("My bus home does not run so late");
  expect(await findBarriers(rider.page)).toEqual([]);
  await dialog.getByRole("button", { name: "Ask a person" }).click();
  // 21:50 less an hour.
  await rider.page.getByText(/You asked for a person\. A dispatcher answers by 20:50/).waitFor();

  await page.getByRole("tab", { name: /^Troubles/ }).click();
  const card = page.getByRole("article", { name: `${name}: Got no vehicle` }); // told live
  await card.getByText("My bus home does not run so late").waitFor();
  expect(await findBarriers(page)).toEqual([]);
  expect(await card.getByRole("button", { name: "It stays" }).isDisabled()).toBe(true); // not without a reason
  await card.getByLabel("Answer to the passenger").fill("Leave at 21:20 and a vehicle comes");
  await card.getByRole("button", { name: "Agree" }).focus();
  await page.keyboard.press("Enter");
  await card.waitFor({ state: "detached" });

  await rider.page.getByText("A dispatcher agreed with you:").waitFor();
  await rider.page.getByText("Leave at 21:20 and a vehicle comes").waitFor();
  expect(await findBarriers(rider.page)).toEqual([]);
});
