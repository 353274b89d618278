import { type ComponentProps, useRef, useState } from "react";
import type { Board, RiderSummary } from "../../../shared/schemas/dispatching.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { currentHash, goTo, useHash } from "../../state/index.ts";
import { Callout, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { CallDialog } from "../call/CallDialog.tsx";
import { keepSearch } from "../call/drafts.ts";
import { CloseDay } from "../closing/CloseDay.tsx";
import { nextAttention } from "../day/attention.ts";
import { type BoardView, COUNTED, useBoardView } from "../day/boardView.ts";
import { type Selection, useSelection } from "../day/selection.ts";
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
import { useHelpAnnounced } from "../help/useHelp.ts";
import { MissedCalls } from "../phone/MissedCalls.tsx";
import { focusPhone, type OpenCall, PhonePanel } from "../phone/PhonePanel.tsx";
import { type CallsInHand, useCalls } from "../phone/useCalls.ts";
import { useQuestions } from "../question/useQuestions.ts";
import { useAttention } from "../troubles/useAttention.ts";
import { BoardBar } from "./BoardBar.tsx";
import { BoardMap } from "./BoardMap.tsx";
import { BoardTabs } from "./BoardTabs.tsx";
import { DetailPane } from "./DetailPane.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { OtherDay } from "./OtherDay.tsx";
import { useShortcuts } from "./shortcuts.ts";

/** The board of the day that the address asks for; of today without one. */
export function BoardScreen({ region }: { region: RegionInfo }) {
  const today = useToday();
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
  useAskedList(show);
  useOnlyOfDay(board, selection, drop);
  useShortcuts({
    ...dayKeys(shown),
    call: () => ask({ what: "call" }),
    phone: focusPhone,
    help: () => ask({ what: "help" }),
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
      <OverBoard {...{ asking, ask, phone, region }} onSelect={select} />
    </>
  );
}

/** The day's lists, or how it is closed where the address asks for that. */
function BoardLists(props: ComponentProps<typeof BoardTabs>) {
  const { isClosing } = dayRouteOf(useHash());
  return isClosing ? <CloseDay onSelect={props.onSelect} /> : <BoardTabs {...props} />;
}

/** What is open over the board. `caller`: whom the telephone has told. */
type Asking =
  | { readonly what: "call"; readonly caller?: RiderSummary | undefined }
  | { readonly what: "missed" | "help" };

interface OverBoardProps {
  readonly asking: Asking | undefined;
  readonly ask: (asking: Asking | undefined) => void;
  readonly phone: CallsInHand;
  readonly region: RegionInfo;
  readonly onSelect: (selection: Selection) => void;
}

/** Who rings, and what is open. */
function OverBoard({ asking, ask, phone, region, onSelect }: OverBoardProps) {
  const close = () => ask(undefined);
  return (
    <>
      <PhonePanel
        calls={phone.calls}
        onOpen={(call) => {
          phone.take(call.callId);
          ask(callOf(call));
        }}
        onShowTrip={(callId, id) => {
          phone.take(callId);
          onSelect({ kind: "trip", id });
        }}
      />
      {asking?.what === "call" && (
        <NewCall region={region} caller={asking.caller} onClose={close} onSelect={onSelect} />
      )}
      {asking?.what === "missed" && <MissedCalls phone={phone} onClose={close} />}
      {asking?.what === "help" && <KeysHelp onClose={close} />}
    </>
  );
}

/** Whom the number does not tell is looked for by it. */
function callOf({ rider, phone }: OpenCall): Asking {
  if (rider === undefined && phone !== null) keepSearch(phone);
  return { what: "call", caller: rider };
}

function dayKeys({ today }: ShownDay) {
  const step = (count: number) => goTo(pathOfStep(currentHash(), count, today));
  return { previousDay: () => step(-1), nextDay: () => step(1), today: () => goTo("/") };
}

interface NewCallProps {
  readonly region: RegionInfo;
  readonly caller: RiderSummary | undefined;
  readonly onClose: () => void;
  readonly onSelect: (selection: Selection) => void;
}

const NewCall = ({ region, caller, onClose, onSelect }: NewCallProps) => (
  <CallDialog {...{ region, caller, onClose }} onBooked={(id) => onSelect({ kind: "trip", id })} />
);

const searchIn = (lists: HTMLElement | null) => lists?.querySelector<HTMLElement>("input[type=search]");

/** The list on the screen may have no search field: then the requests come first. */
function focusSearch(lists: HTMLElement | null, show: (part: Partial<BoardView>) => void): void {
  const field = searchIn(lists);
  field?.focus();
  if (field) return;
  show({ tab: "requests" });
  requestAnimationFrame(() => searchIn(lists)?.focus());
}
