import type { RunView } from "../../../shared/schemas/dispatching.ts";
import { Badge, useText } from "../../ui/index.ts";

/** What was found when the run's vehicle was looked over, or that nobody looked. */
export function RunCheck({ run: { check, unchecked } }: { run: RunView }) {
  const { t, formats } = useText();
  if (unchecked)
    return (
      <Badge tone="warn" icon="alert">
        {t("dispatcher.check.unchecked")}
      </Badge>
    );
  if (check === undefined) return null;
  const time = formats.time(check.at);
  if (check.failed.length === 0) return <p className="soft">{t("dispatcher.check.fine", { time })}</p>;
  const items = check.failed.map((item) => t(`check.item.${item}`)).join(", ");
  return (
    <Badge tone="bad" icon="alert">
      {t("dispatcher.check.failed", { time, items })}
    </Badge>
  );
}
