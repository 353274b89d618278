import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { dayAfter } from "../../client/ui/i18n/zone.ts";
import type { NewTripRequestInput } from "../../shared/schemas/index.ts";
import {
  atLocalTime,
  nextServiceDay,
  type ServiceDay,
  serviceDayOf,
  toIso,
} from "../../shared/time/index.ts";
import { goodWish } from "../server/http/trips.ts";
import type { ApiCaller } from "../support/apiCaller.ts";
import { openScreen } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { timeOfDay } from "../support/testServer.ts";
import { askFor, demoRider, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { PHONE } from "./walks.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const ru = textsOf("ru");
let today: ServiceDay;

beforeAll(async () => {
  const { core } = world.server;
  today = serviceDayOf(core.clock.now(), core.terms.dayRules);
  // Dates that are like any other, whatever the calendar says of the day on which this runs.
  await core.pool.query("DELETE FROM calendar_days");
  await core.terms.load();
});

/** Tomorrow to the polyclinic by 10:00 and home from 14:00. */
async function askForBothWays(rider: ApiCaller): Promise<string> {
  const { core } = world.server;
  const at = (time: string) =>
    toIso(atLocalTime(nextServiceDay(today), timeOfDay(time), core.region.timeZone));
  const { pickup, dropoff, ...wish } = { ...goodWish(core), purpose: "dialysis" as const };
  const ask = async (body: NewTripRequestInput) =>
    (await rider.call("requestTrip", { body, idempotencyKey: crypto.randomUUID() })).trip.id;
  const there = await ask({ ...wish, pickup, dropoff, when: { kind: "arriveBy", at: at("10:00") } });
  const back = { pickup: dropoff, dropoff: pickup };
  await ask({ ...wish, ...back, when: { kind: "leaveAt", at: at("14:00") } });
  return there;
}

/** Counts as many taps as a hand needs on a phone. */
function byHand() {
  let taps = 0;
  return {
    tap: async (what: Locator) => {
      taps += 1;
      await what.click();
    },
    /** The date is found and taken in the device's calendar: opened, the month turned, the day, done. */
    pickDate: async (what: Locator, value: string) => {
      taps += 4;
      await what.fill(value);
    },
    taps: () => taps,
  };
}

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const names = ["Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота", "Воскресенье"];
const weekdayBox = (page: Page, weekday: number) =>
  page.locator("label").filter({ hasText: names[(weekday - 1) % 7] ?? "" });

it("a dialysis patient asks for a month there and back in at most 20 taps, leaves out a date, and ends it", async () => {
  const rider = await callAsRider(world.server, 0);
  const tripId = await askForBothWays(rider);
  const { page, problems } = await openScreen(world, { locale: "ru", ...PHONE });
  const found: string[] = [];
  const look = (name: string) => inspect({ page, locale: "ru", name }, found);
  await page.goto("/");
  await letIn(page, "rider", demoRider(world.server, 0).phone);
  await page.goto(`/#/trips/${tripId}`);

  const hand = byHand();
  await hand.tap(page.getByRole("link", { name: ru["standing.repeat"] }));
  await page.getByRole("heading", { name: ru["standing.repeat"] }).waitFor();
  const own = weekdayOf(nextServiceDay(today));
  for (const later of [2, 4]) await hand.tap(weekdayBox(page, own + later));
  // The first day is the one after the trip, which is tomorrow; four weeks from then on.
  const from = dayAfter(today, 2);
  await hand.pickDate(page.getByLabel(ru["standing.until"]), dayAfter(from, 27));
  await page.getByText("12 дней, 24 поездки").waitFor();
  expect((await rider.call("listStandingOrders")).orders).toEqual([]);
  await look("a month before it is asked for");
  await hand.tap(page.getByRole("button", { name: ru["standing.ask"] }));
  await page.getByRole("heading", { name: ru["standing.title"] }).waitFor();
  expect(hand.taps()).toBeLessThanOrEqual(20);

  const order = async () => (await rider.call("listStandingOrders")).orders[0] ?? expect.fail("no order");
  const isAsked = async () => (await order()).days.every(({ state }) => state !== "soon");
  await expect.poll(isAsked).toBe(true);
  expect(await order()).toMatchObject({
    ...{ purpose: "dialysis", there: { kind: "arriveBy", time: "10:00" }, back: { time: "14:00" } },
  });
  const asked = (await order()).days.filter(({ state }) => state === "asked");
  // Three a week: five or six dates in two weeks less two days, there and back.
  expect(asked.length).toBeGreaterThanOrEqual(10);
  const [first] = asked;
  await expect.poll(() => page.locator(".order-dates a").count()).toBe(asked.length);
  await look("a month that was asked for");

  const skip = page.getByRole("button", { name: new RegExp(`^${ru["standing.skip"]}: `) });
  await skip.first().click();
  await page.getByText("Будет отменено 2 поездки.").waitFor();
  await look("question before a date is left out");
  await page.getByRole("dialog").getByRole("button", { name: ru["standing.skip"] }).click();
  await page.getByText(ru["standing.state.skipped"]).first().waitFor();
  expect((await order()).days.filter(({ day }) => day === first?.day).map(({ state }) => state)).toEqual([
    ...["skipped", "skipped"],
  ]);

  await page.locator(".order-dates a").first().click();
  await page.getByRole("link", { name: ru["standing.belongs"] }).waitFor();
  await page.goto("/#/");
  await page.getByRole("heading", { name: ru["standing.mine"] }).waitFor();
  await look("regular trips on the first page");
  await page.getByRole("link", { name: new RegExp(`^${ru["standing.open"]}`) }).click();
  await page.getByRole("button", { name: ru["standing.anew"] }).click();
  await page.getByRole("dialog").getByLabel(ru["standing.there"]).fill("09:00");
  await look("other times from a date on");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: ru["standing.end"] }).click();
  await page.getByText(`Будет отменено ${asked.length - 2} `).waitFor();
  await page.getByRole("dialog").getByRole("button", { name: ru["standing.end"] }).click();
  await page.getByText(ru["standing.ended"]).waitFor();
  const open = (await rider.call("listMyTrips")).trips.filter(({ status }) => status !== "cancelled");
  expect(open).toHaveLength(2); // those of tomorrow, which were asked for by themselves
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
});

it("a dispatcher asks for a caller's trip every week, and ends that in the caller's record", async () => {
  const rider = await callAsRider(world.server, 2);
  await askFor(world, rider, "10:30");
  const { name } = demoRider(world.server, 2);
  const { page, problems } = await signInDispatcher(world);
  await page.getByRole("button").filter({ hasText: name }).first().click();
  await page.getByRole("button", { name: "Repeat every week" }).click();
  const form = page.getByRole("dialog");
  await form.getByText(/5 dates in the coming five weeks|4 dates in the coming five weeks/).waitFor();
  await form.getByRole("button", { name: "Ask for these trips" }).click();
  await form.waitFor({ state: "hidden" });
  const orders = async () => (await rider.call("listStandingOrders")).orders;
  expect(await orders()).toMatchObject([
    { askedBy: "dispatcher", there: { kind: "leaveAt", time: "10:30" } },
  ]);

  await page.getByRole("button", { name: "Open the passenger’s record" }).click();
  const record = page.getByRole("dialog");
  await record.getByRole("button", { name: "All dates" }).click();
  await record.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("dialog").last().getByRole("button", { name: "End", exact: true }).click();
  await record.getByText("This regular trip has ended.").waitFor();
  expect((await orders())[0]?.until).toBe(today);
  expect(problems).toEqual([]);
});
