import { sql } from "kysely";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { atLocalTime, serviceDayOf } from "../../shared/time/index.ts";
import { openScreen } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { timeOfDay } from "../support/testServer.ts";
import { choosePlace, goOn, opened } from "./askPages.ts";
import { demoRider, letIn } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { PHONE } from "./walks.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const t = textsOf("en");
/** Both ways are searched for: on a busy machine longer than anything else on these pages. */

/** A rider at the question about the way back, from home to the station. */
async function askBack(index: number) {
  const screen = await openScreen(world, { locale: "en", ...PHONE });
  const { page } = screen;
  await page.goto("/");
  await letIn(page, "rider", demoRider(world.server, index).phone);
  await page.getByRole("link", { name: t["rider.ask"] }).click();
  await opened(page, "flow.from.title");
  await page.getByRole("button", { name: t["ask.fromHome"] }).click();
  await goOn(page);
  await opened(page, "flow.to.title");
  await choosePlace(page, t["ask.to"], "вокзал");
  for (const title of ["flow.when.title", "flow.who.title", "flow.back.title"] as const) {
    await goOn(page);
    await opened(page, title);
  }
  return screen;
}

async function search(page: Page) {
  await goOn(page);
  await opened(page, "ask.checkTitle");
  await page.getByRole("button", { name: t["offers.search"] }).click();
  await page.getByRole("heading", { name: t["offers.title"] }).waitFor();
}

const statesOf = async (index: number) => {
  const { trips } = await (await callAsRider(world.server, index)).call("listMyTrips");
  return trips.map(({ status, promise, whenReady, outing }) => ({
    ...{ status, isPromised: promise !== undefined, whenReady: whenReady !== undefined },
    ways: outing?.tripIds.length,
  }));
};

it("a rider reads both ways before one is taken, loses the line while taking it, and has both promised once", async () => {
  const { page, context, problems } = await askBack(2);
  const found: string[] = [];
  await page.getByText(t["flow.back.leaveAt"]).click();
  await search(page);
  await page
    .getByText(/^Back between/)
    .first()
    .waitFor();
  await inspect({ page, locale: "en", name: "both ways, offered" }, found);

  // It comes through, and its answer does not.
  await page.route("**/api/offers/*/confirm", async (route) => {
    await route.fetch();
    await route.abort("internetdisconnected");
  });
  const take = page.getByRole("button", { name: /^Take this time/ }).first();
  await take.click();
  await page.getByRole("alert").first().waitFor();
  await page.unroute("**/api/offers/*/confirm");
  await context.setOffline(false);
  await take.click();
  await page.getByText(/^Be ready between/).waitFor();
  const promised = { status: "assigned", isPromised: true, whenReady: false, ways: 2 };
  expect(await statesOf(2)).toEqual([promised, promised]);
  await page.goto("/#/");
  await page.getByText("Way 2 of 2 of one outing").waitFor(); // without having read anything anew
  expect(found).toEqual([]);
  expect(problems.filter((problem) => !/INTERNET_DISCONNECTED/.test(problem))).toEqual([]);
});

it("a rider is brought home when ready, as one outing", async () => {
  const { page, problems } = await askBack(3);
  await page.getByText(t["flow.back.whenReady"]).click();
  await search(page);
  await page
    .getByText(/^Back when you say you are ready/)
    .first()
    .waitFor();
  await page
    .getByRole("button", { name: /^Take this time/ })
    .first()
    .click();
  await page.getByText(/^Be ready between/).waitFor();
  expect(await statesOf(3)).toEqual([
    { status: "assigned", isPromised: false, whenReady: true, ways: 2 },
    { status: "assigned", isPromised: true, whenReady: false, ways: 2 },
  ]);
  expect(problems).toEqual([]);
});

it("where nobody drives any more when a rider would come home, the way there alone is said to be that, and taken knowingly", async () => {
  const { kysely, clock, terms, region } = world.server.core;
  const today = serviceDayOf(clock.now(), terms.dayRules);
  const noon = new Date(atLocalTime(today, timeOfDay("13:00"), region.timeZone));
  await sql`TRUNCATE trip_requests, trip_links, stop_holders, standing_orders CASCADE`.execute(kysely);
  await sql`DELETE FROM shift_breaks`.execute(kysely);
  await sql`DELETE FROM shifts WHERE lower(period) >= ${noon}::timestamptz`.execute(kysely);
  await sql`UPDATE shifts SET period = tstzrange(lower(period), ${noon}), version = version + 1
    WHERE period @> ${noon}::timestamptz`.execute(kysely);
  const { page, problems } = await askBack(5);
  const found: string[] = [];
  await page.getByText(t["flow.back.leaveAt"]).click();
  await page.getByRole("button", { name: /Hour$/ }).click();
  await page.getByRole("option", { name: "17", exact: true }).click();
  await search(page);
  await page.getByText(t["offers.firstAlone.title"]).waitFor();
  await inspect({ page, locale: "en", name: "the way there alone" }, found);
  const take = page.getByRole("button", { name: /^Take this time/ }).first();
  expect(await take.innerText()).toBe(t["offers.firstAlone.take"]);
  await take.click();
  await page.getByText(/^Be ready between/).waitFor();
  expect(await statesOf(5)).toEqual([
    { status: "assigned", isPromised: true, whenReady: false, ways: undefined },
  ]);
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
});
