import { useMemo, useState } from "react";
import type { Board } from "../../shared/schemas/dispatch.ts";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { Button, ErrorState, Loading, Notice, useErrorText, useText } from "../ui/index.ts";
import { BoardTabs } from "./BoardTabs.tsx";
import { countBoard } from "./board.ts";
import { CallDialog } from "./CallDialog.tsx";
import { DispatchMap } from "./DispatchMap.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { RunDetail } from "./RunDetail.tsx";
import { TripDetail } from "./TripDetail.tsx";
import { useBoard } from "./useBoard.ts";

/** What the right-hand panel shows. */
export type Selection = { kind: "trip"; id: string } | { kind: "run"; id: string } | undefined;

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
  const { t, formats } = useText();
  const [selection, select] = useState<Selection>();
  const [calling, setCalling] = useState(false);
  return (
    <>
      <div className="board__bar">
        <h1 className="board__title">
          {t("dispatch.title")} <span className="soft">{formats.day(board.serviceDay)}</span>
        </h1>
        <Summary board={board} />
        <Button look="primary" icon="plus" onPress={() => setCalling(true)}>
          {t("dispatch.call.open")}
        </Button>
      </div>
      <div className="board" data-detail={selection !== undefined}>
        <section className="board__lists" aria-label={t("dispatch.tab.requests")}>
          <BoardTabs board={board} demo={region.demo} selection={selection} onSelect={select} />
        </section>
        <section className="board__map" aria-label={t("dispatch.map")}>
          {!board.livePositions && <Notice tone="warn">{t("dispatch.map.noPositions")}</Notice>}
          <DispatchMap board={board} region={region} selection={selection} onSelect={select} />
          <MapLegend />
        </section>
        {selection !== undefined && (
          <Detail board={board} selection={selection} onSelect={select} key={selection.id} />
        )}
      </div>
      {calling && (
        <CallDialog
          region={region}
          onClose={() => setCalling(false)}
          onBooked={(id) => select({ kind: "trip", id })}
        />
      )}
    </>
  );
}

function Summary({ board }: { board: Board }) {
  const { t } = useText();
  const counts = useMemo(() => countBoard(board), [board]);
  return (
    <ul className="board__counts numbers">
      <li>{t("dispatch.count.requests", { count: counts.requests })}</li>
      <li>{t("dispatch.count.onRoad", { count: counts.onShift })}</li>
      <li className={counts.unassigned > 0 ? "board__count--bad" : ""}>
        {t("dispatch.count.unassigned", { count: counts.unassigned })}
      </li>
      <li className={counts.late > 0 ? "board__count--warn" : ""}>
        {t("dispatch.count.late", { count: counts.late })}
      </li>
    </ul>
  );
}

interface DetailProps {
  readonly board: Board;
  readonly selection: NonNullable<Selection>;
  readonly onSelect: (selection: Selection) => void;
}

function Detail({ board, selection, onSelect }: DetailProps) {
  const { t } = useText();
  const close = () => onSelect(undefined);
  const run = selection.kind === "run" ? board.runs.find((each) => each.shiftId === selection.id) : undefined;
  const title =
    selection.kind === "trip"
      ? t("dispatch.trip.title")
      : t("dispatch.run.title", { plate: run?.plate ?? "" });
  return (
    <section
      className="board__detail"
      aria-label={title}
      onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && close()}
    >
      <div className="board__detail-head row row--apart">
        <h2>{title}</h2>
        <Button look="quiet" icon="cross" aria-label={t("common.close")} onPress={close} autoFocus />
      </div>
      {selection.kind === "trip" ? (
        <TripDetail board={board} tripId={selection.id} onSelect={onSelect} />
      ) : (
        run !== undefined && <RunDetail board={board} run={run} onSelect={onSelect} />
      )}
    </section>
  );
}
