import type { Instant } from "../../../../shared/time/index.ts";
import type { RiderFileRecord } from "../../../domain/people/record.ts";
import type { KeptAddress, NoticeStory } from "../../../stores/index.ts";
import type { Cells, Words } from "./dataWords.ts";

/** Where messages go, or went until it was unlinked: then the address is not kept. */
export type KeptChannel = Pick<KeptAddress, "channel" | "recipient" | "linkedAt"> & {
  address?: string | undefined;
  endedAt?: Instant | undefined;
};

/** What was sent, and what was answered to it. */
export const noticeColumns = ["at", "channel", "text", "delivery"] as const;
export const noticeRows = (
  { notices }: { notices: readonly NoticeStory[] },
  { word, time }: Words,
): Cells[] =>
  notices.flatMap(({ deliveries, answers }) => [
    ...deliveries.map(({ queuedAt, channel, text, state }) => [
      ...[time(queuedAt), word(`channel.${channel}`), text, word(`delivery.${state}`)],
    ]),
    ...answers.map(({ at, text }) => [time(at), undefined, text, undefined]),
  ]);

export const channelColumns = ["channel", "name", "address", "linked", "unlinked"] as const;
/** What is linked, to them or a contact of theirs, and that something was. */
interface Reached {
  channels: readonly KeptChannel[];
  record: RiderFileRecord;
}
export const channelRows = ({ channels, record }: Reached, { word, time }: Words): Cells[] =>
  channels.map(({ channel, recipient, address, linkedAt, endedAt }) => [
    word(`channel.${channel}`),
    recipient === "rider" ? record.name : record.contacts.find(({ phone }) => phone === recipient)?.name,
    ...[address, time(linkedAt), time(endedAt)],
  ]);
