import type { Channel, LinkedChannel, Unlinker } from "../../../shared/notices/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Way } from "./carrying.ts";

/** Where a rider, or a contact of theirs, is reached by a channel: brought by whoever has it, never by what somebody writes. */
export interface ChannelAddress {
  id: string;
  channel: LinkedChannel;
  /** A chat of Telegram; a number or a user id of WhatsApp; an address of mail; a browser's subscription as JSON. */
  address: string;
  /** `code`: it was shown from there, or typed in as it came there. `browser`: the signed-in browser itself. */
  proof: "code" | "browser";
  linkedAt: Instant;
  /** The last message that did not get through. */
  failedAt?: Instant | undefined;
  /** The last message that came from there, by real time. */
  heardAt?: Instant | undefined;
}

/** How somebody wants to be told. */
export interface ReachWishes {
  /** Nothing but what is about their safety. */
  onlySafety: boolean;
  /** The preferred ones first. */
  channels: readonly LinkedChannel[];
}
export const noWishes: ReachWishes = { onlySafety: false, channels: [] };

/** An address that is linked no more, by whom: what is kept of it. */
export interface EndedAddress extends Omit<ChannelAddress, "address"> {
  endedAt: Instant;
  endedBy: Unlinker;
}

interface Carrier {
  channel: Channel;
  provider: string;
  isPaid: boolean;
}

interface Person {
  addresses: readonly Pick<ChannelAddress, "id" | "channel" | "linkedAt">[];
  wished: readonly Channel[];
}

/**
 * By which ways somebody is reached, the preferred first: each linked address, of one channel the newest first, and the telephone by SMS.
 * What costs something only where it may. Free ones come before paid ones all the same (`nextStep`).
 */
export function waysOf(
  carriers: readonly Carrier[],
  { addresses, wished }: Person,
  { mayCost, failing }: { mayCost: boolean; failing: ReadonlySet<string> },
): Way[] {
  const rank = (channel: Channel): number => {
    const place = wished.indexOf(channel);
    if (place >= 0) return place;
    // Whoever has linked something of their own is told there; it is known of it whether they have read.
    return channel === "sms" ? wished.length + 1 : wished.length;
  };
  const newestFirst = [...addresses].sort((one, other) => other.linkedAt - one.linkedAt);
  return carriers
    .filter(({ isPaid }) => mayCost || !isPaid)
    .flatMap(({ channel, provider, isPaid }): Way[] => {
      const way = { channel, provider, isPaid, isDown: failing.has(provider) };
      if (channel === "sms") return [way];
      return newestFirst
        .filter((each) => each.channel === channel)
        .map(({ id }) => ({ ...way, address: id }));
    })
    .sort((one, other) => rank(one.channel) - rank(other.channel));
}
