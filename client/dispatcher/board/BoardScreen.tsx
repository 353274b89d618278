import { type ComponentProps, useRef, useState } from "react";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { currentHash, goTo, useHash } from "../../state/index.ts";
import { Callout, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { CloseDay } from "../closing/CloseDay.tsx";
import { nextAttention } from "../day/attention.ts";
import { type BoardView, COUNTED, useBoardView } from "../day/boardView.ts";
import { useEveningDefault } from "../day/evening.ts";
import { useSelection } from "../day/selection.ts";
import {
  dayRouteOf,
  pathOfStep,
  type ShownDay,
  ShownDayContext,
  shownDayOf,
  useShownDay,
  useToday,
  useWantedDay,
} from "../day/shownDay.ts";
import { useBoard } from "../day/useBoard.ts";
import { useAskedList, useOnlyOfDay } from "../day/useDayChange.ts";
import { useTripOfDay } from "../find/useTripOfDay.ts";
import { useHelpAnnounced } from "../help/useHelp.ts";
import { focusPhone } from "../phone/PhonePanel.tsx";
import { useCalls } from "../phone/useCalls.ts";
import { useQuestions } from "../question/useQuestions.ts";
import { useAttention } from "../troubles/useAttention.ts";
import { BoardBar } from "./BoardBar.tsx";
import { BoardMap } from "./BoardMap.tsx";
import { BoardTabs } from "./BoardTabs.tsx";
import { DetailPane } from "./DetailPane.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { OtherDay } from "./OtherDay.tsx";
import { type Asking, OverBoard } from "./OverBoard.tsx";
import { useShortcuts } from "./shortcuts.ts";

/** The board of the day that the address asks for; of today without one, but that it is opened in the evening with tomorrow. */
export function BoardScreen({ region }: { region: RegionInfo }) {
  const today = useToday();
  useEveningDefault(region, today);
  const wanted = useWantedDay(today);
  const board = useBoard(wanted, today);
  const errorText = useErrorText();
  if (board.data !== undefined) {
    const { serviceDay } = board.data;
    // Another day than the wanted one stays on the screen only while that is on its way.
    const isReading = board.isPlaceholderData || (wanted ?? serviceDay) !== serviceDay;
    const isToday = wanted === undefined && !isReading;
    const shown = shownDayOf(serviceDay, isToday ? serviceDay : (today ?? serviceDay));
    return (
      <ShownDayContext value={shown}>
        <LoadedBoard board={board.data} region={region} coming={isReading ? (wanted ?? today) : undefined} />
      </ShownDayContext>
    );
  }
  if (board.error !== null) {
    return <ErrorState text={errorText(board.error)} onRetry={() => void board.refetch()} />;
  }
  return <Loading />;
}

interface LoadedBoardProps {
  readonly board: Board;
  readonly region: RegionInfo;
  /** The day that is being read. */
  readonly coming: string | undefined;
}

function LoadedBoard({ board, region, coming }: LoadedBoardProps) {
  const { t } = useText();
  const { selection, select, drop } = useSelection();
  const { view, show } = useBoardView();
  const shown = useShownDay();
  const questions = useQuestions();
  const attention = useAttention(board, questions);
  useHelpAnnounced();
  const phone = useCalls();
  const [asking, ask] = useState<Asking>();
  const lists = useRef<HTMLElement>(null);
  const openOnItsDay = useTripOfDay(coming !== undefined, select);
  useAskedList(show);
  useOnlyOfDay(board, selection, drop);
  useShortcuts({
    ...dayKeys(shown),
    ...{ call: () => ask({ what: "call" }), find: () => ask({ what: "find" }) },
    ...{ phone: focusPhone, help: () => ask({ what: "help" }) },
    search: () => focusSearch(lists.current, show),
    trouble: () => {
      const next = nextAttention(attention, selection);
      show(COUNTED.attention);
      if (next !== undefined) select(next);
    },
  });
  return (
    <>
      <BoardBar
        {...{ board, attention, region, coming }}
        onShow={show}
        onCall={() => ask({ what: "call" })}
        onFind={() => ask({ what: "find" })}
        missed={phone.missed.length}
        onMissed={() => ask({ what: "missed" })}
      />
      <OtherDay />
      <div className="board" data-detail={selection !== undefined} inert={coming !== undefined}>
        <section className="board__lists" aria-label={t("dispatcher.tab.requests")} ref={lists}>
          <BoardLists
            {...{ board, attention, selection, view }}
            demo={region.demo}
            onSelect={select}
            onShow={show}
          />
        </section>
        <section className="board__map" aria-label={t("dispatcher.map")}>
          {!board.livePositions && shown.is === "today" && (
            <Callout tone="warn">{t("dispatcher.map.noPositions")}</Callout>
          )}
          <BoardMap board={board} region={region} selection={selection} onSelect={select} />
          <MapLegend onHelp={() => ask({ what: "help" })} />
        </section>
        {selection !== undefined && (
          <DetailPane {...{ board, questions, selection }} onSelect={select} key={selection.id} />
        )}
      </div>
      <OverBoard {...{ asking, ask, phone, region }} onSelect={select} onTripOfDay={openOnItsDay} />
    </>
  );
}

/** The day's lists, or how it is closed where the address asks for that. */
function BoardLists(props: ComponentProps<typeof BoardTabs>) {
  const { isClosing } = dayRouteOf(useHash());
  return isClosing ? <CloseDay onSelect={props.onSelect} /> : <BoardTabs {...props} />;
}

function dayKeys({ today }: ShownDay) {
  const step = (count: number) => goTo(pathOfStep(currentHash(), count, today));
  return { previousDay: () => step(-1), nextDay: () => step(1), today: () => goTo("/") };
}

const searchIn = (lists: HTMLElement | null) => lists?.querySelector<HTMLElement>("input[type=search]");

/** The list on the screen may have no search field: then the requests come first. */
function focusSearch(lists: HTMLElement | null, show: (part: Partial<BoardView>) => void): void {
  const field = searchIn(lists);
  field?.focus();
  if (field) return;
  show({ tab: "requests" });
  requestAnimationFrame(() => searchIn(lists)?.focus());
}
