import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Clock } from "../../../shared/time/index.ts";
import { callProvider } from "../callProvider.ts";
import type { Inbound, Poller } from "../gateway.ts";
import { readUpdate, wantedUpdates } from "./readUpdate.ts";
import { TELEGRAM, type TelegramSettings, telegramApi, tryTelegram } from "./telegram.ts";

/** How long Telegram keeps a question open until it has news. */
const OPEN_SECONDS = 50;
const PAUSE_MS = 5_000;

export interface PollingSettings extends TelegramSettings {
  openSeconds?: number;
  pauseMs?: number;
}

const Updates = z.object({
  ok: z.literal(true),
  result: z.array(z.looseObject({ update_id: z.number().int() })),
});
const Refused = z.object({ parameters: z.object({ retry_after: z.number() }) });
const TELEGRAM_URL = "https://api.telegram.org";

/**
 * For an office that nobody can call: Telegram is asked. An update counts as read when the next question is asked with a higher
 * offset, so what was not taken, and all after it, comes again. Not grammy's own loop, which takes updates off before they are done.
 */
export function createTelegramPoller(settings: PollingSettings, clock: Clock): Poller {
  const { openSeconds = OPEN_SECONDS, pauseMs = PAUSE_MS } = settings;
  const api = telegramApi(settings);
  const takeAll = async (updates: readonly Given[], from: number, take: Take): Promise<number> => {
    let offset = from;
    try {
      for (const update of updates) {
        await takeOne(readUpdate(update, clock), take, api);
        offset = update.update_id + 1;
      }
    } catch {
      // Comes again: nothing is lost while a store is away.
    }
    return offset;
  };
  return {
    provider: TELEGRAM,
    async listen(take, signal) {
      let offset = 0;
      let isFree = false;
      while (!signal.aborted) {
        // While it has an address to call, Telegram answers no questions.
        isFree ||= (await tryTelegram(() => api.deleteWebhook())).kind === "works";
        const answer = isFree
          ? await askUpdates(settings, { offset, openSeconds, signal })
          : { after: undefined };
        const updates = "updates" in answer ? answer.updates : [];
        const next = await takeAll(updates, offset, take);
        const isStuck = !("updates" in answer) || (updates.length > 0 && next === offset);
        offset = next;
        const after = "updates" in answer ? undefined : answer.after;
        if (isStuck) await rest(after === undefined ? pauseMs : after * 1000, signal);
      }
    },
  };
}

type Given = z.infer<typeof Updates>["result"][number];
type Take = (inbound: Inbound) => Promise<void>;

/** Asked by our own call, which can be ended at once when the process ends. */
async function askUpdates(
  { token, url = TELEGRAM_URL, patience = 10_000 }: TelegramSettings,
  { offset, openSeconds, signal }: { offset: number; openSeconds: number; signal: AbortSignal },
): Promise<{ updates: readonly Given[] } | { after: number | undefined }> {
  const answer = await callProvider({
    url: `${url}/bot${token}/getUpdates`,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ offset, timeout: openSeconds, allowed_updates: wantedUpdates }),
    ...{ patience: patience + openSeconds * 1000, signal },
  });
  const body = answer.kind === "answer" ? answer.body : undefined;
  const updates = Updates.safeParse(body).data?.result;
  return updates === undefined
    ? { after: Refused.safeParse(body).data?.parameters.retry_after }
    : { updates };
}

const Answered = z.object({ callback_query_id: z.string() });

async function takeOne(inbound: Inbound, take: Take, api: ReturnType<typeof telegramApi>): Promise<void> {
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
