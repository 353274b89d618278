import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { instant } from "../../../shared/time/index.ts";
import { parseJson } from "../callProvider.ts";
import type { Call, Inbound, InboundMessage, Receipt, Webhook } from "../gateway.ts";
import { referenceOf } from "../referenceOf.ts";
import { sameSecret } from "../sameSecret.ts";
import { WHATSAPP } from "./cloudApi.ts";

export interface WhatsAppWebhookSettings {
  appSecret: string;
  verifyToken: string;
  phoneId: string;
}

const Status = z.object({
  id: z.string(),
  status: z.string(),
  errors: z.array(z.object({ code: z.number() })).optional(),
});
const Title = z.object({ id: z.string() });
const Message = z.object({
  id: z.string(),
  /** Digits; missing where the number is not visible. */
  from: z
    .string()
    .regex(/^\d{5,20}$/)
    .optional(),
  from_user_id: z.string().max(200).optional(),
  timestamp: z.coerce.number().int().positive(),
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ payload: z.string().optional(), text: z.string() }).optional(),
  interactive: z.object({ button_reply: Title.optional(), list_reply: Title.optional() }).optional(),
  context: z.object({ id: z.string().optional() }).optional(),
});
type Message = z.infer<typeof Message>;
const Change = z.object({
  value: z.object({
    metadata: z.object({ phone_number_id: z.string() }),
    statuses: z.array(z.unknown()).default([]),
    messages: z.array(z.unknown()).default([]),
  }),
});
const Body = z.object({ entry: z.array(z.object({ changes: z.array(z.unknown()) })) });

/** What people do not say: WhatsApp's own news, and a heart under a message. */
const notSaid = new Set(["system", "reaction", "ephemeral"]);
const CHALLENGE = /^[\w-]{1,200}$/;
/** As our link wa.me/…?text=start%20CODE has it written. */
const START = /^\s*\/?start[ _:]([\w-]{16,64})\s*$/i;

/** What WhatsApp calls us with: signed by the app's secret over the bytes as they came. */
export const createWhatsAppWebhook = (settings: WhatsAppWebhookSettings): Webhook => ({
  provider: WHATSAPP,
  read(call) {
    if (call.query["hub.mode"] !== undefined) return answerVerification(call.query, settings.verifyToken);
    if (!isSigned(call, settings.appSecret)) return "forged";
    return readBody(parseJson(call.rawBody.toString("utf8")), settings.phoneId);
  },
});

function answerVerification(query: Call["query"], token: string): "forged" | { echo: string } {
  const { "hub.mode": mode, "hub.verify_token": shown, "hub.challenge": challenge } = query;
  const isOurs = mode === "subscribe" && sameSecret(shown, token);
  return isOurs && typeof challenge === "string" && CHALLENGE.test(challenge)
    ? { echo: challenge }
    : "forged";
}

function isSigned({ headers, rawBody }: Call, secret: string): boolean {
  const shown = headers["x-hub-signature-256"];
  if (typeof shown !== "string" || !/^sha256=[0-9a-f]{64}$/i.test(shown)) return false;
  const right = createHmac("sha256", secret).update(rawBody).digest();
  return timingSafeEqual(Buffer.from(shown.slice("sha256=".length), "hex"), right);
}

/** What we do not know is left out, one by one: a new kind of news must not cost the receipts beside it. */
function readBody(body: unknown, phoneId: string): Inbound {
  const entries = Body.safeParse(body).data?.entry ?? [];
  const values = entries
    .flatMap(({ changes }) => changes)
    .flatMap((change) => Change.safeParse(change).data?.value ?? [])
    .filter(({ metadata }) => metadata.phone_number_id === phoneId);
  const said = values
    .flatMap(({ messages }) => messages)
    .flatMap((message) => Message.safeParse(message).data ?? [])
    .filter(({ type }) => !notSaid.has(type));
  const linked = said.flatMap(linkOf);
  return {
    receipts: values.flatMap(({ statuses }) => statuses).flatMap(receiptOf),
    messages: said.filter((message) => linkOf(message).length === 0).flatMap(messageOf),
    ...(linked.length > 0 && { linked }),
  };
}

function receiptOf(given: unknown): Receipt[] {
  const status = Status.safeParse(given).data;
  if (status === undefined) return [];
  const reference = referenceOf(WHATSAPP, status.id);
  if (status.status === "delivered") return [{ reference, state: "delivered" }];
  if (status.status === "read" || status.status === "played") return [{ reference, state: "read" }];
  if (status.status !== "failed") return [];
  const code = status.errors?.[0]?.code ?? "unknown";
  return [{ reference, state: "failed", reason: `whatsapp.error.${code}` }];
}

/** The number as it is written everywhere else, and the user id that stays when it is hidden. */
function namesOf({ from, from_user_id: userId }: Message): { from: string; alias?: string } | undefined {
  const phone = from === undefined ? undefined : `+${from}`;
  if (phone === undefined) return userId === undefined ? undefined : { from: userId };
  return { from: phone, ...(userId !== undefined && { alias: userId }) };
}

function linkOf(message: Message): { token: string; address: string }[] {
  const token = START.exec(message.text?.body ?? "")?.[1];
  const names = namesOf(message);
  if (token === undefined || names === undefined) return [];
  return [names.from, names.alias].flatMap((address) => (address === undefined ? [] : [{ token, address }]));
}

function messageOf(message: Message): InboundMessage[] {
  const { id, text, button, interactive, context, timestamp } = message;
  const names = namesOf(message);
  if (names === undefined) return [];
  const pressed = interactive?.button_reply?.id ?? interactive?.list_reply?.id;
  const words = text?.body ?? button?.payload ?? button?.text ?? pressed ?? "";
  const about = context?.id !== undefined && { about: referenceOf(WHATSAPP, context.id) };
  return [{ id: referenceOf(WHATSAPP, id), ...names, text: words, at: instant(timestamp * 1000), ...about }];
}
