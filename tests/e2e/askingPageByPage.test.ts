import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Locale } from "../../shared/i18n/index.ts";
import { openScreen } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { choosePlace, goOn, goOnToCheck, opened } from "./askPages.ts";
import { demoRider, letIn } from "./people.ts";
import { textsOf } from "./texts.ts";
import { PHONE } from "./walks.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

/** A rider's own screen in this language, signed in. */
async function openAs(index: number, locale: Locale) {
  const screen = await openScreen(world, { locale, ...PHONE });
  await screen.page.goto("/");
  await letIn(screen.page, "rider", demoRider(world.server, index).phone);
  await screen.page.getByRole("link", { name: textsOf(locale)["rider.ask"] }).waitFor();
  return screen;
}

const kept = (page: Page) => page.evaluate(() => localStorage.getItem("invataxi.asking"));

it("a rider goes back and forth, reloads and loses the line: no answer is lost, and all is sent once", async () => {
  const t = textsOf("en");
  const { page, context, problems } = await openAs(2, "en");
  await page.getByRole("link", { name: t["rider.ask"] }).click();
  await opened(page, "flow.from.title");
  await choosePlace(page, t["ask.from"], "вокзал");
  await goOn(page);
  await opened(page, "flow.to.title");
  await page.goBack();
  await opened(page, "flow.from.title");
  const from = page.getByRole("combobox", { name: t["ask.from"], exact: true });
  expect(await from.inputValue()).not.toBe("");
  await page.goForward();
  await opened(page, "flow.to.title");
  await page.getByRole("button", { name: t["ask.toHome"] }).click();
  await page.reload();
  await opened(page, "flow.to.title");
  const to = page.getByRole("combobox", { name: t["ask.to"], exact: true });
  expect(await to.inputValue()).toBe(demoRider(world.server, 2).home?.label);
  await goOnToCheck(page);
  const station = page.locator(".answers dd").first();
  const name = await station.innerText();

  // What was left is offered again; nothing that lies behind an unanswered question is open.
  await page.goto("/#/");
  await page.getByRole("link", { name: t["rider.ask"] }).click();
  await opened(page, "flow.goOn.title");
  await page.getByRole("button", { name: t["flow.goOn.yes"] }).click();
  await opened(page, "ask.checkTitle");
  expect(await station.innerText()).toBe(name);
  await page.getByRole("link", { name: `${t["common.change"]}: ${t["ask.companions"]}` }).click();
  await opened(page, "flow.who.title");
  await page.getByText("1", { exact: true }).first().click();
  await goOn(page);
  await opened(page, "ask.checkTitle");
  await page.getByText("1 person").waitFor();

  await context.setOffline(true);
  await page.getByRole("button", { name: t["offers.search"] }).click();
  await page.getByText(t["flow.offline.title"]).waitFor();
  await context.setOffline(false);
  await page.getByRole("heading", { name: t["offers.title"] }).waitFor();
  await page.goBack();
  await opened(page, "ask.checkTitle");
  await page.goForward();
  await page
    .getByRole("button", { name: /^Take this time/ })
    .first()
    .click();
  await page.getByText(/^Be ready between/).waitFor();
  const rider = await callAsRider(world.server, 2);
  expect((await rider.call("listMyTrips")).trips).toMatchObject([{ status: "assigned", companions: 1 }]);
  expect(await kept(page)).toBeNull();
  expect(problems.filter((problem) => !/INTERNET_DISCONNECTED|WebSocket/.test(problem))).toEqual([]);
});

it("what was begun is gone from the device with its rider", async () => {
  const t = textsOf("en");
  const { page } = await openAs(3, "en");
  await page.getByRole("link", { name: t["rider.ask"] }).click();
  await opened(page, "flow.from.title");
  await choosePlace(page, t["ask.from"], "вокзал");
  await goOn(page);
  await opened(page, "flow.to.title");
  expect(await kept(page)).toContain("pickup");
  await page.getByRole("button", { name: t["common.signOut"] }).click();
  await page.getByLabel(t["rider.signIn.phone"]).waitFor();
  expect(await kept(page)).toBeNull();
});
