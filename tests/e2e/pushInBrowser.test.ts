import type { CDPSession, Page, Worker } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { NoticeWay } from "../../server/services/notifying/needs.ts";
import { openScreen } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, callAsDriverOf, demoRider, letIn } from "./people.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
type Message = Parameters<NoticeWay["send"]>[0];
const sent: Message[] = [];

/** What a push service would be given: which browsers subscribe with is outside, so here its messages are brought to the browser by hand. */
beforeAll(() => {
  const { channelDoors, noticeWays } = world.server.core.needs;
  const push: NoticeWay = {
    ...{ channel: "push", provider: "webPush", isPaid: false, canAnswer: true },
    send: async (message) => {
      sent.push(message);
      return { kind: "sent", reference: message.id };
    },
  };
  (noticeWays as NoticeWay[]).push(push);
  channelDoors.pushKey = "a-key-of-ours";
});
const subscription = (name: string) => ({
  endpoint: `https://fcm.googleapis.com/fcm/send/${name}`,
  keys: { p256dh: "a-key-of-the-browser", auth: "a-secret-of-it" },
});
async function next(page: Page, kind: string): Promise<Message> {
  for (;;) {
    const found = sent.find((message) => message.kind === kind);
    if (found !== undefined) return found;
    await page.waitForTimeout(50);
  }
}

/**
 * Registers the worker as the page does, and has the browser push to it. This browser has no place to show a notification: what the worker
 * gives it, and what a press of it opens, is kept in its stead.
 */
async function workerOf(page: Page): Promise<{ worker: Worker; push: (message: Message) => Promise<void> }> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.endsWith("/push-worker/"));
      if (ours !== undefined) resolve(ours.registrationId);
    }),
  );
  await cdp.send("ServiceWorker.enable");
  const started = page
    .context()
    .waitForEvent("serviceworker", (each) => each.url().endsWith("/push-worker.js"));
  await page.evaluate(() => navigator.serviceWorker.register("/push-worker.js", { scope: "/push-worker/" }));
  const worker = await started;
  await worker.evaluate(() => {
    const scope = self as unknown as Shown;
    scope.shown = [];
    scope.opened = [];
    scope.registration.showNotification = async (title, options) => {
      scope.shown.push({ title, ...options, close() {} });
    };
    scope.clients.openWindow = async (path) => void scope.opened.push(`new ${path}`);
    scope.WindowClient.prototype.focus = async function focus() {
      scope.opened.push(new URL(this.url).pathname);
    };
  });
  const { origin } = new URL(page.url());
  const registrationId = await registered;
  const push = async ({ id, text, locale, choices, page: opens }: Message): Promise<void> => {
    const data = JSON.stringify({ id, text, locale, choices, page: opens });
    await cdp.send("ServiceWorker.deliverPushMessage", { origin: `${origin}/`, registrationId, data });
  };
  return { worker, push };
}
interface Shown {
  shown: { title: string; body?: string; actions?: { action: string }[]; close(): void }[];
  opened: string[];
  registration: { showNotification(title: string, options: object): Promise<void> };
  clients: { openWindow(path: string): Promise<unknown> };
  WindowClient: { prototype: { url: string; focus(this: { url: string }): Promise<unknown> } };
}
const shownBy = (worker: Worker) =>
  worker.evaluate(() =>
    (self as unknown as Shown).shown.map(({ title, body, actions }) => ({
      ...{ title, body },
      actions: actions?.map(({ action }) => action),
    })),
  );
async function shownSoon(page: Page, worker: Worker) {
  for (;;) {
    const shown = await shownBy(worker);
    if (shown.length > 0) return shown;
    await page.waitForTimeout(50);
  }
}
/** Presses it, and answers with which page that opened. */
const press = (worker: Worker) =>
  worker.evaluate(async () => {
    const scope = self as unknown as Shown;
    const waits: Promise<unknown>[] = [];
    const event = Object.assign(new Event("notificationclick"), {
      ...{ notification: scope.shown.at(-1), action: "" },
      waitUntil: (wait: Promise<unknown>) => waits.push(wait),
    });
    self.dispatchEvent(event);
    await Promise.all(waits);
    return scope.opened;
  });
async function stateOf(page: Page, id: string, wanted: string): Promise<void> {
  while ((await world.server.core.db.notices.findDelivery(id))?.state !== wanted)
    await page.waitForTimeout(50);
}

it("a rider's message is shown by the worker, told as shown, and pressed opens the rider's page and is told as read", async () => {
  const { page, problems } = await openScreen(world, { width: 375, height: 800 });
  await page.goto("/");
  await letIn(page, "rider", demoRider(world.server, 3).phone);
  const { worker, push } = await workerOf(page);
  const rider = await callAsRider(world.server, 3);
  await rider.call("linkBrowser", { body: subscription("rider") });
  await askFor(world, rider, "16:30");
  const message = await next(page, "promised");
  await push(message);
  expect(await shownSoon(page, worker)).toEqual([
    { title: expect.stringMatching(/Инватакси|Invataxi/), body: message.text, actions: [] },
  ]);
  await stateOf(page, message.id, "delivered");
  expect(await press(worker)).toEqual(["/"]);
  await stateOf(page, message.id, "read");
  expect(problems).toEqual([]);
});

it("a driver's opens the driver's page", async () => {
  const [driver] = world.server.core.region.drivers;
  const { page, problems } = await openScreen(world, { width: 375, height: 800 });
  await page.goto("/driver");
  await letIn(page, "driver", driver?.phone ?? "");
  const { worker, push } = await workerOf(page);
  const caller = await callAsDriverOf(world, driver?.phone);
  await caller.call("linkBrowser", { body: subscription("driver") });
  const { core } = world.server;
  const account = await core.db.accounts.findDriverByPhone(driver?.phone ?? "");
  const staff = await core.db.accounts.findStaff("dispatcher");
  if (account === undefined || staff === undefined) throw new Error("the demo has lost its people");
  await core.services.withdraw(
    { role: "dispatcher", id: staff.id },
    {
      ...{ withdrawalId: crypto.randomUUID(), driverId: account.id, reason: "Ill" },
      from: new Date(core.clock.now()).toISOString(),
    },
  );
  const message = await next(page, "shiftWithdrawn");
  await push(message);
  expect((await shownSoon(page, worker))[0]?.body).toBe(message.text);
  expect(await press(worker)).toEqual(["/driver"]);
  await stateOf(page, message.id, "read");
  expect(problems).toEqual([]);
});
