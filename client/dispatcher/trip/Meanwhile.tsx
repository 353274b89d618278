import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { useRead } from "../../api/index.ts";
import { Callout, useText } from "../../ui/index.ts";

interface MeanwhileProps {
  readonly trip: BoardTripDetail;
  /** How much of its story was told when one began to look. */
  readonly seen: number;
}

/** Somebody has changed the plan while one was looking: what happened to the trip since, by whom; then one chooses anew. */
export function Meanwhile({ trip, seen }: MeanwhileProps) {
  const { t, tReason, formats } = useText();
  const read = useRead("getTripDetail", { params: { tripId: trip.id } }, { staleTime: 0 });
  const since = (read.data?.trip.story ?? []).slice(seen);
  return (
    <Callout tone="warn" title={t("dispatcher.meanwhile")} urgent>
      <p>{t("dispatcher.stale")}</p>
      <ul>
        {since.map((entry) => (
          <li key={`${entry.at} ${entry.what.key}`}>
            {formats.time(entry.at)} {tReason(entry.what)}{" "}
            <span className="soft">({t(`dispatcher.trip.story.by.${entry.by}`)})</span>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
