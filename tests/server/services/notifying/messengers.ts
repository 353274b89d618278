import { createECDH, createHmac, randomBytes, randomUUID } from "node:crypto";
import webPush from "web-push";
import { z } from "zod";
import { realClock } from "../../../../server/clock.ts";
import { channelDoorsOf, noticeWaysOf, wayBy } from "../../../../server/compose/noticeWays.ts";
import { gatewayVariables } from "../../../../server/gatewayConfig.ts";
import { createWebhooks } from "../../../../server/gateways/index.ts";
import { createWebPush } from "../../../../server/gateways/push/webPush.ts";
import type { NoticeWay } from "../../../../server/services/notifying/needs.ts";
import { type AskedOf, jsonOf, startProvider } from "../../../support/providerServer.ts";
import { startEdgeApp } from "../../http/edgeApp.ts";
import type { ServiceDay } from "../serviceDay.ts";
import { byWays } from "./told.ts";

const [TELEGRAM_SECRET, APP_SECRET, PHONE_ID] = [
  "a-secret-of-ours-for-telegram",
  "the app",
  "200000000000002",
];
const vapid = webPush.generateVAPIDKeys();
/** As they go by before anybody reads or answers them. */
export interface Said {
  to: string;
  text: string;
  buttons: string[];
}

/** What Telegram and WhatsApp say to a message that they take: each has a number of its own. */
const numbered = (blocked: ReadonlySet<number> = new Set()) => {
  let no = 0;
  return ({ path, ...asked }: AskedOf) => {
    no += 1;
    if (!path.startsWith("/bot")) return { body: JSON.stringify({ messages: [{ id: `wamid.OUT${no}` }] }) };
    const { chat_id: id } = jsonOf({ path, ...asked } as AskedOf) as { chat_id: string };
    if (blocked.has(Number(id))) {
      const description = "Forbidden: bot was blocked by the user";
      return { status: 403, body: JSON.stringify({ ok: false, error_code: 403, description }) };
    }
    const result = { message_id: no, date: 1_790_416_800, chat: { id: Number(id), type: "private" } };
    return { body: JSON.stringify({ ok: true, result }) };
  };
};

/**
 * The service with Telegram, WhatsApp, web push and an SMS, each but the last a server on this machine that speaks as the real one, and with its
 * own door for what they call it with.
 */
export async function withMessengers(day: ServiceDay, { paid = false } = {}) {
  const blocked = new Set<number>();
  const [telegram, graph] = [await startProvider(numbered(blocked)), await startProvider(numbered())];
  const pushes = await startProvider(() => ({ status: 201 }));
  const accounts = z.object(gatewayVariables).parse({
    ...{
      TELEGRAM_TOKEN: "1:token",
      TELEGRAM_BOT: "invataxi_bot",
      TELEGRAM_SECRET,
      TELEGRAM_URL: telegram.url,
    },
    ...{ WHATSAPP_TOKEN: "EAAB", WHATSAPP_PHONE_ID: PHONE_ID, WHATSAPP_APP_SECRET: APP_SECRET },
    ...{ WHATSAPP_VERIFY_TOKEN: "shown-once", WHATSAPP_URL: graph.url, WHATSAPP_NUMBER: "77000000000" },
  });
  const config = { ...accounts, DEMO: false };
  const push = createWebPush({ ...vapid, subject: "mailto:office@invataxi.kz", mayReach: () => true });
  const letters: { to: string; text: string }[] = [];
  const mail: NoticeWay = {
    ...{ channel: "email", provider: "smtp", isPaid: false, canAnswer: false },
    send: async ({ id, to, text }) => {
      letters.push({ to, text });
      return { kind: "sent", reference: id };
    },
  };
  const sms = { provider: "sms", isPaid: true };
  const doors = { ...channelDoorsOf(config), pushKey: vapid.publicKey };
  const parts = byWays(day, [wayBy(push), ...noticeWaysOf(config), mail, sms], { paid, doors });
  const edge = await startEdgeApp(
    { takeInbound: parts.services.takeInbound },
    { providers: createWebhooks(config, realClock) },
  );
  const call = (provider: string, body: string, headers: Record<string, string>) =>
    fetch(`${edge.baseUrl}/api/gateways/${provider}`, {
      ...{ method: "POST", body, headers: { "content-type": "application/json", ...headers } },
    });
  return {
    ...parts,
    ...{ telegram, graph, pushes, letters, edge },
    /** From now on this chat wants nothing of the bot. */
    block: (chat: number) => void blocked.add(chat),
    /** As Telegram calls; with another secret, as anybody might. */
    update: (update: object, secret = TELEGRAM_SECRET) =>
      call("telegram", JSON.stringify(update), { "x-telegram-bot-api-secret-token": secret }),
    /** As WhatsApp calls. */
    whatsApp: (value: object, secret = APP_SECRET) => {
      const change = { field: "messages", value: { metadata: { phone_number_id: PHONE_ID }, ...value } };
      const body = JSON.stringify({ entry: [{ changes: [change] }] });
      const signature = createHmac("sha256", secret).update(body).digest("hex");
      return call("whatsapp", body, { "x-hub-signature-256": `sha256=${signature}` });
    },
    end: async () => {
      await edge.end();
      await Promise.all([telegram, graph, pushes].map((each) => each.stop()));
    },
  };
}

let updates = 9000;
/** What somebody writes in a chat. */
export const written = (chat: number, text: string, about?: number) => ({
  update_id: ++updates,
  message: {
    ...{ message_id: updates, date: 1_790_416_800, chat: { id: chat, type: "private" }, text },
    ...(about !== undefined && { reply_to_message: { message_id: about } }),
  },
});

/** What the bot said to a chat, in order. */
export const saidIn = (asked: readonly AskedOf[], chat: number): string[] =>
  asked
    .map((each) => jsonOf(each) as { chat_id?: string; text?: string })
    .filter(({ chat_id }) => chat_id === String(chat))
    .map(({ text = "" }) => text);

/** The number of the message with these words in a chat: by the order in which they came. */
export const numberOf = (asked: readonly AskedOf[], chat: number, words: string): number =>
  1 +
  asked.findIndex((each) => {
    const { chat_id, text } = jsonOf(each) as { chat_id?: string; text?: string };
    return chat_id === String(chat) && text?.includes(words) === true;
  });

/** The code in a link of ours. */
export const codeIn = (link: string): string => /(?:start=|start%20)([\w-]+)$/.exec(link)?.[1] ?? "";

/** A browser that has subscribed with a push service. */
export function subscribed(url: string) {
  const browser = createECDH("prime256v1");
  browser.generateKeys();
  const keys = { p256dh: browser.getPublicKey("base64url"), auth: randomBytes(16).toString("base64url") };
  return { endpoint: `${url}/push/${randomUUID()}`, keys };
}
