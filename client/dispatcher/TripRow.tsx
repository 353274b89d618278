import type { DispatchTrip } from "../../shared/schemas/trips.ts";
import { StatusBadge, useText } from "../ui/index.ts";
import type { Selection } from "./BoardScreen.tsx";
import { blockingLines } from "./blockingLines.ts";
import { isLate, pickupOf } from "./board.ts";
import { LateBadge } from "./LateBadge.tsx";

/** In the list only what keeps most vehicles away; the request itself says it all. */
const REASONS_SHOWN = 2;

export interface TripRowProps {
  readonly trip: DispatchTrip;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly withReason?: boolean;
}

/** One request in a list: when, who, from where to where, how it stands. */
export function TripRow({ trip, selection, onSelect, withReason = false }: TripRowProps) {
  const { t, tReason, formats } = useText();
  const chosen = selection?.kind === "trip" && selection.id === trip.id;
  return (
    <li>
      <button
        type="button"
        className="rows__item"
        aria-pressed={chosen}
        onClick={() => onSelect({ kind: "trip", id: trip.id })}
      >
        <span className="rows__time numbers">{formats.time(pickupOf(trip))}</span>
        <span className="rows__body">
          <span className="rows__name">{trip.rider.name}</span>
          <span className="rows__ends soft">
            {trip.pickup.label} → {trip.dropoff.label}
          </span>
          {withReason && (
            <span className="rows__reason">
              {blockingLines(trip, { t, tReason })
                .slice(0, REASONS_SHOWN)
                .map((line) => (
                  <span key={line}>{line}</span>
                ))}
            </span>
          )}
          <span className="rows__state">
            {!withReason && <StatusBadge status={trip.status} />}
            {isLate(trip) && <LateBadge minutes={trip.lateMinutes} />}
            {trip.vehicle !== undefined && <span className="plate">{trip.vehicle.plate}</span>}
          </span>
        </span>
      </button>
    </li>
  );
}
