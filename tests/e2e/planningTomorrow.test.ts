import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider, letIn } from "./people.ts";
import { rows } from "./tenRequests.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("18:30");
const t = textsOf("kk");
/** Hours of tomorrow, counted on from today's midnight. */
const tomorrowAt = (hour: number, minute: string) => `${24 + hour}:${minute}`;

async function expectNoBarriers(page: Page, where: string): Promise<void> {
  expect(await findBarriers(page), where).toEqual([]);
  expect(await sidewaysScroll(page), where).toBe(0);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page), `${where} on 320 px`).toBe(0);
  await page.setViewportSize({ width: 1280, height: 720 });
}

it("a dispatcher sees in the evening who has no vehicle tomorrow, plans that day, and comes back to today by one key", async () => {
  const [served, late, third] = [0, 1, 2].map((nth) => demoRider(world.server, nth).name);
  await askFor(world, await callAsRider(world.server, 0), tomorrowAt(10, "30"));
  await askFor(world, await callAsRider(world.server, 1), tomorrowAt(21, "50")); // the last shift ends at 22:00
  const { page, problems } = await openScreen(world, { locale: "kk", width: 1280, height: 720 });
  await page.goto("/dispatch");
  await letIn(page, "staff", "dispatcher");
  const days = page.getByRole("navigation", { name: t["dispatcher.day.choose"] });
  const mark = page.locator(".otherday");
  const row = (name: string | undefined) => rows(page).filter({ hasText: name ?? "?" });

  // Opened in the evening, it begins with tomorrow. Whoever goes back to today stays there, also after a reload.
  await mark.getByText(/^Бұл бүгінгі күн емес: Ертең, /).waitFor();
  await row(served).getByText(t["status.assigned"]).waitFor();
  await page.keyboard.press("d");
  await mark.waitFor({ state: "hidden" });
  await page.reload();

  // Today says it, although nobody has asked for anything today.
  await days.getByText("алда 1 көліксіз").waitFor();
  await page.getByText(t["dispatcher.requests.empty"]).waitFor();
  expect(await mark.count()).toBe(0);
  await days.getByRole("link", { name: t["dispatcher.day.tomorrow"], exact: true }).click();
  await mark.getByText(/^Бұл бүгінгі күн емес: Ертең, /).waitFor();
  await row(served).getByText(t["status.assigned"]).waitFor();
  await row(late).getByText(t["status.unassigned"]).waitFor();
  await expectNoBarriers(page, "tomorrow");

  // Whoever asks now appears at once.
  await askFor(world, await callAsRider(world.server, 2), tomorrowAt(11, "00"));
  await row(third).getByText(t["status.assigned"]).waitFor();

  // Off the vehicle, and searched for again: the number of the days ahead follows.
  await row(served).click();
  const pane = page.locator(".board__detail");
  await pane.getByText(/^Ертең, /).waitFor();
  await pane.getByRole("button", { name: t["dispatcher.unassign"] }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: t["dispatcher.unassign"] }).click();
  await days.getByText("алда 2 көліксіз").waitFor();
  await pane.getByRole("button", { name: t["dispatcher.retry"] }).click();
  await days.getByText("алда 1 көліксіз").waitFor();
  await pane.getByRole("button", { name: t["dispatcher.move"] }).waitFor();
  await pane.getByRole("button", { name: t["common.close"] }).click();

  // Back to today by one key, and from there to the list of exactly those who have no vehicle tomorrow.
  await page.keyboard.press("d");
  await mark.waitFor({ state: "hidden" });
  await days.getByRole("button").click();
  const list = page.getByRole("list", { name: t["dispatcher.day.list"] });
  await expectNoBarriers(page, "the days ahead");
  await list.getByRole("link", { name: /^1 көліксіз: Ертең, / }).click();
  await mark.waitFor();
  expect(await page.getByRole("tab", { selected: true }).innerText()).toContain(
    t["dispatcher.tab.unassigned"],
  );
  await row(late).waitFor();
  expect(await rows(page).count()).toBe(1);
  expect(new URL(page.url()).hash).toMatch(/^#\/day\/\d{4}-\d{2}-\d{2}\?list=unassigned$/);

  // Neither the way past the header nor a reload leaves the day; yesterday can be looked at and not changed.
  await page.getByRole("link", { name: t["common.skipToContent"] }).press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  await page.reload();
  await mark.waitFor();
  for (const _ of [1, 2]) await page.keyboard.press("[");
  await mark.getByText(/^Бұл өткен күн: /).waitFor();
  expect(problems).toEqual([]);
});
