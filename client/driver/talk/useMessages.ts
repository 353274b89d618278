import { useEffect, useState } from "react";
import type { DriverMessageView, KeptMessageRead } from "../../../shared/schemas/talk.ts";
import { call, useRead } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { useStore } from "../../state/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";

/** Where news was missed. */
const READ_AGAIN_MS = 30_000;

/** What the driver of the shift has not said to have understood, the oldest first; that the device has it is told as soon as it has. */
export function useMessages(shiftId: string, reports: ReportQueue): readonly DriverMessageView[] {
  const { data, refetch } = useRead("listOwnMessages", undefined, { refetchInterval: READ_AGAIN_MS });
  useLiveEvent(live, "manifest:changed", () => void refetch());
  const waiting = useStore(reports.waiting);
  useEffect(() => {
    const news = (data?.messages ?? []).filter(({ deliveredAt }) => deliveredAt === undefined);
    const messageIds = news.map(({ id }) => id).slice(0, 100);
    // Unheard, it is told with the next reading.
    if (messageIds.length > 0) void call("receiveMessages", { body: { messageIds } }).catch(() => undefined);
  }, [data]);
  const messages = data?.messages ?? [];
  // What was read stays read, also between its report's going off and the next reading.
  const [read] = useState(() => new Set<string>());
  for (const { act } of waiting) if (isRead(act)) read.add(act.messageId);
  return messages.filter(
    (each) => each.shiftId === shiftId && each.readAt === undefined && !read.has(each.id),
  );
}

const isRead = (act: object): act is KeptMessageRead => "messageId" in act;
