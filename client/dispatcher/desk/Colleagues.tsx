import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { AtDesk, Colleague } from "../../../shared/schemas/presence.ts";
import { useText } from "../../ui/index.ts";
import type { Selection } from "../day/selection.ts";
import "./desk.css";
import { useColleagues } from "./useColleagues.ts";

/** Who else is at the board, and where on it; nothing while one is alone. */
export function Colleagues({ board }: { board: Board }) {
  const { t } = useText();
  const others = useColleagues().filter(({ isMe }) => !isMe);
  if (others.length === 0) return null;
  return (
    <p className="desk__colleagues soft">
      {t("dispatcher.colleagues")}: <Names board={board} others={others} />
    </p>
  );
}

function Names({ board, others }: { board: Board; others: readonly Colleague[] }) {
  const where = useWhere(board);
  return (
    <span>
      {others
        .map(({ name, at }) => {
          const places = [...new Set(at.flatMap(where))].join(", ");
          return places === "" ? name : `${name} (${places})`;
        })
        .join("; ")}
    </span>
  );
}

/** In words, by what is on the board shown. */
function useWhere(board: Board): (at: AtDesk) => string[] {
  const { t, formats } = useText();
  return ({ day, tripId, shiftId, callId }) => {
    const trip = board.trips.find(({ id }) => id === tripId);
    const run = board.runs.find((each) => each.shiftId === shiftId);
    return [
      ...(day !== undefined && day !== board.serviceDay
        ? [t("dispatcher.colleagues.day", { day: formats.shortDay(day) })]
        : []),
      ...(tripId === undefined
        ? []
        : [
            trip === undefined
              ? t("dispatcher.colleagues.tripOther")
              : t("dispatcher.colleagues.trip", { name: trip.rider.name }),
          ]),
      ...(shiftId === undefined
        ? []
        : [
            run === undefined
              ? t("dispatcher.colleagues.runOther")
              : t("dispatcher.colleagues.run", { plate: run.plate }),
          ]),
      ...(callId === undefined ? [] : [t("dispatcher.colleagues.call")]),
    ];
  };
}

/** Whoever else has the same trip or run open: two may work on it. */
export function AlsoHere({ selection: { kind, id } }: { selection: NonNullable<Selection> }) {
  const { t } = useText();
  const isHere = (at: AtDesk) => (kind === "trip" ? at.tripId : at.shiftId) === id;
  const here = useColleagues().filter(({ isMe, at }) => !isMe && at.some(isHere));
  return (
    <div role="status">
      {here.map(({ id: staffId, name }) => (
        <p key={staffId} className="desk__here">
          {t("dispatcher.colleagues.here", { name })}
        </p>
      ))}
    </div>
  );
}
