import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createTelegram,
  telegramLink,
  telegramReference,
} from "../../../../server/gateways/telegram/telegram.ts";
import { jsonOf, NOWHERE, startProvider } from "../../../support/providerServer.ts";

const TOKEN = "123456:AAE-token";
let bots: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  const result = { message_id: 42, date: 1_790_416_800, chat: { id: 5001, type: "private" } };
  bots = await startProvider(() => ({ body: JSON.stringify({ ok: true, result }) }));
});
afterAll(() => bots?.stop());
const gateway = (patience?: number) => createTelegram({ token: TOKEN, url: bots.url, patience });
const message = { id: "d1", to: "5001", text: "Көлік келді.", locale: "kk" as const };
const refusal = (code: number, description: string, parameters?: object) => ({
  status: code,
  body: JSON.stringify({ ok: false, error_code: code, description, parameters }),
});

describe("Telegram", () => {
  it("gets words, link and one button a row for each choice", async () => {
    const choices = [
      { answer: "yes" as const, label: "Иә" },
      { answer: "no" as const, label: "Жоқ" },
    ];
    const link = "https://taxi.example/t/1";
    expect(await gateway().send({ ...message, choices, link })).toEqual({
      kind: "sent",
      reference: telegramReference(5001, 42),
    });
    expect(bots.last().path).toBe(`/bot${TOKEN}/sendMessage`);
    expect(jsonOf(bots.last())).toMatchObject({
      chat_id: "5001",
      text: `Көлік келді.\n${link}`,
      reply_markup: {
        inline_keyboard: [[{ text: "Иә", callback_data: "yes" }], [{ text: "Жоқ", callback_data: "no" }]],
      },
    });
  });

  it("names a message by chat and number, and shows neither", () => {
    const references = [
      telegramReference(5001, 42),
      telegramReference(5001, 43),
      telegramReference(5002, 42),
    ];
    expect(new Set(references).size).toBe(3);
    expect(references.join()).not.toMatch(/5001|5002/);
  });

  it.each([
    {
      says: refusal(429, "Too Many Requests: retry after 35", { retry_after: 35 }),
      ...{ reason: "telegram.error.429", again: true, after: 35 },
    },
    {
      says: refusal(403, "Forbidden: bot was blocked by the user"),
      ...{ reason: "telegram.error.403", again: false, gone: true },
    },
    {
      says: refusal(400, "Bad Request: chat not found"),
      ...{ reason: "telegram.error.400", again: false, gone: true },
    },
    { says: refusal(400, "Bad Request: message is too long"), reason: "telegram.error.400", again: false },
    { says: refusal(401, "Unauthorized"), reason: "telegram.error.401", again: false },
    { says: refusal(502, "Bad Gateway"), reason: "telegram.error.502", again: true },
    {
      says: { ...refusal(400, "Bad Request: message text is empty"), status: 200 },
      ...{ reason: "telegram.error.400", again: false },
    },
    { says: { body: "<html>a proxy's page</html>" }, reason: "telegram.unanswered", again: false },
    { says: "hang" as const, reason: "telegram.unanswered", again: false },
    { says: "cut" as const, reason: "telegram.unanswered", again: false },
  ])("has failed: $reason", async ({ says, ...failed }) => {
    bots.says(says);
    const patience = says === "hang" ? 200 : undefined;
    expect(await gateway(patience).send(message)).toEqual({ kind: "failed", ...failed });
  });

  it("may be tried again when it cannot be reached, and is not asked for an address that is none", async () => {
    const away = createTelegram({ token: TOKEN, url: NOWHERE });
    expect(await away.send(message)).toEqual({
      kind: "failed",
      ...{ reason: "telegram.unreachable", again: true },
    });
    const before = bots.asked.length;
    expect(await gateway().send({ ...message, to: "@somebody" })).toMatchObject({ gone: true });
    expect(bots.asked).toHaveLength(before);
  });

  it("works when the bot knows itself", async () => {
    bots.says({ body: '{"ok":true,"result":{"id":123456,"is_bot":true,"first_name":"Taxi"}}' });
    expect(await gateway().check()).toEqual({ kind: "works" });
    bots.says(refusal(401, "Unauthorized"));
    expect(await gateway().check()).toEqual({ kind: "failed", reason: "telegram.error.401" });
  });

  it("is opened by a link that carries our code", () => {
    expect(telegramLink("invataxi_bot", "abc-DEF_1")).toBe("https://t.me/invataxi_bot?start=abc-DEF_1");
  });
});
