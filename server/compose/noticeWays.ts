import type { Channel } from "../../shared/notices/index.ts";
import type { GatewayConfig } from "../gatewayConfig.ts";
import {
  createGateways,
  createLocalGateways,
  type Gateway,
  telegramLink,
  templateOfNotice,
  whatsAppLink,
} from "../gateways/index.ts";
import type { ChannelDoors, NoticeWay } from "../services/notifying/needs.ts";

const paid: ReadonlySet<Channel> = new Set(["sms", "whatsapp"]);
/** A named sender of SMS cannot be answered. */
const answerable: ReadonlySet<Channel> = new Set(["telegram", "whatsapp"]);

type Told = GatewayConfig & { DEMO: boolean };

/** Where there is no account: phones of the demo, as its page shows them. What they show has arrived, and costs nothing. */
const demoPhones: NoticeWay = {
  ...{ channel: "sms", provider: "phones", isPaid: false, canAnswer: true },
  send: ({ id }) => Promise.resolve({ kind: "sent", reference: id, isDelivered: true }),
};

/** By which messages leave this machine. */
export function noticeWaysOf(config: Told): readonly NoticeWay[] {
  if (!config.DEMO) return createGateways(config).map(wayBy);
  const local = createLocalGateways(config).map(wayBy);
  return local.length > 0 ? local : [demoPhones];
}

/** A gateway as notices use it. */
export function wayBy(gateway: Gateway): NoticeWay {
  const { channel, provider } = gateway;
  const ask = gateway.ask?.bind(gateway);
  return {
    ...{ channel, provider, isPaid: paid.has(channel), canAnswer: answerable.has(channel) },
    send: ({ kind, isInTalk, ...message }) => {
      const template = channel === "whatsapp" && !isInTalk ? templateOfNotice(kind, message.text) : undefined;
      return gateway.send({ ...message, ...(template !== undefined && { template }) });
    },
    ...(ask !== undefined && { ask }),
    check: () => gateway.check(),
  };
}

/** How people bring us their addresses; in a demo they have none. */
export function channelDoorsOf(config: Told): ChannelDoors {
  const { DEMO, TELEGRAM_BOT: bot, WHATSAPP_TOKEN, WHATSAPP_NUMBER: number, VAPID_PUBLIC_KEY } = config;
  if (DEMO) return {};
  return {
    telegram: bot === undefined ? undefined : (code) => telegramLink(bot, code),
    whatsapp:
      number === undefined || WHATSAPP_TOKEN === undefined ? undefined : (code) => whatsAppLink(number, code),
    pushKey: VAPID_PUBLIC_KEY,
  };
}
