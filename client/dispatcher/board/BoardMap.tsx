import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { Locale } from "../../../shared/i18n/index.ts";
import { isLeftOut, isVisited } from "../../../shared/lifeCycle/stop.ts";
import type { Board, RunView } from "../../../shared/schemas/dispatching.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { BoardTrip } from "../../../shared/schemas/trips.ts";
import { useRead } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { type LineMark, type MapControl, MapView, type StopMark, type VehicleMark } from "../../map/index.ts";
import { ErrorState, Loading, placeText, useErrorText, useText } from "../../ui/index.ts";
import { type Attention, runsInTrouble } from "../day/attention.ts";
import type { BoardView } from "../day/boardView.ts";
import type { Selection } from "../day/selection.ts";
import { useShownDay } from "../day/shownDay.ts";
import { useClosedLines } from "../roads/useClosures.ts";
import { JumpTo } from "./JumpTo.tsx";
import { useMapPlace } from "./useMapPlace.ts";
import { useVehicleWords, VehicleChoice } from "./VehicleChoice.tsx";
import { isFirstSign, LastFrames, type MarkedRuns, vehicleMarks } from "./vehicleMarks.ts";

interface BoardMapProps {
  readonly board: Board;
  readonly region: RegionInfo;
  readonly attention: Pick<Attention, "help" | "troubles">;
  readonly view: Pick<BoardView, "map">;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onShow: (part: Pick<BoardView, "map">) => void;
}

const noVehicles: readonly VehicleMark[] = [];
const noRoads: readonly never[] = [];
const noLines: readonly LineMark[] = [];

/** Of today with the vehicles as they move; of another day with its runs as they are planned. */
export function BoardMap({ board, region, attention, view, selection, onSelect, onShow }: BoardMapProps) {
  const { t, locale } = useText();
  const errorText = useErrorText();
  const map = useRead("getRegionMap", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const control = useRef<MapControl>(null);
  const { run, trip, stops, route } = useChosen(board, selection);
  const { help, troubles } = attention;
  const troubled = useMemo(() => runsInTrouble({ help, troubles }), [help, troubles]);
  const moving = useVehicleMarks(board, { chosen: run?.vehicleId, troubled }, control);
  const words = useVehicleWords(moving);
  const [listed, list] = useState<readonly string[]>();
  const isToday = useShownDay().is === "today";
  const lines = useMemo(() => (isToday ? noLines : board.runs.flatMap(lineOf)), [isToday, board.runs]);
  const closed = useClosedLines();
  const { place, follow } = useMapPlace(control, { view, onShow, stops, districts: map.data?.districts });
  useView(control, { run, trip, stops, follow });
  const pick = (vehicleId: string) => {
    list(undefined);
    const picked = board.runs.find((each) => each.vehicleId === vehicleId);
    if (picked !== undefined) onSelect({ kind: "run", id: picked.shiftId });
  };
  if (map.error !== null)
    return <ErrorState text={errorText(map.error)} onRetry={() => void map.refetch()} />;
  if (map.data === undefined) return <Loading />;
  return (
    <>
      <JumpTo
        {...{ region }}
        districts={map.data.districts}
        onJump={(points) => control.current?.fit(points)}
      />
      <MapView
        region={region}
        regionMap={map.data}
        locale={locale}
        label={t("dispatcher.map")}
        texts={{ zoomIn: t("common.zoomIn"), zoomOut: t("common.zoomOut") }}
        vehicles={isToday ? moving : noVehicles}
        lines={lines}
        stops={stops}
        closed={isToday ? closed : noRoads}
        route={route}
        vehicleWords={words}
        {...place}
        onVehiclePicked={pick}
        onVehiclesPicked={list}
        onLinePicked={(id) => onSelect({ kind: "run", id })}
        control={control}
      />
      {listed !== undefined && (
        <VehicleChoice
          words={words}
          marks={moving.filter(({ id }) => listed.includes(id))}
          onPicked={pick}
          onClose={() => list(undefined)}
        />
      )}
    </>
  );
}

/** The run and the trip that are chosen, with their stops and the way. */
function useChosen(board: Board, selection: Selection) {
  const { locale } = useText();
  const run = chosenRun(board, selection);
  const trip = chosenTrip(board, selection);
  const stops = useMemo(
    () => (run === undefined ? tripMarks(trip, locale) : stopMarks(run, locale)),
    [run, trip, locale],
  );
  const path = useRead(
    "getRunPath",
    { params: { shiftId: run?.shiftId ?? "" } },
    { enabled: run !== undefined, staleTime: 10_000 },
  );
  return { run, trip, stops, route: run === undefined ? noRoads : (path.data?.path ?? noRoads) };
}

function chosenRun(board: Board, selection: Selection) {
  if (selection === undefined) return undefined;
  const shiftId =
    selection.kind === "run" ? selection.id : board.trips.find((trip) => trip.id === selection.id)?.shiftId;
  return board.runs.find((run) => run.shiftId === shiftId);
}

const chosenTrip = (board: Board, selection: Selection) =>
  selection?.kind === "trip" ? board.trips.find((trip) => trip.id === selection.id) : undefined;

interface Chosen {
  readonly run: RunView | undefined;
  readonly trip: BoardTrip | undefined;
  readonly stops: readonly StopMark[];
  readonly follow: (move: () => void) => void;
}

/** Another run is shown as a whole; of another trip at least both ends can be seen, whether or not it has a vehicle. */
function useView(control: RefObject<MapControl | null>, { run, trip, ...chosen }: Chosen): void {
  const shown = useRef({ trip, ...chosen });
  shown.current = { trip, ...chosen };
  const [shiftId, tripId] = [run?.shiftId, trip?.id];
  useEffect(() => {
    const { stops, follow } = shown.current;
    if (shiftId !== undefined && stops.length > 0)
      follow(() => control.current?.fit(stops.map((stop) => stop.point)));
  }, [shiftId, control]);
  useEffect(() => {
    const { trip, follow } = shown.current;
    if (tripId !== undefined && trip !== undefined)
      follow(() => control.current?.reveal([trip.pickup.point, trip.dropoff.point]));
  }, [tripId, control]);
}

/**
 * Marks change with the board and with the first frame of a vehicle; between them the frames move them without React, many times
 * a second.
 */
function useVehicleMarks(
  board: Board,
  { chosen, troubled }: MarkedRuns,
  control: RefObject<MapControl | null>,
) {
  const frames = useRef(new LastFrames());
  const [signs, setSigns] = useState(0);
  useLiveEvent(live, "vehicles:moved", (moved) => {
    const isNew = isFirstSign(board, frames.current, moved);
    frames.current.take(moved);
    if (isNew) setSigns((count) => count + 1);
    else control.current?.moveVehicles(moved);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each first sign makes the marks anew
  return useMemo(
    () => vehicleMarks(board, frames.current, { chosen, troubled }),
    [board, chosen, troubled, signs],
  );
}

/** Of a trip without a vehicle: where it begins and ends. */
function tripMarks(trip: BoardTrip | undefined, locale: Locale): StopMark[] {
  if (trip === undefined) return [];
  return (["pickup", "dropoff"] as const).map((kind, index) => ({
    ...{ id: `${trip.id} ${kind}`, kind, number: index + 1, done: false },
    ...{ point: trip[kind].point, label: placeText(trip[kind], locale) },
  }));
}

function lineOf({ shiftId, stops }: RunView): LineMark[] {
  const points = stops.filter((stop) => !isLeftOut(stop)).map(({ point }) => point);
  return points.length > 1 ? [{ id: shiftId, points }] : [];
}

function stopMarks(run: RunView, locale: Locale): StopMark[] {
  return run.stops
    .filter((stop) => !isLeftOut(stop))
    .map((stop, index) => ({
      id: stop.id,
      point: stop.point,
      kind: stop.kind,
      label: placeText(stop, locale),
      number: index + 1,
      done: isVisited(stop),
    }));
}
