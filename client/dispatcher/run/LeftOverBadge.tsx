import { Badge, useText } from "../../ui/index.ts";

interface LeftOverBadgeProps {
  readonly of: { readonly leftOver: boolean; readonly serviceDay: string };
}

/** That a run or a trip is of an earlier day and still open; nothing for others. */
export function LeftOverBadge({ of: { leftOver, serviceDay } }: LeftOverBadgeProps) {
  const { t, formats } = useText();
  if (!leftOver) return null;
  return (
    <span>
      <Badge tone="warn" icon="alert">
        {t("dispatcher.run.leftOver", { day: formats.shortDay(serviceDay) })}
      </Badge>
    </span>
  );
}
