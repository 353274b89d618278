import { Api, GrammyError, HttpError } from "grammy";
import { codeOf } from "../callProvider.ts";
import type { Checked, Gateway, Outgoing, Sending } from "../gateway.ts";
import { referenceOf } from "../referenceOf.ts";
import { textOf } from "../textOf.ts";

export interface TelegramSettings {
  token: string;
  url?: string | undefined;
  /** Milliseconds that an answer may take. */
  patience?: number | undefined;
}

export const TELEGRAM = "telegram";
const ANSWER_MS = 10_000;

export const telegramApi = ({ token, url, patience = ANSWER_MS }: TelegramSettings): Api =>
  new Api(token, { timeoutSeconds: patience / 1000, ...(url !== undefined && { apiRoot: url }) });

/** Opens the bot with our code in hand: whoever taps it is linked to whom the code was made for. A code of 1 to 64 of A-Z, a-z, 0-9, _ and -. */
export const telegramLink = (bot: string, code: string): string => `https://t.me/${bot}?start=${code}`;

/** A message's number counts within its chat only. */
export const telegramReference = (chat: string | number, message: number): string =>
  referenceOf(TELEGRAM, String(chat), message);

/** Telegram's bots. Nobody can be written to who has not opened ours; how they are linked is in `readUpdate`. */
export function createTelegram(settings: TelegramSettings): Gateway {
  const api = telegramApi(settings);
  return {
    channel: "telegram",
    provider: TELEGRAM,
    async send(message) {
      if (!/^-?\d{1,20}$/.test(message.to))
        return { kind: "failed", reason: "telegram.address", again: false, gone: true };
      try {
        const sent = await api.sendMessage(message.to, textOf(message), {
          link_preview_options: { is_disabled: true },
          ...buttonsOf(message),
        });
        return { kind: "sent", reference: telegramReference(sent.chat.id, sent.message_id) };
      } catch (error) {
        return judge(error);
      }
    },
    check: () => tryTelegram(() => api.getMe()),
  };
}

/** One choice a row: they are read out and hit more easily so. */
function buttonsOf({ choices = [] }: Outgoing) {
  const rows = choices.map(({ answer, label }) => [{ text: label, callback_data: answer }]);
  return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
}

export async function tryTelegram(deed: () => Promise<unknown>): Promise<Checked> {
  try {
    await deed();
    return { kind: "works" };
  } catch (error) {
    return { kind: "failed", reason: judge(error).reason };
  }
}

/** grammy's errors carry the whole message: nothing of them but their codes leaves here. */
export function judge(error: unknown): Sending & { kind: "failed" } {
  if (!(error instanceof GrammyError)) return judgeConnection(error);
  const { error_code: code, description, parameters } = error;
  const after = parameters.retry_after;
  const isGone =
    code === 403 || (code === 400 && /chat not found|user not found|PEER_ID_INVALID/i.test(description));
  return {
    kind: "failed",
    reason: `telegram.error.${code}`,
    again: code === 429 || code >= 500,
    ...(isGone && { gone: true }),
    ...(after !== undefined && { after }),
  };
}

/** What got no answer may have arrived, and there is no id of ours: it is not sent again. */
function judgeConnection(error: unknown): Sending & { kind: "failed" } {
  const cause = error instanceof HttpError ? error.error : error;
  const isUnreachable = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(codeOf(cause));
  const reason = isUnreachable ? "telegram.unreachable" : "telegram.unanswered";
  return { kind: "failed", reason, again: isUnreachable };
}
