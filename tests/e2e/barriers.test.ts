import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "../../shared/i18n/index.ts";
import { findBarriers, openScreen, sidewaysScroll, type Theme } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider, letIn } from "./people.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const PHONE = { width: 375, height: 800 };

/** Colors are the same in every language, so the other themes are looked at in one. */
const THEMES: Record<Locale, Theme[]> = { kk: ["dark", "contrast"], ru: [], en: [] };

interface State {
  page: Page;
  locale: Locale;
  name: string;
}

/** Looks at one state of a page: no barrier, enough contrast, nothing to scroll sideways on the narrowest screen. */
async function inspect({ page, locale, name }: State, found: string[]): Promise<void> {
  const state = `${name}, ${locale}`;
  for (const barrier of await findBarriers(page)) found.push(`${state}: ${barrier}`);
  for (const theme of THEMES[locale]) {
    await paint(page, theme);
    for (const barrier of await findBarriers(page, ["color-contrast"]))
      found.push(`${state}, ${theme}: ${barrier}`);
  }
  await paint(page, "light");
  const size = page.viewportSize() ?? PHONE;
  await page.setViewportSize({ width: 320, height: 640 });
  const excess = await sidewaysScroll(page);
  if (excess > 0) found.push(`${state}: ${excess} px too wide for 320 px`);
  await page.setViewportSize(size);
}

const paint = (page: Page, theme: Theme) =>
  page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);

async function walkRider(locale: Locale, found: string[]): Promise<string[]> {
  const t = textsOf(locale);
  const { page, problems } = await openScreen(world, { locale, ...PHONE });
  const look = (state: string) => inspect({ page, locale, name: `rider, ${state}` }, found);
  await page.goto("/");
  await page.getByLabel(t["rider.signIn.phone"]).fill("12");
  await page.getByRole("button", { name: t["rider.signIn.getCode"] }).click();
  await page.getByText(t["rider.signIn.phoneInvalid"]).waitFor();
  await look("sign-in with a mistake");
  await letIn(page, "rider", demoRider(world.server, 6).phone);
  await page.getByText(t["rider.none.title"]).waitFor();
  await look("no trips yet");

  await page.getByRole("link", { name: t["rider.ask"] }).click();
  await page.getByRole("button", { name: t["ask.check"] }).click();
  await page.getByText(t["ask.problems"]).waitFor();
  await look("form with mistakes");
  await page.getByRole("button", { name: t["ask.onMap"] }).first().click();
  await page.getByRole("dialog").locator(".leaflet-container").waitFor();
  await look("map to choose from");
  await page.keyboard.press("Escape");

  await letIn(page, "rider", demoRider(world.server, 0).phone);
  await page.goto("/#/");
  await page.locator(".trip-card").first().waitFor();
  await look("trips");
  await page.locator(".trip-card a").first().click();
  await page.getByText(t["trip.details"], { exact: true }).waitFor();
  await look("trip");
  await page.getByRole("button", { name: t["trip.cancel"] }).click();
  await page.getByRole("alertdialog").waitFor();
  await look("question before cancelling");
  return problems;
}

async function walkDriver(locale: Locale, found: string[]): Promise<string[]> {
  const t = textsOf(locale);
  const { page, problems } = await openScreen(world, { locale, ...PHONE });
  const look = (state: string) => inspect({ page, locale, name: `driver, ${state}` }, found);
  await page.goto("/driver");
  await page.getByLabel(t["driver.signIn.pin"]).waitFor();
  await look("sign-in");
  await letIn(page, "driver", world.server.core.region.drivers[5]?.phone ?? "");
  await page.getByText(t["driver.depot"]).waitFor();
  await look("before the shift");

  await letIn(page, "driver", await driverOf(0));
  const start = page.getByRole("button", { name: t["driver.startShift"] });
  const end = page.getByRole("button", { name: t["driver.endShift"] });
  await start.or(end).waitFor();
  if (await start.isVisible()) await start.click();
  await page.locator(".next-stop").waitFor();
  await look("with stops");
  await end.click();
  await page.getByRole("alertdialog").waitFor();
  await look("question before the end");
  return problems;
}

/** Who drives the trip of this rider. */
async function driverOf(index: number): Promise<string> {
  const { trips } = await (await callAsRider(world.server, index)).call("listMyTrips");
  return trips.find((trip) => trip.vehicle !== undefined)?.vehicle?.driverPhone ?? "";
}

async function walkDispatcher(locale: Locale, found: string[]): Promise<string[]> {
  const t = textsOf(locale);
  const { page, problems } = await openScreen(world, { locale });
  const look = (state: string) => inspect({ page, locale, name: `dispatcher, ${state}` }, found);
  await page.goto("/dispatch");
  await page.getByLabel(t["dispatch.signIn.username"]).waitFor();
  await look("sign-in");
  await letIn(page, "staff", "dispatcher");
  await page
    .getByRole("button")
    .filter({ hasText: demoRider(world.server, 1).name })
    .click();
  await page.getByRole("button", { name: t["dispatch.refuse"] }).waitFor();
  await look("request without a vehicle");
  await page.getByRole("button", { name: t["dispatch.assign"] }).click();
  await page.getByRole("dialog").waitFor();
  await look("choosing a vehicle");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: t["dispatch.trip.openRecord"] }).click();
  await page.getByText(t["dispatch.rider.recent"]).waitFor();
  await look("a rider's record");
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: t["dispatch.tab.runs"] }).click();
  await page.locator(".rows__item--run").first().click();
  await page.locator(".board__detail .facts").waitFor();
  await look("runs");
  await page.getByRole("tab", { name: t["dispatch.tab.codes"] }).click();
  await page.getByRole("table").waitFor();
  await look("codes");
  await page.getByRole("button", { name: t["dispatch.call.open"] }).click();
  await page.getByRole("dialog").waitFor();
  await look("a caller");
  return problems;
}

describe("every page, for people who see, move or read differently", () => {
  it("would be noticed to have a barrier", async () => {
    const { page } = await openScreen(world);
    await page.goto("/");
    await page.setContent('<div style="width:2000px; color:#999; background:#aaa">pale</div>');
    const pale = expect.arrayContaining([expect.stringMatching(/^color-contrast/)]);
    expect(await findBarriers(page)).toEqual(pale);
    expect(await findBarriers(page, ["color-contrast"])).toEqual(pale); // the checker is there already
    expect(await sidewaysScroll(page)).toBeGreaterThan(0);
  });

  it.each(LOCALES)("has no barrier in %s and fits a narrow screen", async (locale) => {
    if (locale === LOCALES[0]) {
      await askFor(world, await callAsRider(world.server, 0), "10:30");
      await askFor(world, await callAsRider(world.server, 1), "21:50");
    }
    const found: string[] = [];
    const problems = await Promise.all([
      walkRider(locale, found),
      walkDriver(locale, found),
      walkDispatcher(locale, found),
    ]);
    expect(found).toEqual([]);
    expect(problems.flat()).toEqual([]);
  });
});
