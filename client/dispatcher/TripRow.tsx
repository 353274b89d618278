import type { DispatchTrip } from "../../shared/schemas/trips.ts";
import { Badge, StatusBadge, useText } from "../ui/index.ts";
import type { Selection } from "./BoardScreen.tsx";
import { isLate, pickupOf } from "./board.ts";

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
          <span className="soft">
            {trip.pickup.label} → {trip.dropoff.label}
          </span>
          {withReason && trip.reason !== undefined && (
            <span className="rows__reason">{tReason(trip.reason)}</span>
          )}
          <span className="row">
            <StatusBadge status={trip.status} />
            {isLate(trip) && (
              <Badge tone="warn" icon="clock">
                {t("dispatch.trip.late", { count: Math.round(trip.lateMinutes) })}
              </Badge>
            )}
            {trip.vehicle !== undefined && <span className="plate">{trip.vehicle.plate}</span>}
          </span>
        </span>
      </button>
    </li>
  );
}
