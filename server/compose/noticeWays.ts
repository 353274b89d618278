import type { Channel } from "../../shared/notices/index.ts";
import type { Config } from "../config.ts";
import { createGateways } from "../gateways/index.ts";
import type { NoticeWay } from "../services/notifying/needs.ts";

const paid: ReadonlySet<Channel> = new Set(["sms", "whatsapp"]);
/** A named sender of SMS cannot be answered. */
const answerable: ReadonlySet<Channel> = new Set(["telegram", "whatsapp"]);

/** Where there is no account: phones of the demo, as its page shows them. What they show has arrived, and costs nothing. */
const demoPhones: NoticeWay = {
  ...{ channel: "sms", provider: "phones", isPaid: false, canAnswer: true },
  send: ({ id }) => Promise.resolve({ kind: "sent", reference: id, isDelivered: true }),
};

/** By which messages leave this machine. */
export function noticeWaysOf(config: Config): readonly NoticeWay[] {
  if (config.DEMO) return [demoPhones];
  return createGateways(config).map((gateway): NoticeWay => {
    const { channel, provider } = gateway;
    const ask = gateway.ask?.bind(gateway);
    return {
      ...{ channel, provider, isPaid: paid.has(channel), canAnswer: answerable.has(channel) },
      send: (message) => gateway.send({ ...message, choices: message.choices }),
      ...(ask !== undefined && { ask }),
      check: () => gateway.check(),
    };
  });
}
