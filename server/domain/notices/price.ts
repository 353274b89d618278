import type { Channel, Money } from "../../../shared/notices/index.ts";
import { smsLength } from "../../../shared/notices/smsLength.ts";

/** What the office has agreed with providers that do not say what a message costs; in tenge. */
export interface MessagePrices {
  /** For each part of an SMS. */
  smsPart: number;
  /** For each message by WhatsApp. */
  whatsApp: number;
}

/** What a message came to: as its provider says, else by the agreed prices. A text of 100 Cyrillic letters, two parts of 18 tenge: 36. */
export function priceOf(
  { channel, isPaid, said }: { channel: Channel; isPaid: boolean; said: Money | undefined },
  text: string,
  prices: MessagePrices | undefined,
): Money | undefined {
  if (said !== undefined || !isPaid || prices === undefined) return said;
  if (channel === "sms") return inTenge(smsLength(text).parts * prices.smsPart);
  return channel === "whatsapp" ? inTenge(prices.whatsApp) : undefined;
}

const inTenge = (amount: number): Money => ({ amount, currency: "KZT" });
