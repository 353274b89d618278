import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { daysOf } from "../../server/regions/index.ts";
import { atLocalTime, serviceDayOf, toIso } from "../../shared/time/index.ts";
import { goodWish } from "../server/http/trips.ts";
import type { ApiCaller } from "../support/apiCaller.ts";
import { findBarriers, openScreen, sidewaysScroll, tabTo } from "../support/browser.ts";
import { signInRider as callAsRider, signInStaff } from "../support/signedIn.ts";
import { timeOfDay } from "../support/testServer.ts";
import { demoRider, letIn, signInDispatcher } from "./people.ts";
import { textsOf } from "./texts.ts";
import { openWorld } from "./world.ts";

const world = openWorld("06:30");
const t = textsOf("en");

async function expectNoBarriers(page: Page, where: string): Promise<void> {
  expect(await findBarriers(page), where).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page), `${where} on 320 px`).toBe(0);
  await page.setViewportSize({ width: 1280, height: 720 });
}

/** By an offer that is confirmed, so that nothing has to be waited for. */
async function promise(rider: ApiCaller, time: string): Promise<string> {
  const { core } = world.server;
  const day = serviceDayOf(core.clock.now(), daysOf(core.region));
  const at = toIso(atLocalTime(day, timeOfDay(time), core.region.timeZone));
  const body = { ...goodWish(core), when: { kind: "leaveAt" as const, at } };
  const { offers } = await rider.call("askOffers", { body });
  const params = { offerId: offers[0]?.id ?? "" };
  return (await rider.call("confirmOffer", { params, idempotencyKey: crypto.randomUUID() })).trip.id;
}

it("a dispatcher finds a trip of tomorrow by keyboard, opens it on its day and changes it while its promise stands", async () => {
  const { name, phone } = demoRider(world.server, 3);
  const rider = await callAsRider(world.server, 3);
  const id = await promise(rider, "34:30"); // 10:30 tomorrow
  const trip = async () => (await rider.call("getTrip", { params: { tripId: id } })).trip;
  const before = await trip();
  const { page, problems } = await signInDispatcher(world, { width: 1280, height: 720 });

  await page.keyboard.press("f");
  const search = page.getByRole("dialog", { name: t["dispatcher.find.title"] });
  await search.waitFor();
  await page.keyboard.type(phone.slice(-7));
  await page.keyboard.press("Enter");
  await search.getByText("1 trip found").waitFor();
  await expectNoBarriers(page, "the trips found");
  await search.locator("[data-row]").focus();
  await page.keyboard.press("Enter");
  const pane = page.locator(".board__detail");
  await pane.locator(".facts").getByText(name, { exact: true }).waitFor();
  await page
    .locator(".otherday")
    .getByText(/Tomorrow/)
    .waitFor();

  await tabTo(page, t["dispatcher.change"], "button");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: `${t["dispatcher.change"]}: ${name}` });
  await dialog.getByText(t["dispatcher.change.lead"]).waitFor();
  await dialog.getByRole("button", { name: /Hour$/ }).press("Enter");
  await page.getByRole("option", { name: "14", exact: true }).press("Enter");
  await expectNoBarriers(page, "the change of a trip");
  await dialog.getByRole("button", { name: t["offers.search"] }).press("Enter");
  await dialog.getByText(t["offers.titleChange"]).waitFor();
  expect((await trip()).promise).toEqual(before.promise);
  await page.keyboard.press("1");
  await dialog.waitFor({ state: "hidden" });
  await page.getByText(t["dispatcher.change.done"]).waitFor();
  const after = await trip();
  expect(after).toMatchObject({ id, status: "assigned" });
  expect(after.promise?.pickupWindow).not.toEqual(before.promise?.pickupWindow);
  expect(problems).toEqual([]);
});

it("a promise that cannot be kept is broken with a reason, and rider and dispatcher read what was promised and what holds now", async () => {
  const { name, phone } = demoRider(world.server, 4);
  const rider = await callAsRider(world.server, 4);
  const id = await promise(rider, "11:00");
  const promised = async () =>
    (await rider.call("getTrip", { params: { tripId: id } })).trip.promise?.pickupWindow;
  const before = await promised();
  const { page, problems } = await signInDispatcher(world, { width: 1280, height: 720 });
  await page.getByRole("button").filter({ hasText: name }).first().press("Enter");
  const pane = page.locator(".board__detail");
  const history = pane.getByRole("list", { name: t["promises.title"] });
  await history.getByText(/Promised: pickup/).waitFor();

  await tabTo(page, t["dispatcher.break"], "button");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog", { name: t["dispatcher.break"] });
  await dialog.getByText(t["dispatcher.break.lead"]).waitFor();
  await expectNoBarriers(page, "a promise to be broken");
  await dialog.getByRole("button", { name: t["dispatcher.break.confirm"] }).press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await history.getByText(/nobody was asked. Reason: an earlier trip took longer/).waitFor();
  expect(Date.parse((await promised())?.until ?? "")).toBe(Date.parse(before?.until ?? "") + 15 * 60_000);

  const own = await openScreen(world, { width: 320, height: 700, locale: "ru" });
  await own.page.goto(`/#/trips/${id}`);
  await letIn(own.page, "rider", phone);
  const ru = textsOf("ru");
  await own.page.getByText(ru["promises.title"], { exact: true }).press("Enter");
  const mine = own.page.getByRole("list", { name: ru["promises.title"] });
  await mine.getByText(/Обещано: подача/).waitFor();
  await mine.getByText(/никого не спросили. Причина: предыдущая поездка/).waitFor();
  expect(await findBarriers(own.page)).toEqual([]);
  expect(await sidewaysScroll(own.page)).toBe(0);
  expect([...problems, ...own.problems]).toEqual([]);
});

/** To the first other vehicle that can take it, as a colleague does at another desk. */
async function moveByHand(id: string): Promise<void> {
  const desk = await signInStaff(world.server.baseUrl, "dispatcher");
  const { runs, trips } = await desk.call("getBoard");
  const from = trips.find((trip) => trip.id === id)?.shiftId;
  const params = { tripId: id };
  for (const { shiftId } of runs.filter((run) => run.shiftId !== from)) {
    const effect = await desk.call("previewAssign", { params, body: { shiftId } });
    if (!effect.feasible || effect.doubt !== undefined) continue;
    await desk.call("assignTrip", { params, body: { shiftId, planVersion: effect.planVersion } });
    return;
  }
  throw new Error("no other vehicle takes it");
}

it("a placing by hand is taken back by keyboard, and the trip is on its former vehicle again", async () => {
  const { name } = demoRider(world.server, 5);
  const rider = await callAsRider(world.server, 5);
  const id = await promise(rider, "12:00");
  const { page, problems } = await signInDispatcher(world, { width: 1280, height: 720 });
  await page.getByRole("button").filter({ hasText: name }).first().press("Enter");
  const plate = page.locator(".board__detail .facts .link");
  const before = await plate.last().innerText();
  await moveByHand(id);
  await expect.poll(() => plate.last().innerText()).not.toBe(before);
  await tabTo(page, /^Undo \(until/, "button");
  await page.keyboard.press("Enter");
  await page.getByText(t["dispatcher.undo.done"]).waitFor();
  await expect.poll(() => plate.last().innerText()).toBe(before);
  expect(problems).toEqual([]);
});

it("a cancelling is undone by keyboard: the trip has its vehicle and its promise again", async () => {
  const { name } = demoRider(world.server, 6);
  const rider = await callAsRider(world.server, 6);
  const id = await promise(rider, "13:00");
  const trip = async () => (await rider.call("getTrip", { params: { tripId: id } })).trip;
  const before = await trip();
  const { page, problems } = await signInDispatcher(world, { width: 1280, height: 720 });
  await page.getByRole("button").filter({ hasText: name }).first().press("Enter");
  await tabTo(page, t["dispatcher.cancelTrip"], "button");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog", { name: t["dispatcher.cancelTrip"] });
  await dialog.getByText(t["dispatcher.takeOff.effect"]).waitFor(); // before anything is done
  await tabTo(dialog, t["dispatcher.cancelTrip.note"], "textbox");
  await page.keyboard.type("She rang");
  await tabTo(dialog, t["dispatcher.cancelTrip"], "button");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await trip()).status).toBe("cancelled");
  await tabTo(page, /^Undo \(until/, "button");
  await expectNoBarriers(page, "a cancelled trip that can be undone");
  await tabTo(page, /^Undo \(until/, "button");
  await page.keyboard.press("Enter");
  await page.getByText(t["dispatcher.undo.done"]).waitFor();
  const after = await trip();
  expect(after.status).toBe("assigned");
  expect(after.promise).toEqual(before.promise);
  expect(problems).toEqual([]);
});
