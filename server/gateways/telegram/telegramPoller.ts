import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Clock } from "../../../shared/time/index.ts";
import type { Inbound, Poller } from "../gateway.ts";
import { readUpdate, wantedUpdates } from "./readUpdate.ts";
import { judge, TELEGRAM, type TelegramSettings, telegramApi, tryTelegram } from "./telegram.ts";

/** How long Telegram keeps a question open until it has news. */
const OPEN_SECONDS = 50;
const PAUSE_MS = 5_000;

export interface PollingSettings extends TelegramSettings {
  openSeconds?: number;
  pauseMs?: number;
}

/**
 * For an office that nobody can call: Telegram is asked. An update counts as read when the next question is asked with a higher
 * offset, so what was not taken, and all after it, comes again. Not grammy's own loop, which takes updates off before they are done.
 */
export function createTelegramPoller(settings: PollingSettings, clock: Clock): Poller {
  const { openSeconds = OPEN_SECONDS, pauseMs = PAUSE_MS } = settings;
  const patience = (settings.patience ?? 10_000) + openSeconds * 1000;
  const api = telegramApi({ ...settings, patience });
  const ask = (offset: number, signal: AbortSignal) =>
    api.getUpdates({ offset, timeout: openSeconds, allowed_updates: wantedUpdates }, signal);
  return {
    provider: TELEGRAM,
    async listen(take, signal) {
      let offset = 0;
      let isFirst = true;
      while (!signal.aborted) {
        try {
          // While it has an address to call, Telegram answers no questions.
          if (isFirst) await api.deleteWebhook({}, signal);
          isFirst = false;
          for (const update of await ask(offset, signal)) {
            await takeOne(readUpdate(update, clock), take, api);
            offset = update.update_id + 1;
          }
        } catch (error) {
          const { after } = judge(error);
          await rest(after === undefined ? pauseMs : after * 1000, signal);
        }
      }
    },
  };
}

const Answered = z.object({ callback_query_id: z.string() });

async function takeOne(
  inbound: Inbound,
  take: (inbound: Inbound) => Promise<void>,
  api: ReturnType<typeof telegramApi>,
): Promise<void> {
  await take(inbound);
  const pressed = Answered.safeParse(inbound.reply).data;
  if (pressed !== undefined) await tryTelegram(() => api.answerCallbackQuery(pressed.callback_query_id));
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(milliseconds, undefined, { signal });
  } catch {
    // Ended while it rested.
  }
}
