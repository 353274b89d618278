import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { PromiseHistory } from "../../request/PromiseHistory.tsx";
import { useText } from "../../ui/index.ts";

/** What was promised, and what happened. */
export function TripStory({ trip }: { trip: BoardTripDetail }) {
  const { t, tReason, formats } = useText();
  return (
    <>
      <section>
        <h3>{t("promises.title")}</h3>
        <PromiseHistory promises={trip.promises} />
      </section>
      <section>
        <h3>{t("dispatcher.trip.story")}</h3>
        <ol className="story">
          {[...trip.story.entries()].map(([nth, entry]) => (
            <li key={nth}>
              <time className="numbers" dateTime={entry.at}>
                {formats.shortDay(entry.at) !== formats.shortDay(trip.serviceDay) &&
                  `${formats.shortDay(entry.at)}, `}
                {formats.time(entry.at)}
              </time>{" "}
              {tReason(entry.what)}{" "}
              <span className="soft">({t(`dispatcher.trip.story.by.${entry.by}`)})</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
