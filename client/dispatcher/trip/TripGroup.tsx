import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { BoardTrip } from "../../../shared/schemas/trips.ts";
import { useText } from "../../ui/index.ts";
import type { Selection } from "../day/selection.ts";

interface TripGroupProps {
  readonly board: Pick<Board, "trips">;
  readonly trip: Pick<BoardTrip, "id" | "group">;
  readonly onSelect: (selection: Selection) => void;
}

/** With whom somebody travels, and who leads. */
export function TripGroup({ board, trip: { id, group }, onSelect }: TripGroupProps) {
  const { t, formats } = useText();
  if (group === undefined) return null;
  const others = board.trips.filter((each) => each.group?.id === group.id && each.id !== id);
  return (
    <div>
      <dt>{t("dispatcher.group.title")}</dt>
      <dd>
        {t("outing.group", { name: group.leader })}
        <ul className="stack stack--tight">
          {others.map((other) => (
            <li key={other.id}>
              <button type="button" className="link" onClick={() => onSelect({ kind: "trip", id: other.id })}>
                {other.rider.name}, {formats.time(other.requested.at)}
              </button>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
