import type { BoardTrip } from "../../../shared/schemas/trips.ts";
import { placeText, type Rows, StatusBadge, useText } from "../../ui/index.ts";
import { isLate, pickupOf } from "../day/board.ts";
import type { Selection } from "../day/selection.ts";
import { ChanceNote } from "../run/ChanceNote.tsx";
import { LateBadge } from "../run/LateBadge.tsx";
import { LeftOverBadge } from "../run/LeftOverBadge.tsx";
import { blockingLines } from "./blockingLines.ts";

/** In the list only what keeps most vehicles away; the request itself says it all. */
const REASONS_SHOWN = 2;

export interface TripRowProps {
  readonly trip: BoardTrip;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly rows: Rows;
  readonly withReason?: boolean;
}

/** From so much on riders read that they can count on it: nothing to show. */
const SURE = 0.8;

/** That the promise at the end that comes next is kept. */
const nextChance = ({ chances }: BoardTrip): number | undefined => chances?.pickup ?? chances?.dropoff;

/** One request in a list: when, who, from where to where, how it stands. */
export function TripRow({ trip, selection, onSelect, rows, withReason = false }: TripRowProps) {
  const { t, tReason, locale, formats } = useText();
  const chosen = selection?.kind === "trip" && selection.id === trip.id;
  const ends = `${placeText(trip.pickup, locale)} → ${placeText(trip.dropoff, locale)}`;
  const chance = nextChance(trip);
  const reasons = withReason ? blockingLines(trip, { t, tReason }).slice(0, REASONS_SHOWN) : [];
  return (
    <li>
      <button
        type="button"
        className="rows__item rows__item--trip"
        aria-pressed={chosen}
        onClick={() => onSelect({ kind: "trip", id: trip.id })}
        {...rows.rowProps(trip.id)}
      >
        <span className="rows__time numbers">{formats.time(pickupOf(trip))}</span>
        <span className="rows__head">
          <span className="rows__name">{trip.rider.name}</span>
          {trip.group !== undefined && <span className="badge">{t("dispatcher.group.title")}</span>}
          <LeftOverBadge of={trip} />
          {isLate(trip) && <LateBadge minutes={trip.lateMinutes} />}
          {chance !== undefined && chance < SURE && <ChanceNote chance={chance} />}
          {trip.vehicle !== undefined && <span className="plate">{trip.vehicle.plate}</span>}
        </span>
        <span className="rows__tail">
          <span className="rows__ends soft" title={ends}>
            {ends}
          </span>
          {!withReason && (
            <span className="rows__status">
              <StatusBadge status={trip.status} />
            </span>
          )}
        </span>
        {reasons.length > 0 && (
          <span className="rows__reason">
            {reasons.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        )}
      </button>
    </li>
  );
}
