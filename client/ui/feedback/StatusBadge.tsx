import type { TripStatus } from "../../../shared/schemas/common.ts";
import type { IconName } from "../Icon.tsx";
import { useText } from "../i18n/TextProvider.tsx";
import { Badge, type Tone } from "./Callout.tsx";

const looks: Record<TripStatus, { tone: Tone; icon: IconName }> = {
  requested: { tone: "accent", icon: "search" },
  assigned: { tone: "good", icon: "check" },
  unassigned: { tone: "bad", icon: "alert" },
  onTheWay: { tone: "accent", icon: "vehicle" },
  arrived: { tone: "warn", icon: "pin" },
  boarded: { tone: "accent", icon: "person" },
  completed: { tone: "neutral", icon: "flag" },
  cancelled: { tone: "neutral", icon: "cross" },
  noShow: { tone: "warn", icon: "alert" },
  refused: { tone: "bad", icon: "cross" },
  missed: { tone: "bad", icon: "alert" },
};

export function StatusBadge({ status }: { status: TripStatus }) {
  const { t } = useText();
  return <Badge {...looks[status]}>{t(`status.${status}`)}</Badge>;
}
