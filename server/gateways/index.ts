import type { Clock } from "../../shared/time/index.ts";
import type { GatewayConfig } from "../gatewayConfig.ts";
import { createSmtp } from "./email/smtp.ts";
import type { Gateway, Poller, Webhook } from "./gateway.ts";
import { createWebPush } from "./push/webPush.ts";
import { createMobizon } from "./sms/mobizon.ts";
import { createSmsc } from "./sms/smsc.ts";
import { createTelegram } from "./telegram/telegram.ts";
import { createTelegramPoller } from "./telegram/telegramPoller.ts";
import { createTelegramWebhook } from "./telegram/telegramWebhook.ts";
import { createWhatsApp } from "./whatsapp/cloudApi.ts";
import { createWhatsAppWebhook } from "./whatsapp/whatsAppWebhook.ts";

export type * from "./gateway.ts";
export { sameSecret } from "./sameSecret.ts";
export { telegramLink } from "./telegram/telegram.ts";
export { templateOfNotice, whatsAppLink } from "./whatsapp/templates.ts";

/** A demo's people are nobody, or somebody whom we do not know: nothing leaves it. */
type Told = GatewayConfig & { DEMO: boolean };

/** What this installation has accounts for; of one channel the first is tried first. */
export function createGateways(config: Told): readonly Gateway[] {
  return config.DEMO
    ? []
    : [webPushOf, telegramOf, whatsAppOf, smtpOf, smscOf, mobizonOf].flatMap((of) => of(config) ?? []);
}

/** For a demo: those whose provider was put on this very machine, as a drill does. */
export function createLocalGateways(config: Told): readonly Gateway[] {
  const { SMSC_URL, MOBIZON_URL } = config;
  return [...(isHere(SMSC_URL) ? [smscOf] : []), ...(isHere(MOBIZON_URL) ? [mobizonOf] : [])].flatMap(
    (of) => of(config) ?? [],
  );
}

const isHere = (url: string | undefined): boolean =>
  url !== undefined && new Set(["127.0.0.1", "[::1]", "localhost"]).has(new URL(url).hostname);

/** Who may call us. `clock`: the real one, by which providers live. */
export function createWebhooks(config: Told, clock: Clock): readonly Webhook[] {
  const { WHATSAPP_APP_SECRET: appSecret, WHATSAPP_VERIFY_TOKEN: verifyToken } = config;
  const { WHATSAPP_PHONE_ID: phoneId, TELEGRAM_SECRET: secret } = config;
  const telegram = telegramSettings(config);
  if (config.DEMO) return [];
  return [
    ...(appSecret !== undefined && verifyToken !== undefined && phoneId !== undefined
      ? [createWhatsAppWebhook({ appSecret, verifyToken, phoneId })]
      : []),
    ...(telegram !== undefined && secret !== undefined
      ? [createTelegramWebhook({ ...telegram, secret }, clock)]
      : []),
  ];
}

/** Whom we ask, since they have no way to call us. */
export function createPollers(config: Told, clock: Clock): readonly Poller[] {
  const telegram = telegramSettings(config);
  const isAsked = !config.DEMO && telegram !== undefined && config.TELEGRAM_SECRET === undefined;
  return isAsked ? [createTelegramPoller(telegram, clock)] : [];
}

function smscOf(config: Told): Gateway | undefined {
  const { SMSC_LOGIN: login, SMSC_PASSWORD: password, SMSC_SENDER: sender, SMSC_URL: url } = config;
  return password === undefined ? undefined : createSmsc({ login, password, sender, url });
}

function mobizonOf({ MOBIZON_KEY: key, MOBIZON_SENDER: sender, MOBIZON_URL: url }: Told) {
  return key === undefined ? undefined : createMobizon({ key, sender, url });
}

function whatsAppOf({ WHATSAPP_TOKEN: token, WHATSAPP_PHONE_ID: phoneId, WHATSAPP_URL: url }: Told) {
  return token === undefined || phoneId === undefined ? undefined : createWhatsApp({ token, phoneId, url });
}

const telegramSettings = ({ TELEGRAM_TOKEN: token, TELEGRAM_URL: url }: Told) =>
  token === undefined ? undefined : { token, url };

function telegramOf(config: Told) {
  const settings = telegramSettings(config);
  return settings && createTelegram(settings);
}

function webPushOf(config: Told) {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, VAPID_SUBJECT: subject } = config;
  if (publicKey === undefined || privateKey === undefined || subject === undefined) return undefined;
  return createWebPush({ publicKey, privateKey, subject });
}

function smtpOf({ SMTP_URL: url, SMTP_FROM: from }: Told) {
  return url === undefined || from === undefined ? undefined : createSmtp({ url, from });
}
