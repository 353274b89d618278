import type { ApiResponse } from "../../../shared/schemas/api.ts";
import { Button, PlaceLabel, type Rows, StatusBadge, useRows, useText } from "../../ui/index.ts";
import type { FoundTrip } from "./wanted.ts";

interface FoundTripsProps {
  readonly answer: ApiResponse<"findTrips">;
  readonly offset: number;
  readonly atOnce: number;
  readonly onMove: (offset: number) => void;
  readonly onOpen: (trip: FoundTrip) => void;
}

/** A part of what was found, the latest first; one stop of the Tab key. */
export function FoundTrips({ answer: { trips, total }, offset, atOnce, onMove, onOpen }: FoundTripsProps) {
  const { t } = useText();
  const rows = useRows(trips.map(({ id }) => id));
  if (trips.length === 0) return null;
  return (
    <>
      <ul className="rows" aria-label={t("dispatcher.find.list")} {...rows.list}>
        {trips.map((trip) => (
          <FoundRow key={trip.id} {...{ trip, rows, onOpen }} />
        ))}
      </ul>
      {total > atOnce && (
        <div className="row">
          <Button isDisabled={offset === 0} onPress={() => onMove(Math.max(0, offset - atOnce))}>
            {t("dispatcher.find.later")}
          </Button>
          <Button isDisabled={offset + atOnce >= total} onPress={() => onMove(offset + atOnce)}>
            {t("dispatcher.find.earlier")}
          </Button>
        </div>
      )}
    </>
  );
}

interface FoundRowProps {
  readonly trip: FoundTrip;
  readonly rows: Rows;
  readonly onOpen: (trip: FoundTrip) => void;
}

function FoundRow({ trip, rows, onOpen }: FoundRowProps) {
  const { formats } = useText();
  return (
    <li>
      <button
        type="button"
        className="rows__item rows__item--trip"
        onClick={() => onOpen(trip)}
        {...rows.rowProps(trip.id)}
      >
        <span className="rows__time numbers">
          {formats.shortDay(trip.serviceDay)} {formats.time(trip.window?.from ?? trip.requested.at)}
        </span>
        <span className="rows__head">
          <span className="rows__name">{trip.riderName}</span>
          {trip.plate !== undefined && <span className="plate">{trip.plate}</span>}
        </span>
        <span className="rows__tail">
          <span className="rows__ends soft">
            <PlaceLabel>{trip.from}</PlaceLabel> → <PlaceLabel>{trip.to}</PlaceLabel>
          </span>
          <span className="rows__status">
            <StatusBadge status={trip.status} />
          </span>
        </span>
      </button>
    </li>
  );
}
