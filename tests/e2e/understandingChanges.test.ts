import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Locale } from "../../shared/i18n/index.ts";
import { spacedPhone } from "../../shared/phone/index.ts";
import { openScreen } from "../support/browser.ts";
import { beginRun, demoRider, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

const buttonOf = (page: Page, locale: Locale) =>
  page.getByRole("button", { name: textsOf(locale)["driver.changes.understood"], exact: true });

it("a driver reads in every language who was taken off, understands it without a line, and the dispatcher’s trouble ends", async () => {
  const { page: board } = await signInDispatcher(world);
  const { name, rider, driver } = await beginRun(world, board);
  const [trip] = (await rider.call("listMyTrips")).trips;
  if (trip === undefined) throw new Error("nobody rides");
  const phone = trip.vehicle?.driverPhone ?? "";
  await rider.call("cancelTrip", { params: { tripId: trip.id }, body: {} });
  await expect.poll(async () => (await driver.call("getManifest")).manifest?.changes?.length).toBe(1);

  const found: string[] = [];
  const open = async (locale: Locale) => {
    const screen = await openScreen(world, { locale, width: 320, height: 700 });
    await screen.page.goto("/driver");
    await letIn(screen.page, "driver", phone);
    const card = screen.page.getByRole("region", { name: textsOf(locale)["driver.changes.title"] });
    await card.getByText(name).waitFor();
    await inspect({ page: screen.page, locale, name: "what is otherwise on the run" }, found);
    return screen;
  };
  for (const locale of ["kk", "ru"] as const) await (await open(locale)).context.close();
  const { page, context } = await open("en");
  const box = await buttonOf(page, "en").boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(64);

  const { kysely } = world.server.core;
  const isWatched = () =>
    kysely.selectFrom("due").select("key").where("key", "like", "understood%").executeTakeFirst();
  await expect.poll(isWatched).toBeDefined();
  await world.server.setTime("09:40"); // they would have been fetched at half past ten: within the hour
  await board.getByRole("tab", { name: /^Troubles/ }).click();
  const trouble = board.getByRole("article", { name: /has not confirmed a change of the run/ });
  await trouble.getByText(new RegExp(`Taken off: ${name}`)).waitFor();
  expect(await trouble.locator(`a[href="tel:${phone}"]`).count()).toBe(1);
  await trouble.getByText(spacedPhone(demoRider(world.server, 2).phone)).waitFor();
  await inspect({ page: board, locale: "en", name: "a change that was not understood" }, found);

  await context.setOffline(true);
  await buttonOf(page, "en").press("Enter");
  await page.getByText(/1 report is waiting to be sent/).waitFor();
  await buttonOf(page, "en").waitFor({ state: "detached" });
  await context.setOffline(false);
  await trouble.waitFor({ state: "detached" });
  expect((await driver.call("getManifest")).manifest?.changes).toBeUndefined();
  expect(found).toEqual([]);
}); // three screens, each looked at in its own language
