import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "../../shared/i18n/index.ts";
import { type Device, openScreen } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { choosePlace, goOn, opened } from "./askPages.ts";
import { layoutShift, slowDown, watchShifts } from "./layoutShift.ts";
import { askFor, demoRider, letIn } from "./people.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const PHONE = { width: 375, height: 812 };
const ON_ITS_SIDE = { width: 800, height: 360 };
/** Good by web.dev is up to 0.1; half of that. */
const STILL = 0.05;
let driverPhone = "";

beforeAll(async () => {
  const ada = await callAsRider(world.server, 0);
  const { id } = await askFor(world, ada, "10:30");
  driverPhone = await eventually(async () => {
    const { trip } = await ada.call("getTrip", { params: { tripId: id } });
    return trip.vehicle?.driverPhone ?? expect.fail("no vehicle");
  });
});

async function open(path: string, who: "rider" | "driver", device: Device = {}) {
  const screen = await openScreen(world, { ...PHONE, ...device });
  await screen.page.goto(path);
  await letIn(screen.page, who, who === "rider" ? demoRider(world.server, 0).phone : driverPhone);
  return screen;
}

/** The driver's page with the shift begun. */
async function openShift(device: Device = {}): Promise<Page> {
  const { page } = await open("/driver", "driver", device);
  const t = textsOf(device.locale ?? "en");
  const start = page.getByRole("button", { name: t["driver.startShift"] });
  await start.or(page.locator(".next-stop")).waitFor();
  if (await start.isVisible()) {
    expect(await isInSight(start)).toBe(true);
    await start.click();
  }
  await page.locator(".next-stop").waitFor();
  return page;
}

/** Whether all of it is on the screen, and nothing lies over its middle. */
const isInSight = (thing: Locator) =>
  thing.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && over !== null && element.contains(over);
  });

describe("a page that loads piece by piece", () => {
  const loaded: { who: "rider" | "driver"; path: string; sign: string }[] = [
    { who: "rider", path: "/", sign: ".trip-card" },
    { who: "driver", path: "/driver", sign: ".driver__shift" },
  ];

  it.each(loaded)("does not jump under the $who's finger", async ({ who, path, sign }) => {
    const { page, context } = await open(path, who, { locale: "kk" });
    await page.locator(sign).first().waitFor();
    await watchShifts(context);
    await slowDown(page);
    await page.reload();
    await page.locator(sign).first().waitFor();
    expect(await layoutShift(page)).toBeLessThanOrEqual(STILL);
  });

  it("would be noticed to jump", async () => {
    const { page, context } = await openScreen(world, PHONE);
    await watchShifts(context);
    await page.goto("/");
    await page.locator("h1").waitFor();
    await layoutShift(page);
    await page.evaluate(() =>
      document.body.insertAdjacentHTML("afterbegin", '<p style="height:400px">!</p>'),
    );
    expect(await layoutShift(page)).toBeGreaterThan(STILL);
  });
});

describe("the driver's page", () => {
  it.each(["kk", "ru", "en"] as Locale[])(
    "has its button in sight on a phone on its side (%s)",
    async (locale) => {
      const page = await openShift({ ...ON_ITS_SIDE, locale });
      await page.evaluate(() => scrollTo(0, 0)); // starting the shift may have moved it
      expect(await isInSight(page.locator(".next-stop__act .button"))).toBe(true);
    },
  );

  it("can be read from 70 cm: who it is and what they need, at 20 px or more", async () => {
    const page = await openShift();
    const sizes = await page
      .locator(".next-stop__rider, .next-stop .needs span, .next-stop__place, .next-stop__body p")
      .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
    expect(sizes.length).toBeGreaterThan(4);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
  });

  it("says that there is no connection wherever one is on it", async () => {
    const page = await openShift();
    await page.context().setOffline(true);
    const banner = page.getByText(textsOf("en")["common.offline"]);
    await banner.waitFor();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await isInSight(banner)).toBe(true);
  });

  it("stays in its tab when another program leads the way, which is the driver's choice", async () => {
    const page = await openShift();
    const t = textsOf("en");
    await page.context().route(/2gis|yandex|google/, (route) => route.fulfill({ body: "a map" }));
    await page.getByLabel(t["driver.navigator"]).selectOption({ label: t["driver.navigator.yandex"] });
    const [map] = await Promise.all([
      page.context().waitForEvent("page"),
      page.locator(".next-stop").getByRole("link", { name: "Route: Yandex Maps" }).click(),
    ]);
    await map.waitForURL(/yandex\.kz\/maps/); // a new tab is empty at first
    await page.waitForTimeout(2_000); // longer than it once waited for an app to open
    expect(new URL(page.url()).pathname).toBe("/driver");
    await page.reload();
    await page.locator(".next-stop").getByRole("link", { name: "Route: Yandex Maps" }).waitFor();
  });
});

describe("the rider's page", () => {
  it("leads from what is wrong to its field", async () => {
    const { page } = await open("/", "rider");
    const t = textsOf("en");
    await page.getByRole("link", { name: t["rider.ask"] }).click();
    await opened(page, "flow.from.title");
    await goOn(page);
    const summary = page.getByRole("alert").filter({ hasText: t["ask.problems"] });
    await summary.waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await summary.getByRole("link", { name: t["ask.missingPlace"] }).click();
    const field = page.getByRole("combobox", { name: t["ask.from"], exact: true });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(page.url()).toMatch(/#\/ask\/from$/);
  });

  it("offers hours within the service's and after the lead time only", async () => {
    const { page } = await open("/#/ask", "rider");
    const t = textsOf("en");
    await choosePlace(page, t["ask.from"], "вокзал");
    await goOn(page);
    await page.getByRole("button", { name: t["ask.toHome"] }).click();
    await goOn(page);
    await opened(page, "flow.when.title");
    const list = async (name: string) => {
      await page.getByRole("button", { name: new RegExp(`${name}$`) }).click();
      const texts = await page.locator(".popover [role=option]").allInnerTexts();
      await page.keyboard.press("Escape");
      return texts;
    };
    // It is 09:00; trips are asked for an hour ahead, and the service drives until 22:00.
    const hours = await list(t["when.hour"]);
    expect([hours[0], hours.at(-1)]).toEqual(["10", "22"]);
    await page.getByRole("button", { name: new RegExp(`${t["when.hour"]}$`) }).click();
    await page.getByRole("option", { name: "22" }).click();
    expect(await list(t["when.minute"])).toEqual(["00"]);
  });

  it("does not say twice what became of the trip that is open, nor lies over the plate", async () => {
    const ada = await callAsRider(world.server, 0);
    const trip = (await ada.call("listMyTrips")).trips.find(({ status }) => status === "assigned");
    const { page } = await open(`/#/trips/${trip?.id}`, "rider");
    await page.locator(".trip__plate").waitFor();
    const shift = await openShift();
    await shift.getByRole("button", { name: textsOf("en")["driver.action.depart"] }).click();
    await page.getByText(textsOf("en")["trip.onTheWay"], { exact: true }).waitFor();
    expect(await page.locator(".toast").count()).toBe(0);
  });
});
