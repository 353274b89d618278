import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { NoticeWay } from "../../server/services/notifying/needs.ts";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { beginRun, letIn, signInDispatcher } from "./people.ts";
import { rawWords } from "./rawWords.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const sent: { to: string; text: string }[] = [];

/** A demo has no accounts: here it has a bot that keeps what it is given. */
beforeAll(() => {
  const { channelDoors, noticeWays } = world.server.core.needs;
  const bot: NoticeWay = {
    ...{ channel: "telegram", provider: "telegram", isPaid: false, canAnswer: true },
    send: async ({ id, to, text }) => {
      sent.push({ to, text });
      return { kind: "sent", reference: id };
    },
  };
  (noticeWays as NoticeWay[]).push(bot);
  channelDoors.telegram = (code) => `https://t.me/invataxi_bot?start=${code}`;
});

async function look(page: Page): Promise<string[]> {
  const found = await findBarriers(page);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const excess = await sidewaysScroll(page);
  if (before !== null) await page.setViewportSize(before);
  return excess > 0 ? [...found, `${excess} px too wide`] : found;
}

/** On the page that is open, up to Start in the messenger. */
async function linkTelegram(page: Page, chat: string): Promise<void> {
  await page.getByText("Nothing is linked yet.").waitFor();
  await page.getByRole("button", { name: "Link Telegram" }).click();
  await page.getByRole("button", { name: "Make the link" }).click();
  const open = page.getByRole("link", { name: "Open Telegram and press “Start”" });
  const link = (await open.getAttribute("href")) ?? "";
  await world.server.core.services.takeInbound("telegram", {
    ...{ receipts: [], messages: [] },
    linked: [{ token: /start=([\w-]+)$/.exec(link)?.[1] ?? "", address: chat }],
  });
  await page.getByText(/^Telegram$/).waitFor();
}
async function saidTo(page: Page, chat: string, words: RegExp): Promise<string> {
  for (;;) {
    const found = sent.find(({ to, text }) => to === chat && words.test(text));
    if (found !== undefined) return found.text;
    await page.waitForTimeout(50);
  }
}

it("a driver links Telegram on their page, and is told there that the run has changed while the page is closed", async () => {
  const { page: board, problems: others } = await signInDispatcher(world);
  const { driver, rider } = await beginRun(world, board);
  const { manifest } = await driver.call("getManifest");
  const record = await world.server.core.db.fleet.findShift(manifest?.shiftId ?? fail("no shift"));
  const { page, problems } = await openScreen(world, { width: 375, height: 800 });
  await page.goto("/driver");
  await letIn(page, "driver", record?.driver.phone ?? "");
  await page.getByRole("button", { name: "How we reach you" }).click();
  await page.getByText(/Tomorrow’s shift in the evening/).waitFor();
  expect(await page.getByText("Only what I must know").count()).toBe(0);
  await linkTelegram(page, "6001");
  expect(await look(page)).toEqual([]);
  await page.close();

  const [trip] = (await rider.call("listMyTrips")).trips;
  await rider.call("cancelTrip", { params: { tripId: trip?.id ?? "" }, body: {} });
  const { kysely } = world.server.core;
  const isWatched = () =>
    kysely.selectFrom("due").select("key").where("key", "like", "tellRun%").executeTakeFirst();
  while ((await isWatched()) === undefined) await board.waitForTimeout(50);
  await world.server.setTime("09:05");
  const text = await saidTo(board, "6001", /маршрут|бағытыңыз|run has changed/);
  expect(text).not.toContain(demoName(trip));
  expect([...problems, ...others]).toEqual([]);
});

const fail = (why: string): never => {
  throw new Error(why);
};
/** Nobody who rides is named to them. */
const demoName = (trip: { pickup: { label: string } } | undefined): string => trip?.pickup.label ?? "nowhere";

it("a dispatcher links Telegram on the own account's page", async () => {
  const { page, problems } = await signInDispatcher(world);
  await page.goto("/account");
  await page.getByRole("heading", { name: "How we reach you" }).waitFor();
  await page.getByText(/While nobody is at the board/).waitFor();
  await linkTelegram(page, "6002");
  expect(await look(page)).toEqual([]);
  await page.getByRole("button", { name: "Unlink: Telegram" }).click();
  await page.getByText("Nothing is linked yet.").waitFor();
  expect(problems).toEqual([]);
});

it.each(["kk", "ru"] as const)("in %s every word is there for a driver", async (locale) => {
  const [driver] = world.server.core.region.drivers;
  const { page, problems } = await openScreen(world, { locale, width: 375, height: 800 });
  await page.goto("/driver");
  await letIn(page, "driver", driver?.phone ?? "");
  await page.getByRole("button", { name: /Сізге қалай хабарлаймыз|Как мы вам сообщаем/ }).click();
  await page.getByRole("button", { name: /Telegram/ }).waitFor();
  expect(await rawWords(page, locale)).toEqual([]);
  expect(await look(page)).toEqual([]);
  expect(problems).toEqual([]);
});
