import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { NoticeWay } from "../../server/services/notifying/needs.ts";
import { findBarriers, openScreen, sidewaysScroll } from "../support/browser.ts";
import { signInRider as callAsRider } from "../support/signedIn.ts";
import { askFor, demoRider, letIn, signInDispatcher, signInRider } from "./people.ts";
import { rawWords } from "./rawWords.ts";
import { openWorld } from "./world.ts";

const world = openWorld("09:00");
const CHAT = "5001";
const sent: { channel: string; to: string; text: string }[] = [];

/** A demo has no accounts: here it has a bot and a mailer that keep what they are given. */
beforeAll(() => {
  const { channelDoors, noticeWays } = world.server.core.needs;
  const way = (channel: "telegram" | "email"): NoticeWay => ({
    ...{ channel, provider: channel, isPaid: false, canAnswer: channel === "telegram" },
    send: async ({ id, to, text }) => {
      sent.push({ channel, to, text });
      return { kind: "sent", reference: id };
    },
  });
  (noticeWays as NoticeWay[]).push(way("telegram"), way("email"));
  channelDoors.telegram = (code) => `https://t.me/invataxi_bot?start=${code}`;
});

/** What Telegram brings when somebody opens a link of ours and presses Start. */
const pressStart = (link: string) =>
  world.server.core.services.takeInbound("telegram", {
    ...{ receipts: [], messages: [] },
    linked: [{ token: /start=([\w-]+)$/.exec(link)?.[1] ?? "", address: CHAT }],
  });
const mailed = async (page: Page): Promise<string> => {
  for (;;) {
    const code = /\d{6}/.exec(sent.findLast(({ channel }) => channel === "email")?.text ?? "")?.[0];
    if (code !== undefined) return code;
    await page.waitForTimeout(50);
  }
};
async function look(page: Page): Promise<string[]> {
  const found = await findBarriers(page);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const excess = await sidewaysScroll(page);
  if (before !== null) await page.setViewportSize(before);
  return excess > 0 ? [...found, `${excess} px too wide`] : found;
}

it("a rider links Telegram and mail, wants the most necessary alone, and a dispatcher unlinks one at their call", async () => {
  const rider = demoRider(world.server, 6);
  await askFor(world, await callAsRider(world.server, 6), "16:30");
  const { page: board, problems: others } = await signInDispatcher(world);
  const { page, problems } = await signInRider(world, { dispatcher: board, phone: rider.phone });
  await page.getByRole("link", { name: "My data" }).click();
  await page.getByText("Nothing is linked yet.").waitFor();
  const found = await look(page);

  await page.getByRole("button", { name: "Link Telegram" }).click();
  await page.getByRole("button", { name: "Make the link" }).click();
  const open = page.getByRole("link", { name: "Open Telegram and press “Start”" });
  await open.waitFor();
  found.push(...(await look(page)));
  await pressStart((await open.getAttribute("href")) ?? "");
  await page.getByText(/^Telegram$/).waitFor();

  await page.getByRole("button", { name: "Link e-mail" }).click();
  await page.getByLabel("E-mail address").fill("ada@mail.example");
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Code from the letter").waitFor();
  found.push(...(await look(page)));
  await page.getByLabel("Code from the letter").fill(await mailed(page));
  await page.getByRole("button", { name: "Link this address" }).click();
  await page.getByText("e-mail ada@mail.example").waitFor();

  // The radio itself lies under its label.
  await page.getByText("Only what I must know").click();
  await page.getByText("Saved.").first().waitFor();
  await page.getByRole("radiogroup", { name: "First by" }).getByText("e-mail").click();
  await page.reload();
  await page.getByText("e-mail ada@mail.example").waitFor();
  expect(await page.getByRole("radio", { name: "Only what I must know" }).isChecked()).toBe(true);
  expect(await page.getByRole("radio", { name: "e-mail" }).isChecked()).toBe(true);
  found.push(...(await look(page)));

  await board.getByRole("tab", { name: "Requests" }).click();
  await board.getByRole("button").filter({ hasText: rider.name }).first().click();
  await board.getByRole("button", { name: "Open the passenger’s record" }).click();
  await board.getByRole("heading", { name: "How the rider is reached" }).waitFor();
  await board.getByRole("button", { name: "Unlink: Telegram" }).click();
  await board.getByRole("button", { name: "Unlink: Telegram" }).waitFor({ state: "detached" });
  await board.getByText("e-mail ada@mail.example").waitFor();
  found.push(...(await findBarriers(board)));
  await page.reload();
  await page.getByText("e-mail ada@mail.example").waitFor();
  expect(await page.getByText(/^Telegram$/).count()).toBe(0);
  expect(found).toEqual([]);
  expect([...problems, ...others]).toEqual([]);
});

it.each(["kk", "ru"] as const)("in %s every word is there", async (locale) => {
  const { page, problems } = await openScreen(world, { locale, width: 375, height: 800 });
  await page.goto("/#/data");
  await letIn(page, "rider", demoRider(world.server, 7).phone);
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  await page.getByRole("button", { name: /Telegram/ }).click();
  expect(await rawWords(page, locale)).toEqual([]);
  expect(await look(page)).toEqual([]);
  expect(problems).toEqual([]);
});
