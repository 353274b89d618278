import type { Channel, Money } from "../../../shared/notices/index.ts";
import { priceOf } from "../../domain/notices/price.ts";
import type { CommonNeeds } from "./needs.ts";
import { todayOf } from "./today.ts";

/** What a message came to by today's rules. */
export const pricedBy = (
  deps: Pick<CommonNeeds, "clock" | "dayRules" | "termsOn">,
  { channel, isPaid }: { channel: Channel; isPaid: boolean },
  { said, text }: { said: Money | undefined; text: string },
): Money | undefined =>
  priceOf({ channel, isPaid, said }, text, deps.termsOn(todayOf(deps)).rules.messagePrices.value);
