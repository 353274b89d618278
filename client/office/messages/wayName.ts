import type { MessageWayView } from "../../../shared/schemas/messages.ts";
import { useText } from "../../ui/index.ts";

/** What people call a way: its channel and who carries it. */
export function useWayName(): (way: Pick<MessageWayView, "channel" | "provider">) => string {
  const { t } = useText();
  return ({ channel, provider }) =>
    t("messages.way", {
      channel: t(`channel.${channel}`),
      provider: provider === "phones" ? t("messages.way.phones") : provider,
    });
}
