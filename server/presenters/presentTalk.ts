import type { DriverMessageView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { Sos } from "../domain/runs/sos.ts";
import type { DriverMessage } from "../domain/runs/talk.ts";

export const presentDriverMessage = ({
  sentAt,
  deliveredAt,
  readAt,
  ...message
}: DriverMessage): DriverMessageView => ({
  ...message,
  sentAt: toIso(sentAt),
  ...(deliveredAt !== undefined && { deliveredAt: toIso(deliveredAt) }),
  ...(readAt !== undefined && { readAt: toIso(readAt) }),
});

/** As whoever called sees it; what was done is a word to a driver, since it may name others. */
export function presentSosState(sos: Sos | undefined, { withNote }: { withNote: boolean }) {
  if (sos === undefined) return {};
  const { id, since, ended } = sos;
  if (ended === undefined) return { open: { id, since: toIso(since) } };
  const note = withNote ? ended.note : undefined;
  return { ended: { at: toIso(ended.at), ...(note !== undefined && { note }) } };
}
