import type { Page } from "playwright-core";
import { openScreen } from "../support/browser.ts";
import { demoRider, letIn } from "./people.ts";
import { textsOf } from "./texts.ts";
import { NOWHERE, STATION, type, unfold, type Walk } from "./walks.ts";

export async function walkDispatcher(walk: Walk): Promise<string[]> {
  const { world, locale, theme, look } = walk;
  const t = textsOf(locale);
  const { page, problems } = await openScreen(world, { locale, theme });
  const waiting = page.getByRole("button").filter({ hasText: demoRider(world.server, 1).name });
  await page.goto("/dispatch");
  await page.getByLabel(t["staff.signIn.username"]).waitFor();
  await look(page, "sign-in");
  await letIn(page, "staff", "dispatcher");
  await page.getByRole("tab", { name: t["dispatcher.tab.unassigned"] }).click();
  await waiting.waitFor();
  await look(page, "requests without a vehicle");
  await page.getByRole("button", { name: t["dispatcher.keys.title"] }).click();
  await page.getByRole("checkbox").waitFor();
  await look(page, "keys");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: t["dispatcher.demo.tools"], exact: true }).click();
  await page.getByLabel(t["dispatcher.clock.speed"]).waitFor();
  await look(page, "the demo's controls");
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: t["dispatcher.tab.requests"] }).click();
  await waiting.click();
  await walkRequest(page, walk);
  await page.getByLabel(t["dispatcher.filter.search"]).fill(NOWHERE);
  await page.getByRole("button", { name: t["dispatcher.filter.clear"] }).waitFor();
  await look(page, "nothing matches");
  await page.getByRole("tab", { name: t["dispatcher.tab.runs"] }).click();
  await page.locator(".rows__item--run").first().click();
  await page.locator(".board__detail .facts").waitFor();
  await look(page, "runs");
  await page.getByRole("button", { name: t["dispatcher.timelines"] }).click();
  await page.locator(".tl__stop").first().waitFor();
  await look(page, "timelines");
  await page.getByRole("button", { name: t["dispatcher.timelines.lists"] }).click();
  await page.getByRole("tab", { name: t["dispatcher.tab.codes"] }).click();
  await page.getByRole("table").waitFor();
  await look(page, "codes");
  await walkCall(page, walk);
  return problems;
}

/** One request without a vehicle, with all that can be opened from it. */
async function walkRequest(page: Page, { locale, look }: Walk): Promise<void> {
  const t = textsOf(locale);
  await page.getByRole("button", { name: t["dispatcher.refuse"] }).click();
  await page.getByRole("alertdialog").waitFor();
  await look(page, "question before refusing");
  await page.keyboard.press("Escape");
  await page.locator(".board__detail details summary").first().click();
  await look(page, "request without a vehicle, vehicle by vehicle");
  await page.getByRole("button", { name: t["dispatcher.assign"] }).click();
  await page.getByRole("dialog").waitFor();
  await look(page, "choosing a vehicle");
  await unfold(page, "[role=dialog]");
  await look(page, "list of vehicles");
  await page.locator(".popover [role=option]").first().click();
  await page.getByText(t["dispatcher.assign.infeasible"]).waitFor();
  await look(page, "effect of a vehicle");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: t["dispatcher.trip.openRecord"] }).click();
  await page.getByText(t["dispatcher.rider.recent"]).waitFor();
  await look(page, "a rider's record");
  await page.keyboard.press("Escape");
}

/** Booking for a caller: who, from where to where, when. */
async function walkCall(page: Page, { world, locale, look }: Walk): Promise<void> {
  const t = textsOf(locale);
  await page.getByRole("button", { name: t["dispatcher.call.open"] }).click();
  await type(page, t["dispatcher.call.find"], demoRider(world.server, 3).phone);
  await look(page, "callers found");
  await page.locator("[role=option]").first().click();
  await page.getByRole("button", { name: t["offers.search"], exact: true }).click();
  await page.getByText(t["dispatcher.call.choosePlace"]).waitFor();
  await look(page, "a caller's request with mistakes");
  await type(page, t["dispatcher.trip.to"], STATION);
  await look(page, "a caller's destinations");
  await page.keyboard.press("Escape"); // the suggestions
  await page.keyboard.press("Escape");
  await page.getByRole("alertdialog").waitFor();
  await look(page, "question before a caller's request is discarded");
  await page.getByRole("button", { name: t["dispatcher.draft.keep"] }).click();
  await page.getByRole("button", { name: t["dispatcher.call.open"] }).click();
  await page.getByText(t["dispatcher.draft.begun"]).waitFor();
  await look(page, "a caller's request put aside");
}
