import { Badge, useText } from "../../ui/index.ts";

/** How late, short for the eye and whole for a screen reader. */
export function LateBadge({ minutes }: { minutes: number }) {
  const { t } = useText();
  const count = Math.round(minutes);
  return (
    <Badge tone="warn" icon="clock">
      <span aria-hidden="true">{t("dispatcher.trip.lateShort", { count })}</span>
      <span className="visually-hidden">{t("dispatcher.trip.late", { count })}</span>
    </Badge>
  );
}
