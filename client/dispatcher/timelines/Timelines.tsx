import { type CSSProperties, memo, useMemo, useRef, useState } from "react";
import type { Board, RunView } from "../../../shared/schemas/dispatching.ts";
import type { BoardTrip } from "../../../shared/schemas/trips.ts";
import { useRead } from "../../api/index.ts";
import { EmptyState, useText } from "../../ui/index.ts";
import { keepNote } from "../call/drafts.ts";
import { filterRuns } from "../day/board.ts";
import type { BoardListProps } from "../day/boardList.ts";
import type { Selection } from "../day/selection.ts";
import { axisOf, type TimeAxis } from "../run/timeline.ts";
import { CONCERNS, concernsOf, groupRuns, type RunGroup } from "./groups.ts";
import { widthOf } from "./laneItems.ts";
import { MoveTrip } from "./MoveTrip.tsx";
import { TimelineLegend } from "./TimelineLegend.tsx";
import { TimelineRow } from "./TimelineRow.tsx";
import { Overlay, TimelineScale } from "./TimelineScale.tsx";
import { TimelineTools, zoomAfter } from "./TimelineTools.tsx";
import "./timelines.css";
import { useDragging } from "./useDragging.ts";
import { useGrid } from "./useGrid.ts";
import { useScroll } from "./useScroll.ts";

/** All runs of the day, each on a line of its own. What is chosen here is what is open beside it, in the lists and on the map. */
export function Timelines({ board, attention, selection, view, onSelect, onShow }: BoardListProps) {
  const { t } = useText();
  const [moving, move] = useState<string>();
  const [said, say] = useState("");
  const axis = useAxis(board.runs);
  const groups = useGroups({ board, attention, view });
  const hours = view.zoom === "day" ? undefined : Number(view.zoom);
  const grid = useRef<HTMLDivElement>(null);
  useScroll(grid, { axis, zoom: view.zoom });
  const keys = useGrid({
    ...{ onSelect, onSaid: say, onMove: move },
    onZoom: (step) => onShow({ zoom: zoomAfter(view.zoom, step) }),
  });
  const dragging = useDragging((tripId, shiftId) => {
    keepNote(`assign ${tripId}`, shiftId);
    move(tripId);
  });
  const style = { "--width": widthOf(axis, hours) } as CSSProperties;
  if (board.runs.length === 0) return <EmptyState icon="vehicle" title={t("dispatcher.runs.empty")} />;
  return (
    <section className="timelines" aria-label={t("dispatcher.timelines")}>
      <TimelineTools view={view} onShow={onShow} />
      <TimelineLegend frozenMinutes={board.frozenMinutes} />
      {groups.length === 0 ? (
        <EmptyState icon="search" title={t("dispatcher.filter.none")} />
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a grid of two dimensions is no table
        <div
          role="grid"
          className="tl"
          ref={grid}
          style={style}
          data-near={hours !== undefined && hours <= 4}
          aria-label={t("dispatcher.timelines")}
          aria-description={t("dispatcher.timelines.hint")}
          aria-rowcount={groups.reduce((sum, { runs }) => sum + runs.length, 0)}
          {...keys}
          {...dragging}
        >
          <TimelineScale {...{ axis, hours }} />
          <Groups {...{ board, groups, axis, selection }} />
          <Overlay axis={axis} frozenMinutes={board.frozenMinutes} />
        </div>
      )}
      <p className="tl__said" aria-hidden="true">
        {said || t("dispatcher.timelines.hint")}
      </p>
      {moving !== undefined && (
        <MoveTrip board={board} tripId={moving} onClose={() => move(undefined)} key={moving} />
      )}
    </section>
  );
}

/** The same object as long as it is the same stretch of time, so that rows need not be drawn anew. */
function useAxis(runs: readonly RunView[]): TimeAxis {
  const ofDay = runs.filter(({ leftOver }) => !leftOver);
  const { from, until } = axisOf(ofDay.length > 0 ? ofDay : runs);
  return useMemo(() => ({ from, until }), [from, until]);
}

function useGroups({ board, attention, view }: Pick<BoardListProps, "board" | "attention" | "view">) {
  return useMemo(() => {
    const contracts = new Map<string, string>(board.vehicles.map(({ id, contractId }) => [id, contractId]));
    return groupRuns(filterRuns(board.runs, view.runs), {
      by: view.grouping,
      contractOf: ({ vehicleId }) => contracts.get(vehicleId) ?? "",
      concernOf: concernsOf(board, attention),
    }).filter(({ runs }) => runs.length > 0);
  }, [board, attention, view.runs, view.grouping]);
}

interface GroupsProps {
  readonly board: Board;
  readonly groups: readonly RunGroup[];
  readonly axis: TimeAxis;
  readonly selection: Selection;
}

/** Not drawn anew by what the pointer is at. */
const Groups = memo(AllGroups);

function AllGroups({ board, groups, axis, selection }: GroupsProps) {
  const { t } = useText();
  const { nameOf, whose } = useNames(board);
  const trips = useMemo(
    () => new Map<string, BoardTrip>(board.trips.map((trip) => [trip.id, trip])),
    [board.trips],
  );
  const vehicles = useMemo(
    () => new Map(board.vehicles.map((each) => [each.id as string, each])),
    [board.vehicles],
  );
  let nth = 0;
  return groups.map(({ key, runs }) => {
    const title =
      key === undefined
        ? undefined
        : t("dispatcher.timelines.ofGroup", { name: nameOf(key), count: runs.length });
    return (
      // biome-ignore lint/a11y/useSemanticElements: a grid of two dimensions is no table
      <div role="rowgroup" key={key ?? ""} aria-label={title}>
        {title !== undefined && (
          <div className="tl__title" aria-hidden="true">
            <span>{title}</span>
          </div>
        )}
        {runs.map((run) => {
          nth += 1;
          const people = run.stops.flatMap(({ kind, tripId }) => {
            const trip = kind === "pickup" ? trips.get(tripId) : undefined;
            return trip === undefined ? [] : [trip];
          });
          return (
            <TimelineRow
              key={run.shiftId}
              {...{ run, nth, axis }}
              trips={people}
              vehicle={vehicles.get(run.vehicleId)}
              whose={whose(run)}
              chosen={chosenOn(run, selection)}
            />
          );
        })}
      </div>
    );
  });
}

function chosenOn(run: RunView, selection: Selection): string | undefined {
  if (selection === undefined) return undefined;
  const isOn =
    selection.kind === "run"
      ? run.shiftId === selection.id
      : run.stops.some(({ tripId }) => tripId === selection.id);
  return isOn ? selection.id : undefined;
}

/** What districts, contracts and concerns are called. */
function useNames({ vehicles, contracts }: Pick<Board, "vehicles" | "contracts">) {
  const { t, locale } = useText();
  const map = useRead("getRegionMap", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const districts = map.data?.districts;
  return useMemo(() => {
    const named = new Map<string, string>([
      ...CONCERNS.map((concern) => [concern, t(`dispatcher.timelines.concern.${concern}`)] as const),
      ...(districts ?? []).map(({ id, name }) => [id as string, name[locale]] as const),
    ]);
    const contractOf = new Map<string, string>(vehicles.map(({ id, contractId }) => [id, contractId]));
    const operators = new Map<string, string>(contracts.map(({ id, operator }) => [id, operator[locale]]));
    const nameOf = (key: string) => named.get(key) ?? operators.get(key) ?? key;
    const whose = ({ vehicleId, districtId }: RunView) =>
      [named.get(districtId), operators.get(contractOf.get(vehicleId) ?? "")].filter(Boolean).join(" · ");
    return { nameOf, whose };
  }, [t, locale, districts, vehicles, contracts]);
}
