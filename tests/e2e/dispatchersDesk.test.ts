import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { findBarriers, sidewaysScroll, tabTo } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("06:30");
const t = textsOf("en");

async function expectNoBarriers(page: Page, where: string): Promise<void> {
  expect(await findBarriers(page), where).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page), `${where} on 320 px`).toBe(0);
  await page.setViewportSize({ width: 1280, height: 720 });
}

it("a dispatcher finds a trip of tomorrow by keyboard, opens it on its day and changes it while its promise stands", async () => {
  const { name, phone } = demoRider(world.server, 3);
  const rider = await callAsRider(world.server, 3);
  const { id } = await askFor(world, rider, "34:30"); // 10:30 tomorrow
  const trip = async () => (await rider.call("getTrip", { params: { tripId: id } })).trip;
  await expect.poll(async () => (await trip()).status).toBe("assigned");
  const before = await trip();
  const { page, problems } = await signInDispatcher(world, { width: 1280, height: 720 });

  await page.keyboard.press("f");
  const search = page.getByRole("dialog", { name: t["dispatcher.find.title"] });
  await search.waitFor();
  await page.keyboard.type(phone.slice(-7));
  await page.keyboard.press("Enter");
  await search.getByText("1 trip found").waitFor();
  await expectNoBarriers(page, "the trips found");
  await search.locator("[data-row]").focus();
  await page.keyboard.press("Enter");
  const pane = page.locator(".board__detail");
  await pane.locator(".facts").getByText(name, { exact: true }).waitFor();
  await page
    .locator(".otherday")
    .getByText(/Tomorrow/)
    .waitFor();

  await tabTo(page, t["dispatcher.change"], "button");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: `${t["dispatcher.change"]}: ${name}` });
  await dialog.getByText(t["dispatcher.change.lead"]).waitFor();
  await dialog.getByRole("button", { name: /Hour$/ }).press("Enter");
  await page.getByRole("option", { name: "14", exact: true }).press("Enter");
  await expectNoBarriers(page, "the change of a trip");
  await dialog.getByRole("button", { name: t["offers.search"] }).press("Enter");
  await dialog.getByText(t["offers.titleChange"]).waitFor();
  expect((await trip()).promise).toEqual(before.promise);
  await page.keyboard.press("1");
  await dialog.waitFor({ state: "hidden" });
  await page.getByText(t["dispatcher.change.done"]).waitFor();
  const after = await trip();
  expect(after).toMatchObject({ id, status: "assigned" });
  expect(after.promise?.pickupWindow).not.toEqual(before.promise?.pickupWindow);
  expect(problems).toEqual([]);
});
