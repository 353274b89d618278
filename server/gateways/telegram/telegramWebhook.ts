import type { Clock } from "../../../shared/time/index.ts";
import { parseJson } from "../callProvider.ts";
import type { Webhook } from "../gateway.ts";
import { sameSecret } from "../sameSecret.ts";
import { readUpdate, wantedUpdates } from "./readUpdate.ts";
import { TELEGRAM, type TelegramSettings, telegramApi, tryTelegram } from "./telegram.ts";

/** What Telegram calls us with: each call shows the secret that we told it. */
export const createTelegramWebhook = (
  settings: TelegramSettings & { secret: string },
  clock: Clock,
): Webhook => ({
  provider: TELEGRAM,
  read({ headers, rawBody }) {
    if (!sameSecret(headers["x-telegram-bot-api-secret-token"], settings.secret)) return "forged";
    return readUpdate(parseJson(rawBody.toString("utf8")), clock);
  },
  register: (url) =>
    tryTelegram(() =>
      telegramApi(settings).setWebhook(url, {
        secret_token: settings.secret,
        allowed_updates: wantedUpdates,
      }),
    ),
});
