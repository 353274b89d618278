import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { useServiceNow } from "../../state/index.ts";
import { useText } from "../../ui/index.ts";
import { pathOfDay, useShownDay } from "../day/shownDay.ts";

/** Which day a request is of, and the way there if another one is on the screen. */
export function TripDay({ trip: { serviceDay, leftOver } }: { trip: BoardTripDetail }) {
  const { t, formats } = useText();
  const { day, today } = useShownDay();
  const now = useServiceNow(60_000);
  return (
    <div>
      <dt>{t("dispatcher.day.ofTrip")}</dt>
      <dd>
        {formats.relativeDay(serviceDay, now)}{" "}
        {serviceDay !== day && !leftOver && (
          <a className="link" href={`#${pathOfDay(serviceDay, today)}`}>
            {t("dispatcher.day.showOfTrip")}
          </a>
        )}
      </dd>
    </div>
  );
}
