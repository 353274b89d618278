import { afterEach, describe, expect, it } from "vitest";
import type { Inbound } from "../../../../server/gateways/gateway.ts";
import { createTelegramPoller } from "../../../../server/gateways/telegram/telegramPoller.ts";
import { instant } from "../../../../shared/time/index.ts";
import { jsonOf, startProvider } from "../../../support/providerServer.ts";

let bots: Awaited<ReturnType<typeof startProvider>>;
afterEach(() => bots?.stop());

const chat = { id: 5001, type: "private" };
const updates = [
  { update_id: 10, message: { message_id: 1, date: 1_790_416_800, chat, text: "1" } },
  { update_id: 11, callback_query: { id: "q1", data: "yes", message: { message_id: 1, date: 1, chat } } },
  { update_id: 12, message: { message_id: 3, date: 1_790_416_900, chat, text: "3" } },
];
/** Keeps updates as Telegram does: until it is asked for later ones. */
const startBots = () =>
  startProvider((asked) => {
    if (!asked.path.endsWith("/getUpdates")) return { body: '{"ok":true,"result":true}' };
    const { offset } = Object(jsonOf(asked));
    const result = updates.filter(({ update_id }) => update_id >= offset);
    return result.length === 0 ? "hang" : { body: JSON.stringify({ ok: true, result }) };
  });
const poller = () =>
  createTelegramPoller(
    { token: "1:A", url: bots.url, openSeconds: 5, pauseMs: 10 },
    { now: () => instant(1_790_417_000_000) },
  );
const paths = () => bots.asked.map(({ path }) => path.split("/").at(-1));

/** Listens until as many messages have been taken. */
async function listenFor(count: number, take: (id: string) => void): Promise<string[]> {
  const taken: string[] = [];
  const ended = new AbortController();
  await poller().listen(async ({ messages }: Inbound) => {
    for (const { id } of messages) {
      take(id);
      taken.push(id);
    }
    if (taken.length === count) ended.abort();
  }, ended.signal);
  return taken;
}

describe("asking Telegram, where it cannot call us", () => {
  it("takes each update once, and has the pressed button told so", async () => {
    bots = await startBots();
    expect(await listenFor(3, () => undefined)).toEqual(["10", "11", "12"]);
    // While an address to call is set, Telegram answers no questions.
    expect(paths()[0]).toBe("deleteWebhook");
    expect(paths().filter((path) => path === "answerCallbackQuery")).toHaveLength(1);
  });

  it("gets again what could not be taken, and nothing that was", async () => {
    bots = await startBots();
    let isStoreAway = true;
    const taken = await listenFor(3, (id) => {
      if (id !== "11" || !isStoreAway) return;
      isStoreAway = false;
      throw new Error("the store is away");
    });
    expect(taken).toEqual(["10", "11", "12"]);
    const offsets = bots.asked.filter(({ path }) => path.endsWith("/getUpdates")).map(jsonOf);
    expect(offsets).toMatchObject([{ offset: 0 }, { offset: 11 }]);
  });

  it("outlives a garbled answer, a cut line and somebody else who asks, and ends when it is told to", async () => {
    bots = await startBots();
    const conflict = '{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates"}';
    bots.says("cut", { body: "<html>" }, { status: 409, body: conflict });
    expect(await listenFor(3, () => undefined)).toEqual(["10", "11", "12"]);
    const ended = new AbortController();
    const listening = poller().listen(async () => ended.abort(), ended.signal);
    await expect(listening).resolves.toBeUndefined();
  });
});
