import { useMemo } from "react";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { useRead } from "../../api/index.ts";
import { Button, Icon, useText } from "../../ui/index.ts";
import { type Attention, countAttention } from "../day/attention.ts";
import { countBoard } from "../day/board.ts";
import { type BoardView, COUNTED } from "../day/boardView.ts";
import { useShownDay } from "../day/shownDay.ts";
import { DayChooser } from "./DayChooser.tsx";

interface BoardBarProps {
  readonly board: Board;
  readonly attention: Attention;
  readonly region: RegionInfo;
  /** The day that is being read. */
  readonly coming: string | undefined;
  /** Timelines stand in place of lists and map. */
  readonly isTimelines: boolean;
  readonly onShow: (part: Partial<BoardView>) => void;
  readonly onCall: () => void;
  readonly onFind: () => void;
  /** How many numbers wait to be called back. */
  readonly missed: number;
  readonly onMissed: () => void;
}

/** Which day, how it stands, and the way to a new request. */
export function BoardBar({ board, attention, region, coming, isTimelines, ...props }: BoardBarProps) {
  const { t, formats } = useText();
  return (
    <div className="board__bar">
      <h1 className="visually-hidden">
        {t("dispatcher.title")}, {formats.day(board.serviceDay)}
      </h1>
      <DayChooser region={region} coming={coming} />
      <Counters {...{ board, attention }} {...props} />
      <ViewSwitch isTimelines={isTimelines} onShow={props.onShow} />
      <Button look="quiet" icon="search" aria-label={t("dispatcher.find.open")} onPress={props.onFind} />
      <Button look="primary" icon="plus" onPress={props.onCall}>
        {t("dispatcher.call.open")}
      </Button>
    </div>
  );
}

/** Lists and map, or the timelines of all runs; one at a time, with the same selection. */
function ViewSwitch({ isTimelines, onShow }: Pick<BoardBarProps, "isTimelines" | "onShow">) {
  const { t } = useText();
  const name = t(isTimelines ? "dispatcher.timelines.lists" : "dispatcher.timelines");
  return (
    <Button
      look="quiet"
      icon={isTimelines ? "map" : "timelines"}
      aria-label={name}
      onPress={() => onShow({ isTimelines: !isTimelines })}
    />
  );
}

type CountersProps = Pick<BoardBarProps, "board" | "attention" | "onShow" | "missed" | "onMissed">;

/** One number to watch first, then what else there is; each opens the list of what it counts. */
function Counters({ board, attention, onShow, missed, onMissed }: CountersProps) {
  const { t } = useText();
  const first = countAttention(attention);
  return (
    <ul className="board__counts numbers">
      <li>
        <button
          type="button"
          className={`count count--first ${first > 0 ? "count--alarm" : ""}`}
          onClick={() => onShow(COUNTED.attention)}
        >
          <Icon name={first > 0 ? "alert" : "check"} />
          {t("dispatcher.count.attention", { count: first })}
        </button>
      </li>
      {missed > 0 && (
        <li>
          <button type="button" className="count count--warn" onClick={onMissed}>
            {t("dispatcher.phone.missed", { count: missed })}
          </button>
        </li>
      )}
      {useCounts(board, attention).map(({ key, count, tone }) => (
        <li key={key}>
          <button type="button" className={`count count--${tone}`} onClick={() => onShow(COUNTED[key])}>
            {t(`dispatcher.count.${key}`, { count })}
          </button>
        </li>
      ))}
      <PromisesKept day={board.serviceDay} />
    </ul>
  );
}

/** Of the promises of the day so far. */
function PromisesKept({ day }: { day: string }) {
  const { t } = useText();
  const counts = useRead("countPromises", { query: { day } }, { refetchInterval: READ_AGAIN_MS }).data;
  if (counts === undefined) return null;
  const { kept, missed, broken } = counts;
  const over = kept + missed + broken;
  if (over === 0) return null;
  return (
    <li>
      <span className={`count ${kept < over ? "count--warn" : ""}`}>
        {t("dispatcher.count.kept", { kept, over })}
      </span>
    </li>
  );
}
const READ_AGAIN_MS = 60_000;

/** Who is late and what drives, today alone has. */
function useCounts(board: Board, { questions }: Attention) {
  const { is } = useShownDay();
  const counts = useMemo(() => countBoard(board), [board]);
  const { unassigned, late, leftOver, requests, onShift } = counts;
  const isToday = is === "today";
  const all = [
    { key: "unassigned", count: unassigned, tone: unassigned > 0 ? "bad" : "", isShown: true },
    { key: "questions", count: questions.length, tone: "warn", isShown: questions.length > 0 },
    { key: "late", count: late, tone: late > 0 ? "warn" : "", isShown: isToday },
    { key: "leftOver", count: leftOver, tone: "warn", isShown: isToday && leftOver > 0 },
    { key: "requests", count: requests, tone: "", isShown: true },
    { key: "onRoad", count: onShift, tone: "", isShown: isToday },
  ] as const;
  return all.filter(({ isShown }) => isShown);
}
