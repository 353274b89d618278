import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Inbound } from "../../../../server/gateways/gateway.ts";
import { telegramReference } from "../../../../server/gateways/telegram/telegram.ts";
import { createTelegramWebhook } from "../../../../server/gateways/telegram/telegramWebhook.ts";
import { instant } from "../../../../shared/time/index.ts";
import { jsonOf, startProvider } from "../../../support/providerServer.ts";

const SECRET = "a-secret-of-ours-0123";
const now = instant(1_790_417_000_000);
let bots: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  bots = await startProvider(() => ({ body: '{"ok":true,"result":true}' }));
});
afterAll(() => bots?.stop());
const webhook = () =>
  createTelegramWebhook({ token: "1:A", url: bots.url, secret: SECRET }, { now: () => now });
const call = (body: string, secret: string | undefined = SECRET) => ({
  headers: { "x-telegram-bot-api-secret-token": secret },
  rawBody: Buffer.from(body),
  query: {},
});
const read = (update: object): Inbound => {
  const inbound = webhook().read(call(JSON.stringify(update)));
  if (inbound === "forged" || "echo" in inbound) throw new Error("not read");
  return inbound;
};
const chat = { id: 5001, type: "private", first_name: "A" };
const said = { message_id: 7, date: 1_790_416_800, chat, from: { id: 5001 }, text: "иә" };
const nothing = { receipts: [], messages: [] };

describe("what Telegram calls us with", () => {
  it("is believed by the secret that we told it", () => {
    const body = JSON.stringify({ update_id: 1, message: said });
    expect(webhook().read(call(body))).toMatchObject({ messages: [{ text: "иә" }] });
    for (const secret of ["", "guess", `${SECRET}0`])
      expect(webhook().read(call(body, secret))).toBe("forged");
    expect(webhook().read({ headers: {}, rawBody: Buffer.from(body), query: {} })).toBe("forged");
  });

  it("is a message under its update's number: the same one when it comes again", () => {
    const reply_to_message = { message_id: 6, date: 1, chat };
    const update = { update_id: 880_001, message: { ...said, reply_to_message } };
    const message = { id: "880001", from: "5001", text: "иә", at: 1_790_416_800_000 };
    const expected = { receipts: [], messages: [{ ...message, about: telegramReference(5001, 6) }] };
    expect(read(update)).toEqual(expected);
    expect(read(update)).toEqual(expected);
  });

  it("is a button: its choice, which message it was under, and what Telegram wants to hear", () => {
    const pressed = { id: "q1", data: "no", from: { id: 5001 }, message: { message_id: 42, date: 1, chat } };
    expect(read({ update_id: 2, callback_query: pressed })).toEqual({
      receipts: [],
      messages: [{ id: "2", from: "5001", text: "no", at: now, about: telegramReference(5001, 42) }],
      reply: { method: "answerCallbackQuery", callback_query_id: "q1" },
    });
  });

  it("links whoever opened the bot with a code, and nobody without one", () => {
    const start = (text: string, from = chat) =>
      read({ update_id: 3, message: { ...said, chat: from, text } });
    expect(start("/start abc-DEF_1")).toEqual({
      ...nothing,
      linked: [{ token: "abc-DEF_1", address: "5001" }],
    });
    expect(start("/start")).toEqual(nothing);
    expect(start(`/start ${"x".repeat(65)}`)).not.toHaveProperty("linked");
    expect(start("/start abc", { ...chat, type: "group" })).toEqual(nothing);
  });

  it("is no answer from a group, a voice message is one without words, and garbage is nothing", () => {
    const { text: _text, ...voice } = said;
    expect(read({ update_id: 4, message: { ...voice, voice: { file_id: "1" } } }).messages).toMatchObject([
      { text: "" },
    ]);
    expect(read({ update_id: 5, message: { ...said, chat: { id: -5, type: "supergroup" } } })).toEqual(
      nothing,
    );
    expect(read({ update_id: 6, my_chat_member: {} })).toEqual(nothing);
    for (const body of ["", "<html>", "[]", "null", '{"update_id":"7"}'])
      expect(webhook().read(call(body))).toEqual(nothing);
  });

  it("knows our address and our secret once they are told", async () => {
    expect(await webhook().register?.("https://taxi.example/hooks/telegram")).toEqual({ kind: "works" });
    expect(bots.last().path).toBe("/bot1:A/setWebhook");
    expect(jsonOf(bots.last())).toEqual({
      url: "https://taxi.example/hooks/telegram",
      secret_token: SECRET,
      allowed_updates: ["message", "callback_query"],
    });
    bots.says({ status: 401, body: '{"ok":false,"error_code":401,"description":"Unauthorized"}' });
    expect(await webhook().register?.("https://taxi.example/")).toEqual({
      kind: "failed",
      reason: "telegram.error.401",
    });
  });
});
