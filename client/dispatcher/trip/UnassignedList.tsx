import type { BoardTrip } from "../../../shared/schemas/trips.ts";
import { useRows } from "../../ui/index.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { TripRow } from "./TripRow.tsx";

interface UnassignedListProps extends Pick<BoardListProps, "selection" | "onSelect"> {
  readonly trips: readonly BoardTrip[];
}

/** People whom no vehicle takes, each with what keeps most vehicles away. */
export function UnassignedList({ trips, selection, onSelect }: UnassignedListProps) {
  const rows = useRows(trips.map(({ id }) => id));
  return (
    <ul className="rows" {...rows.list}>
      {trips.map((trip) => (
        <TripRow key={trip.id} {...{ trip, selection, onSelect, rows }} withReason />
      ))}
    </ul>
  );
}
