import { z } from "zod";
import { type Clock, instant } from "../../../shared/time/index.ts";
import type { Inbound } from "../gateway.ts";
import { telegramReference } from "./telegram.ts";

const Chat = z.object({ id: z.number(), type: z.string() });
const Message = z.object({
  message_id: z.number(),
  date: z.number().int().nonnegative(),
  chat: Chat,
  text: z.string().optional(),
  caption: z.string().optional(),
  reply_to_message: z.object({ message_id: z.number() }).optional(),
});
const Pressed = z.object({
  id: z.string(),
  data: z.string().optional(),
  message: z.object({ message_id: z.number(), chat: Chat }).optional(),
});
const Update = z.object({
  update_id: z.number().int(),
  message: Message.optional(),
  callback_query: Pressed.optional(),
});

/** What of Telegram's news we want. */
export const wantedUpdates = ["message", "callback_query"] as const;

const START = /^\/start(?:@\w+)?(?:\s+([\w-]{1,64}))?\s*$/;
const nothing = (): Inbound => ({ receipts: [], messages: [] });

/**
 * One update, which may come again under the same id. Only from chats between one person and the bot: in a group anybody could answer
 * for somebody. A contact that somebody shows is not read: it may be anybody's.
 */
export function readUpdate(given: unknown, clock: Clock): Inbound {
  const update = Update.safeParse(given).data;
  if (update?.message !== undefined) return readMessage(String(update.update_id), update.message);
  if (update?.callback_query !== undefined)
    return readPressed(String(update.update_id), update.callback_query, clock);
  return nothing();
}

function readMessage(id: string, message: z.infer<typeof Message>): Inbound {
  const { chat, text, caption, date, reply_to_message: replied } = message;
  if (chat.type !== "private") return nothing();
  const address = String(chat.id);
  const start = START.exec(text ?? "");
  if (start !== null) {
    const [, token] = start;
    return token === undefined ? nothing() : { ...nothing(), linked: [{ token, address }] };
  }
  const about = replied !== undefined && { about: telegramReference(chat.id, replied.message_id) };
  const at = instant(date * 1000);
  return { receipts: [], messages: [{ id, from: address, text: text ?? caption ?? "", at, ...about }] };
}

/** Telegram does not say when a button was pressed; until it is told that we know, the button turns. */
function readPressed(id: string, pressed: z.infer<typeof Pressed>, clock: Clock): Inbound {
  const { message, data } = pressed;
  const reply = { method: "answerCallbackQuery", callback_query_id: pressed.id };
  if (message === undefined || data === undefined || message.chat.type !== "private")
    return { ...nothing(), reply };
  const about = telegramReference(message.chat.id, message.message_id);
  const from = String(message.chat.id);
  return { receipts: [], messages: [{ id, from, text: data, at: clock.now(), about }], reply };
}
