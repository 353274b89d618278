import { type ComponentProps, type RefObject, Suspense, useRef, useState } from "react";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { currentHash, currentLook, goTo, useHash } from "../../state/index.ts";
import { Callout, ErrorState, Loading, lazyPart, useErrorText, useText } from "../../ui/index.ts";
import { CloseDay } from "../closing/CloseDay.tsx";
import { nextAttention } from "../day/attention.ts";
import { lookOf, useBoardAddress } from "../day/boardAddress.ts";
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
import { Colleagues } from "../desk/Colleagues.tsx";
import { useDesk } from "../desk/useDesk.ts";
import { useTripOfDay } from "../find/useTripOfDay.ts";
import { useHelpAnnounced } from "../help/useHelp.ts";
import { focusPhone } from "../phone/PhonePanel.tsx";
import { useCalls } from "../phone/useCalls.ts";
import { useQuestions } from "../question/useQuestions.ts";
import { useAttention } from "../troubles/useAttention.ts";
import { useTroubleNews } from "../troubles/useTroubles.ts";
import { useTroublesAnnounced } from "../troubles/useTroublesAnnounced.ts";
import { WeatherBanner } from "../weather/WeatherBanner.tsx";
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
  const { selection, select, drop, view, show } = useLook();
  const shown = useShownDay();
  const questions = useQuestions();
  const attention = useAttention(board, questions);
  useAnnounced();
  const phone = useCalls();
  const [asking, ask] = useState<Asking>();
  const lists = useRef<HTMLElement>(null);
  const openOnItsDay = useTripOfDay(coming !== undefined, select);
  useAskedList(show);
  useOnlyOfDay(board, coming === undefined ? selection : undefined, drop);
  useShortcuts({
    ...dayKeys(shown),
    ...{ call: () => ask({ what: "call" }), find: () => ask({ what: "find" }) },
    ...{ phone: focusPhone, help: () => ask({ what: "help" }) },
    timelines: () => show({ isTimelines: !view.isTimelines }),
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
        isTimelines={view.isTimelines}
        onShow={show}
        onCall={() => ask({ what: "call" })}
        onFind={() => ask({ what: "find" })}
        missed={phone.missed.length}
        onMissed={() => ask({ what: "missed" })}
      />
      <UnderBar {...{ board, selection, attention }} calls={phone.calls} />
      <div className="board" data-detail={selection !== undefined} inert={coming !== undefined}>
        <Middle
          {...{ board, attention, selection, view, region, lists }}
          demo={region.demo}
          onSelect={select}
          onShow={show}
          onHelp={() => ask({ what: "help" })}
        />
        {selection !== undefined && (
          <DetailPane {...{ board, questions, selection }} onSelect={select} key={selection.id} />
        )}
      </div>
      <OverBoard {...{ asking, ask, phone, region }} onSelect={select} onTripOfDay={openOnItsDay} />
    </>
  );
}

const Timelines = lazyPart(async () => (await import("../timelines/Timelines.tsx")).Timelines);

/** What is looked at and what is open, as the address has it. */
function useLook() {
  const [opened] = useState(() => lookOf(currentLook()));
  const { selection, select, drop, open } = useSelection(opened.selection);
  const { view, show } = useBoardView(opened.view);
  useBoardAddress({ view, selection }, (look) => {
    show(look.view);
    open(look.selection);
  });
  return { selection, select, drop, view, show };
}

type MiddleProps = ComponentProps<typeof BoardTabs> &
  Pick<MapPartProps, "region" | "onHelp"> & { readonly lists: RefObject<HTMLElement | null> };

/** Lists and map, or the timelines in their place. */
function Middle({ lists, region, onHelp, ...props }: MiddleProps) {
  const { t } = useText();
  if (props.view.isTimelines)
    return (
      <Suspense fallback={<Loading />}>
        <Timelines {...props} />
      </Suspense>
    );
  const { board, attention, view, selection, onSelect, onShow } = props;
  return (
    <>
      <section className="board__lists" aria-label={t("dispatcher.tab.requests")} ref={lists}>
        <BoardLists {...props} />
      </section>
      <MapPart {...{ board, region, attention, view, selection, onSelect, onShow, onHelp }} />
    </>
  );
}

type MapPartProps = ComponentProps<typeof BoardMap> & ComponentProps<typeof MapLegend>;

function MapPart({ onHelp, ...props }: MapPartProps) {
  const { t } = useText();
  const isToday = useShownDay().is === "today";
  return (
    <section className="board__map" aria-label={t("dispatcher.map")}>
      {!props.board.livePositions && isToday && (
        <Callout tone="warn">{t("dispatcher.map.noPositions")}</Callout>
      )}
      <BoardMap {...props} />
      <MapLegend onHelp={onHelp} />
    </section>
  );
}

/** Whoever asks for help, and what needs somebody, is said wherever one is. */
function useAnnounced(): void {
  useHelpAnnounced();
  useTroubleNews();
  useTroublesAnnounced();
}

type UnderBarProps = Pick<ComponentProps<typeof BoardTabs>, "board" | "selection" | "attention"> & {
  readonly calls: Parameters<typeof useDesk>[0]["calls"];
};

/** Who else is here, which is told to them as well; that it is another day than today, and that the weather is hard. */
function UnderBar({ board, selection, attention, calls }: UnderBarProps) {
  useDesk({ selection, calls, troubles: attention.troubles });
  return (
    <>
      <Colleagues board={board} />
      <OtherDay />
      <WeatherBanner />
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

const searchIn = (lists: HTMLElement | null) =>
  (lists ?? document.querySelector(".timelines"))?.querySelector<HTMLElement>("input[type=search]");

/** The list on the screen may have no search field: then the requests come first. */
function focusSearch(lists: HTMLElement | null, show: (part: Partial<BoardView>) => void): void {
  const field = searchIn(lists);
  field?.focus();
  if (field) return;
  show({ tab: "requests" });
  requestAnimationFrame(() => searchIn(lists)?.focus());
}
