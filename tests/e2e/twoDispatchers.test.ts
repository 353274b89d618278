import type { Page } from "playwright-core";
import { expect, it } from "vitest";

import { openScreen } from "../support/browser.ts";
import { beginRun, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");

const LATE = /has not confirmed a change of the run/;
const trouble = (page: Page) => page.getByRole("article", { name: LATE });
const press = (page: Page, name: string | RegExp) =>
  trouble(page).getByRole("button", { name, exact: true }).press("Enter");
const showTroubles = (page: Page) => page.getByRole("tab", { name: /^Troubles/ }).press("Enter");

it("two dispatchers see who looks after a trouble, choose where both want it, and hand over, by keyboard alone", async () => {
  const { page: first } = await signInDispatcher(world);
  const second = (await openScreen(world)).page;
  await second.goto("/dispatch");
  await letIn(second, "staff", "chief");
  await second.getByRole("heading", { name: /^Dispatch/ }).waitFor();
  // Each hears of the other at once.
  const chief = world.server.core.db.staff.findByUsername("chief").then((staff) => staff?.name ?? "");
  await first.getByText(new RegExp(`At the board: .*${await chief}`)).waitFor();

  const { rider } = await beginRun(world, first);
  const [trip] = (await rider.call("listMyTrips")).trips;
  if (trip === undefined) throw new Error("nobody rides");
  await rider.call("cancelTrip", { params: { tripId: trip.id }, body: {} });
  const { kysely } = world.server.core;
  const isWatched = () =>
    kysely.selectFrom("due").select("key").where("key", "like", "understood%").executeTakeFirst();
  await expect.poll(isWatched).toBeDefined();
  const heard = first.getByRole("status").getByText(/^New trouble: .*has not confirmed/);
  await Promise.all([heard.waitFor(), world.server.setTime("09:40")]);

  await showTroubles(first);
  await showTroubles(second);
  await trouble(first).getByText("If nobody acts: the driver goes by what held before.").waitFor();
  await press(first, "Take it");
  await trouble(first)
    .getByText(/^You look after it since/)
    .waitFor();
  await trouble(second)
    .getByText(/looks after it since/)
    .waitFor();
  await press(first, "Give it back");

  // The second one's line is slow: what is on the screen is no longer so when it is decided upon.
  await trouble(second).getByRole("button", { name: "Take it", exact: true }).waitFor();
  const list = "**/api/dispatch/troubles";
  await second.route(list, (route) => route.abort());
  await press(first, "Take it");
  await trouble(first)
    .getByText(/^You look after it since/)
    .waitFor();
  await press(second, "Take it");
  const choice = second.getByRole("dialog", { name: "Somebody else took it meanwhile" });
  await choice.waitFor();
  await second.unroute(list);
  const takeOver = choice.getByRole("button", { name: "Take it over" });
  await expect.poll(() => takeOver.isEnabled()).toBe(true);
  await takeOver.press("Enter");
  await choice.waitFor({ state: "hidden" });
  await trouble(first)
    .getByText(`${await chief} looks after it since`, { exact: false })
    .waitFor();

  await second.getByRole("link", { name: "Hand over" }).press("Enter");
  await second
    .getByText(`looked after by ${await chief}`)
    .first()
    .waitFor();
  await second.getByLabel("To the next one").fill("The driver of the bus does not answer");
  await second.getByRole("button", { name: "Hand over", exact: true }).press("Enter");
  await second.getByText("Nobody has read it yet.").waitFor();
  await first.getByRole("link", { name: "Hand over (1 hand-over unread)" }).press("Enter");
  await first.getByText("The driver of the bus does not answer").waitFor();
  const found: string[] = [];
  for (const locale of ["kk", "ru", "en"] as const) {
    const { page, context } = await openScreen(world, { locale });
    await page.goto("/dispatch#/handover");
    await letIn(page, "staff", "dispatcher");
    await page.getByRole("heading", { name: textsOf(locale)["handover.title"] }).waitFor();
    await page.getByText("The driver of the bus does not answer").waitFor();
    await inspect({ page, locale, name: "hand-over at the desk" }, found);
    await context.close();
  }
  await first.getByRole("button", { name: "I have read it" }).press("Enter");
  await first.getByText(/^Read by /).waitFor();
  await second.getByText(/^Read by /).waitFor();
  expect(found).toEqual([]);
});
