import { sql } from "kysely";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Locale } from "../../shared/i18n/index.ts";
import { putOffShift } from "../support/beginShifts.ts";
import { openScreen } from "../support/browser.ts";
import { signInRider } from "../support/signedIn.ts";
import { askFor, callAsDriverOf, demoRider, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().press("Enter");

it("a driver looks the vehicle over, takes two breaks without a line and gets ten minutes; a dispatcher prints the run and types in its day from paper", async () => {
  const { page: board } = await signInDispatcher(world);
  const { core } = world.server;
  const { name } = demoRider(world.server, 2);
  const rider = await signInRider(world.server, 2);
  await askFor(world, rider, "10:30");
  await board.getByRole("button").filter({ hasText: name }).getByText("Vehicle assigned").waitFor();
  const phone = (await rider.call("listMyTrips")).trips[0]?.vehicle?.driverPhone ?? "";
  const driver = await callAsDriverOf(world, phone);
  await putOffShift(core, phone);
  const manifest = async () => {
    const { manifest: told } = await driver.call("getManifest");
    if (told === null) throw new Error("the driver has no shift");
    return told;
  };
  const { shiftId } = await manifest();
  await twoBreaks(shiftId);

  const found: string[] = [];
  const open = async (locale: Locale) => {
    const screen = await openScreen(world, { locale, width: 320, height: 700 });
    await screen.page.goto("/driver");
    await letIn(screen.page, "driver", phone);
    await screen.page.getByRole("region", { name: textsOf(locale)["driver.check.title"] }).waitFor();
    await inspect({ page: screen.page, locale, name: "looking the vehicle over" }, found);
    return screen;
  };
  for (const locale of ["kk", "ru"] as const) await (await open(locale)).context.close();
  const { page, context } = await open("en");

  await context.setOffline(true);
  await press(page, "Tyres: This fails");
  await press(page, "1 thing fails: tell the dispatcher");
  await page.getByText(/Fails: Tyres/).waitFor();
  await context.setOffline(false);
  await board.getByRole("tab", { name: /^Troubles/ }).click();
  await board.getByRole("article", { name: /The vehicle cannot go on/ }).waitFor();
  await expect.poll(async () => (await manifest()).check?.done?.failed).toEqual(["tyres"]);
  await press(page, "Look over again");
  await press(page, "All is fine");
  await page.getByText(/all is fine/).waitFor();
  await press(page, "Start the shift");
  await page.getByRole("region", { name: "Breaks" }).waitFor();

  await context.setOffline(true);
  for (const count of [1, 2]) {
    await press(page, "Begin the break");
    await page.getByRole("region", { name: "You are on a break" }).waitFor();
    if (count === 1) await inspect({ page, locale: "en", name: "on a break" }, found);
    await press(page, "End the break");
    await page.getByRole("region", { name: "You are on a break" }).waitFor({ state: "detached" });
  }
  await page.getByText(/4 reports are waiting to be sent/).waitFor();
  await context.setOffline(false);
  const statuses = async () => (await manifest()).breaks?.map(({ status }) => status);
  await expect.poll(statuses).toEqual(["taken", "taken"]);
  await press(page, "I need a short break");
  await expect
    .poll(async () => (await manifest()).breaks?.some(({ asked, at }) => asked && at !== undefined))
    .toBe(true);
  await page
    .getByText(/Break, 10 min/)
    .first()
    .waitFor();

  await world.server.setTime("10:20");
  await board.goto(`/dispatch#/paper/${shiftId}`);
  await board.reload(); // with the clock as it was set
  await board.getByRole("heading", { name: /from paper/ }).waitFor();
  await inspect({ page: board, locale: "en", name: "a day from paper" }, found);
  const status = async () => (await rider.call("listMyTrips")).trips[0]?.status;
  const stops = board.locator(".paper").getByRole("group");
  await stops.nth(0).getByLabel("Arrived").fill("10:12");
  await stops.nth(0).getByLabel("Done").fill("10:18");
  await press(board, "Enter all");
  await expect.poll(status).toBe("boarded");
  await world.server.setTime("10:45");
  await board.reload();
  await expect.poll(() => stops.count()).toBe(1);
  await stops.nth(0).getByLabel("Done").fill("10:40");
  await press(board, "Enter all");
  await expect.poll(status).toBe("completed");
  await board.getByText("Nothing is ahead on this run.").waitFor();

  await board.goto("/dispatch#/");
  const download = board.waitForEvent("download");
  await board.getByRole("tab", { name: /^Runs/ }).click();
  await press(board, "Print all runs");
  expect((await download).suggestedFilename()).toMatch(/^runs-.*\.pdf$/);
  expect(found).toEqual([]);
});

/** One whose time has come, and one for later. */
async function twoBreaks(shiftId: string): Promise<void> {
  const { kysely } = world.server.core;
  await sql`DELETE FROM shift_breaks WHERE shift_id = ${shiftId}`.execute(kysely);
  await sql`INSERT INTO shift_breaks (shift_id, position, period, length_seconds)
    SELECT id, n, tstzrange(lower(period) + interval '1 hour' * n, lower(period) + interval '1 hour' * (n + 4)), 900
    FROM shifts, generate_series(0, 1) AS n WHERE id = ${shiftId}`.execute(kysely);
  await sql`UPDATE shifts SET version = version + 1 WHERE id = ${shiftId}`.execute(kysely);
}
