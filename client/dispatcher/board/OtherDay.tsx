import { useServiceNow } from "../../state/index.ts";
import { ButtonLink, Icon, useText } from "../../ui/index.ts";
import { pathOfClosing, useShownDay } from "../day/shownDay.ts";
import { SHORTCUTS } from "./shortcuts.ts";

/** That another day than today is on the screen, so that nobody takes it for today, and the way back. Read out when it changes. */
export function OtherDay() {
  const { t, formats } = useText();
  const { is, day } = useShownDay();
  const now = useServiceNow(60_000);
  return (
    <div role="status">
      {is !== "today" && (
        <div className={`otherday otherday--${is}`}>
          <Icon name="clock" />
          <p>{t(`dispatcher.day.${is}`, { day: formats.relativeDay(day, now) })}</p>
          {is === "past" && (
            <ButtonLink href={`#${pathOfClosing(day)}`}>{t("dispatcher.closing.link")}</ButtonLink>
          )}
          <ButtonLink href="#/" aria-keyshortcuts={SHORTCUTS.today}>
            {t("dispatcher.day.back")} <kbd>{SHORTCUTS.today}</kbd>
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
