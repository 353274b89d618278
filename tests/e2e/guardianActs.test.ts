import { expect, it } from "vitest";
import { whenReady } from "../../shared/i18n/ru/whenReady.ts";
import { atLocalTime, serviceDayOf, toIso } from "../../shared/time/index.ts";
import { goodWish } from "../server/http/trips.ts";
import { openScreen } from "../support/browser.ts";
import { signInRider as callAsRider, signInPartner } from "../support/signedIn.ts";
import { timeOfDay } from "../support/testServer.ts";
import { choosePlace, goOn, goOnToCheck, opened } from "./askPages.ts";
import { signInOn } from "./cookies.ts";
import { demoRider } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const ru = textsOf("ru");

it("a guardian confirms a time for their ward, calls it off, and says that the ward is ready, all on screen", async () => {
  const { core } = world.server;
  const rider = await callAsRider(world.server, 0);
  const guardian = await signInPartner(world.server, "guardian");
  const { page, context, problems } = await openScreen(world, { locale: "ru", width: 320, height: 800 });
  await signInOn(world, context, guardian);
  const found: string[] = [];
  const look = (name: string) => inspect({ page, locale: "ru", name }, found);
  const acting = page.getByText(`Вы действуете за: ${demoRider(world.server).name}`);
  await page.goto("/");
  await acting.waitFor();

  await page.getByRole("link", { name: ru["rider.ask"] }).click();
  await opened(page, "flow.from.title", "ru");
  await choosePlace(page, ru["ask.from"], "вокзал");
  await goOn(page, "ru");
  await opened(page, "flow.to.title", "ru");
  await page.getByRole("button", { name: ru["ask.toHome"] }).click();
  await goOnToCheck(page, "ru");
  await page.getByRole("button", { name: ru["offers.search"] }).click();
  await page.getByRole("heading", { name: ru["offers.title"] }).waitFor();
  await look("times for a ward");
  await page
    .getByRole("button", { name: new RegExp(`^${ru["offers.choose"]}`) })
    .first()
    .click();
  await page.waitForURL(/#\/trips\//);
  await acting.waitFor();
  const [trip] = (await rider.call("listMyTrips")).trips;
  expect(trip).toMatchObject({ status: "assigned" });
  await look("a ward's trip");

  await page.getByRole("button", { name: ru["trip.cancel"], exact: true }).click();
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await dialog.getByRole("button", { name: ru["trip.cancel"], exact: true }).click();
  await expect.poll(async () => (await rider.call("listMyTrips")).trips[0]?.status).toBe("cancelled");

  const today = serviceDayOf(core.clock.now(), core.terms.dayRules);
  const at = toIso(atLocalTime(today, timeOfDay("13:00"), core.region.timeZone));
  const body = {
    ...{ ...goodWish(core), when: { kind: "leaveAt" as const, at }, whenReady: true as const },
    riderId: demoRider(world.server).id as never,
  };
  const { trip: back } = await guardian.call("requestTrip", { body, idempotencyKey: crypto.randomUUID() });
  const read = async () => (await rider.call("getTrip", { params: { tripId: back.id } })).trip;
  await expect.poll(async () => (await read()).status).toBe("assigned");
  await world.server.setTime("12:30");
  await page.goto("/");
  await page.reload();
  await page.getByRole("button", { name: whenReady["ready.say"] }).click();
  await expect.poll(async () => (await read()).whenReady?.waits).toBe(false);
  await look("a ward who is ready");
  const facts = (await read()).story.map(({ by }) => by);
  expect(facts).toContain("guardian");
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
});
