import { useRef, useState } from "react";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { Callout, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { CallDialog } from "../call/CallDialog.tsx";
import { nextTrouble } from "../day/board.ts";
import { type BoardView, COUNTED, useBoardView } from "../day/boardView.ts";
import { type Selection, useSelection } from "../day/selection.ts";
import { useBoard } from "../day/useBoard.ts";
import { useQuestions } from "../question/useQuestions.ts";
import { useProposals } from "../troubles/useProposals.ts";
import { BoardBar } from "./BoardBar.tsx";
import { BoardMap } from "./BoardMap.tsx";
import { BoardTabs } from "./BoardTabs.tsx";
import { DetailPane } from "./DetailPane.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { useShortcuts } from "./shortcuts.ts";

export function BoardScreen({ region }: { region: RegionInfo }) {
  const board = useBoard();
  const errorText = useErrorText();
  if (board.data !== undefined) return <LoadedBoard board={board.data} region={region} />;
  if (board.error !== null) {
    return <ErrorState text={errorText(board.error)} onRetry={() => void board.refetch()} />;
  }
  return <Loading />;
}

function LoadedBoard({ board, region }: { board: Board; region: RegionInfo }) {
  const { t } = useText();
  const { selection, select } = useSelection();
  const { view, show } = useBoardView();
  const questions = useQuestions();
  const proposals = useProposals();
  const [asking, ask] = useState<"call" | "help">();
  const lists = useRef<HTMLElement>(null);
  const close = () => ask(undefined);
  useShortcuts({
    call: () => ask("call"),
    help: () => ask("help"),
    search: () => focusSearch(lists.current, show),
    trouble: () => {
      const trip = nextTrouble(board.trips, selection?.id);
      show(COUNTED.attention);
      if (trip !== undefined) select({ kind: "trip", id: trip.id });
    },
  });
  return (
    <>
      <BoardBar board={board} questions={questions} onShow={show} onCall={() => ask("call")} />
      <div className="board" data-detail={selection !== undefined}>
        <section className="board__lists" aria-label={t("dispatcher.tab.requests")} ref={lists}>
          <BoardTabs
            {...{ board, questions, proposals, selection, view }}
            demo={region.demo}
            onSelect={select}
            onShow={show}
          />
        </section>
        <section className="board__map" aria-label={t("dispatcher.map")}>
          {!board.livePositions && <Callout tone="warn">{t("dispatcher.map.noPositions")}</Callout>}
          <BoardMap board={board} region={region} selection={selection} onSelect={select} />
          <MapLegend onHelp={() => ask("help")} />
        </section>
        {selection !== undefined && (
          <DetailPane {...{ board, questions, selection }} onSelect={select} key={selection.id} />
        )}
      </div>
      {asking === "call" && <NewCall region={region} onClose={close} onSelect={select} />}
      {asking === "help" && <KeysHelp onClose={close} />}
    </>
  );
}

interface NewCallProps {
  readonly region: RegionInfo;
  readonly onClose: () => void;
  readonly onSelect: (selection: Selection) => void;
}

const NewCall = ({ region, onClose, onSelect }: NewCallProps) => (
  <CallDialog region={region} onClose={onClose} onBooked={(id) => onSelect({ kind: "trip", id })} />
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
