import { expect, it } from "vitest";
import { whenReady as russian } from "../../shared/i18n/ru/whenReady.ts";
import { atLocalTime, serviceDayOf, toIso } from "../../shared/time/index.ts";
import { goodWish } from "../server/http/trips.ts";
import { openScreen } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { timeOfDay } from "../support/testServer.ts";
import { callAsDriverOf, demoRider, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { inspect } from "./walkEveryPage.ts";
import { PHONE } from "./walks.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const ru = textsOf("ru");

it("a patient says to be ready when the session is over, reads when the vehicle comes, and is brought home", async () => {
  const { core } = world.server;
  const rider = await callAsRider(world.server, 0);
  const today = serviceDayOf(core.clock.now(), core.terms.dayRules);
  const at = toIso(atLocalTime(today, timeOfDay("13:00"), core.region.timeZone));
  const body = {
    ...goodWish(core),
    purpose: "dialysis" as const,
    when: { kind: "leaveAt" as const, at },
    whenReady: true as const,
  };
  const { trip } = await rider.call("requestTrip", { body, idempotencyKey: crypto.randomUUID() });
  const read = async () => (await rider.call("getTrip", { params: { tripId: trip.id } })).trip;
  await expect.poll(async () => (await read()).status).toBe("assigned");
  expect((await read()).promise).toBeUndefined();

  const { page, problems } = await openScreen(world, { locale: "ru", ...PHONE });
  const found: string[] = [];
  const look = (name: string) => inspect({ page, locale: "ru", name }, found);
  await page.goto("/");
  await letIn(page, "rider", demoRider(world.server, 0).phone);
  const ready = page.getByRole("button", { name: russian["ready.say"] });
  await ready.waitFor();
  await look("a return that waits for a word, in the list");
  await world.server.setTime("12:10");
  await page.reload();
  await page.goto(`/#/trips/${trip.id}`);
  await page.getByText("обратно по готовности", { exact: false }).first().waitFor();
  await page.getByRole("button", { name: "Ещё нет: через 30 минут" }).click();
  await page.getByText("около 12:40", { exact: false }).waitFor();
  await look("a return that was put off");

  // By keyboard, earlier than was said.
  await world.server.setTime("12:25");
  await page.reload();
  await ready.focus();
  await page.keyboard.press("Enter");
  // Within 20 minutes of the word.
  await page.getByText("12:25–12:45").first().waitFor();
  await look("a return that is fetched");

  const phone = (await read()).vehicle?.driverPhone;
  const driver = await callAsDriverOf(world, phone);
  const { manifest } = await driver.call("getManifest");
  expect(manifest?.stops.map(({ isHeld }) => isHeld)).toEqual([undefined, undefined]);
  if (manifest === null) throw new Error("the driver has no shift");
  for (const [index, last] of (["board", "dropOff"] as const).entries()) {
    const stopId = manifest.stops[index]?.id ?? expect.fail("no such stop");
    for (const action of ["depart", "arrive", last] as const) {
      await world.server.setTime(`12:${30 + 5 * index + (action === last ? 4 : 0)}`);
      const told = { actionId: crypto.randomUUID(), action, at: toIso(core.clock.now()) };
      await driver.call("reportStopAction", { params: { stopId }, body: told });
    }
  }
  await page.getByText(ru["trip.completed"]).first().waitFor();
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
});

it("a dispatcher asks for a caller's return, sees who waits, and says the word for them", async () => {
  const { core } = world.server;
  await world.server.setTime("13:00");
  const rider = await callAsRider(world.server, 2);
  const today = serviceDayOf(core.clock.now(), core.terms.dayRules);
  const at = toIso(atLocalTime(today, timeOfDay("15:00"), core.region.timeZone));
  const body = { ...goodWish(core), when: { kind: "leaveAt" as const, at }, whenReady: true as const };
  await rider.call("requestTrip", { body, idempotencyKey: crypto.randomUUID() });
  const { page, problems } = await signInDispatcher(world);
  const found: string[] = [];
  await page.getByRole("tab", { name: /^Troubles/ }).click();
  const list = page.getByRole("list", { name: "Who waits to go back" });
  await list.getByText("not ready yet, expected at about 15:00").waitFor();
  await inspect({ page, locale: "en", name: "who waits to go back" }, found);
  await list.getByRole("button", { name: demoRider(world.server, 2).name }).click();
  await page.getByRole("button", { name: "Is ready" }).click();
  await page.getByText("ready since 13:00, vehicle 13:00–13:20").first().waitFor();
  await inspect({ page, locale: "en", name: "a return that is fetched" }, found);
  // Every week, with a way back of which it is known when it is to be expected: an hour and a half after being there.
  await page.getByRole("button", { name: "Repeat every week" }).click();
  const form = page.getByRole("dialog");
  await form.getByText("With a trip back, when ready").click();
  await expect.poll(() => form.getByLabel("Ready for the way back from").inputValue()).toMatch(/^16:[34]\d$/);
  await inspect({ page, locale: "en", name: "a way back when ready, every week" }, found);
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
});
