import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { dayAfter, wallTime } from "../../client/ui/i18n/zone.ts";
import { atLocalTime, nextServiceDay, serviceDayOf, toIso } from "../../shared/time/index.ts";
import { goodWish } from "../server/http/trips.ts";
import { openScreen } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { timeOfDay } from "../support/testServer.ts";
import { opened } from "./askPages.ts";
import { demoRider, letIn } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { PHONE } from "./walks.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("kk");

it("a dialysis patient asks there as usual, back when ready, and both for a month, in at most 20 taps from the first page", async () => {
  const { core } = world.server;
  await core.pool.query("DELETE FROM calendar_days"); // dates like any other, whatever day this runs on
  await core.terms.load();
  const rider = await callAsRider(world.server, 0);
  const today = serviceDayOf(core.clock.now(), core.terms.dayRules);
  const at = toIso(atLocalTime(nextServiceDay(today), timeOfDay("10:00"), core.region.timeZone));
  const wish = { ...goodWish(core), purpose: "dialysis" as const, when: { kind: "arriveBy" as const, at } };
  await rider.call("requestTrip", { body: wish, idempotencyKey: crypto.randomUUID() });

  const { page, problems } = await openScreen(world, { locale: "kk", ...PHONE });
  const found: string[] = [];
  const look = (name: string) => inspect({ page, locale: "kk", name }, found);
  await page.goto("/");
  await letIn(page, "rider", demoRider(world.server, 0).phone);
  let taps = 0;
  const tap = async (what: Locator) => {
    taps += 1;
    await what.click();
  };
  await tap(page.getByRole("link", { name: t["rider.ask"] }));
  await opened(page, "flow.from.title", "kk");
  await look("the first question");
  await tap(page.locator("main a.button").filter({ hasText: "→" }).first());
  await opened(page, "ask.checkTitle", "kk");
  await look("all answers, taken over");
  await tap(page.getByRole("link", { name: `: ${t["flow.back.title"]}` }));
  await opened(page, "flow.back.title", "kk");
  await tap(page.getByText(t["flow.back.whenReady"]));
  await look("the way back");
  await tap(page.getByRole("button", { name: t["flow.continue"] }));
  await opened(page, "ask.checkTitle", "kk");
  await tap(page.getByRole("button", { name: t["offers.search"] }));
  await page.getByRole("heading", { name: t["offers.title"] }).waitFor();
  await tap(page.locator(".offer button").first());
  const repeat = page.getByRole("link", { name: t["standing.repeat"] });
  await repeat.waitFor();
  const day = dayAfter(today, 2);
  const own = (await rider.call("listMyTrips")).trips.filter(({ serviceDay }) => serviceDay === day);
  expect(own.map(({ whenReady }) => whenReady !== undefined).sort()).toEqual([false, true]);

  await tap(repeat);
  await page.getByRole("heading", { name: t["standing.repeat"] }).waitFor();
  const { weekday } = wallTime(Date.parse(`${day}T12:00:00Z`), core.region.timeZone);
  for (const later of [2, 4]) await tap(page.locator(".choice--any").nth((weekday + later - 1) % 7));
  taps += 4; // the date is found in the device's calendar: opened, the month turned, the day, done
  await page.getByLabel(t["standing.until"]).fill(dayAfter(day, 28));
  await page.locator(".order-date").first().waitFor();
  await look("a month before it is asked for");
  await tap(page.getByRole("button", { name: t["standing.ask"] }));
  await page.getByRole("heading", { name: t["standing.title"] }).waitFor();
  expect(taps).toBeLessThanOrEqual(20);
  const [order] = (await rider.call("listStandingOrders")).orders;
  expect(order).toMatchObject({ purpose: "dialysis", weekdays: { length: 3 }, back: { whenReady: true } });

  // The calendar by keyboard: along its dates, and into the list.
  await page.locator(".order-date__button[tabindex='0']").focus();
  await page.keyboard.press("ArrowRight");
  const second = await page.evaluate(() => document.activeElement?.getAttribute("data-day"));
  expect(second).toBe((await page.locator(".order-date__button").nth(1).getAttribute("data-day")) ?? "");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(`order-date-${second}`);
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
});
