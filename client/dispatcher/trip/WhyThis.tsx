import { useState } from "react";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { useRead } from "../../api/index.ts";
import { Callout, Loading, useErrorText, useText } from "../../ui/index.ts";

/** On demand, why a trip goes with its vehicle: what it costs there, what the next best would, what keeps nearer ones away. */
export function WhyThis({ trip }: { readonly trip: BoardTripDetail }) {
  const { t } = useText();
  const [isOpen, open] = useState(false);
  if (trip.shiftId === undefined || !isMovable(trip)) return null;
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{t("dispatcher.trip.whyThis")}</summary>
      {isOpen && <Lines tripId={trip.id} />}
    </details>
  );
}

/** Read anew whenever it is opened: the day goes on. */
function Lines({ tripId }: { readonly tripId: string }) {
  const { t, tReason } = useText();
  const errorText = useErrorText();
  const { data, error } = useRead("getTripWhy", { params: { tripId } }, { staleTime: 0 });
  if (data === undefined)
    return error === null ? (
      <Loading label={t("dispatcher.assign.checking")} />
    ) : (
      <Callout tone="bad">{errorText(error)}</Callout>
    );
  if (data.lines.length === 0) return <p>{t("dispatcher.trip.whyGone")}</p>;
  return (
    <ul className="why">
      {data.lines.map(({ shiftId, what, because }) => (
        <li key={`${shiftId} ${what.key}`}>
          {tReason(what)}
          {because !== undefined && <span className="soft"> {tReason(because)}</span>}
        </li>
      ))}
    </ul>
  );
}
