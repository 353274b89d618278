import { useMemo } from "react";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { Question } from "../../../shared/schemas/driving.ts";
import { Button, Icon, useText } from "../../ui/index.ts";
import { countBoard, listTroubles } from "../day/board.ts";
import { type BoardView, COUNTED } from "../day/boardView.ts";

interface BoardBarProps {
  readonly board: Board;
  readonly questions: readonly Question[];
  readonly onShow: (part: Partial<BoardView>) => void;
  readonly onCall: () => void;
}

/** The day, how it stands, and the way to a new request. */
export function BoardBar({ board, questions, onShow, onCall }: BoardBarProps) {
  const { t, formats } = useText();
  return (
    <div className="board__bar">
      <h1 className="board__title">
        {t("dispatcher.title")} <span className="soft">{formats.day(board.serviceDay)}</span>
      </h1>
      <Counters board={board} questions={questions} onShow={onShow} />
      <Button look="primary" icon="plus" onPress={onCall}>
        {t("dispatcher.call.open")}
      </Button>
    </div>
  );
}

/** One number to watch first, then what it is made of; each opens the list of what it counts. */
function Counters({ board, questions, onShow }: Omit<BoardBarProps, "onCall">) {
  const { t } = useText();
  const counts = useMemo(() => countBoard(board), [board]);
  const troubles = useMemo(() => listTroubles(board.trips).length, [board.trips]);
  const shown = [
    { key: "unassigned", count: counts.unassigned, tone: counts.unassigned > 0 ? "bad" : "" },
    { key: "questions", count: questions.length, tone: questions.length > 0 ? "warn" : "" },
    { key: "late", count: counts.late, tone: counts.late > 0 ? "warn" : "" },
    ...(counts.leftOver > 0 ? [{ key: "leftOver", count: counts.leftOver, tone: "warn" } as const] : []),
    { key: "requests", count: counts.requests, tone: "" },
    { key: "onRoad", count: counts.onShift, tone: "" },
  ] as const;
  return (
    <ul className="board__counts numbers">
      <li>
        <button
          type="button"
          className={`count count--first ${troubles > 0 ? "count--alarm" : ""}`}
          onClick={() => onShow(COUNTED.attention)}
        >
          <Icon name={troubles > 0 ? "alert" : "check"} />
          {t("dispatcher.count.attention", { count: troubles })}
        </button>
      </li>
      {shown.map(({ key, count, tone }) => (
        <li key={key}>
          <button type="button" className={`count count--${tone}`} onClick={() => onShow(COUNTED[key])}>
            {t(`dispatcher.count.${key}`, { count })}
          </button>
        </li>
      ))}
    </ul>
  );
}
