import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { isLeftOut, isVisited } from "../../../shared/lifeCycle/stop.ts";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { useRead } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { type MapControl, MapView, type StopMark } from "../../map/index.ts";
import { ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import type { Selection } from "../day/selection.ts";
import { isFirstSign, LastFrames, vehicleMarks } from "./vehicleMarks.ts";

interface BoardMapProps {
  readonly board: Board;
  readonly region: RegionInfo;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

export function BoardMap({ board, region, selection, onSelect }: BoardMapProps) {
  const { t, locale } = useText();
  const errorText = useErrorText();
  const map = useRead("getRegionMap", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const control = useRef<MapControl>(null);
  const run = chosenRun(board, selection);
  const vehicles = useVehicleMarks(board, run?.vehicleId, control);
  const stops = useMemo(() => stopMarks(board, run?.shiftId), [board, run?.shiftId]);
  const path = useRead(
    "getRunPath",
    { params: { shiftId: run?.shiftId ?? "" } },
    { enabled: run !== undefined, staleTime: 10_000 },
  );
  const shiftId = run?.shiftId;
  const firstStops = useRef<readonly StopMark[]>(stops);
  firstStops.current = stops;
  useEffect(() => {
    if (shiftId !== undefined && firstStops.current.length > 0) {
      control.current?.fit(firstStops.current.map((stop) => stop.point));
    }
  }, [shiftId]);
  if (map.error !== null)
    return <ErrorState text={errorText(map.error)} onRetry={() => void map.refetch()} />;
  if (map.data === undefined) return <Loading />;
  return (
    <MapView
      region={region}
      regionMap={map.data}
      locale={locale}
      label={t("dispatcher.map")}
      texts={{ zoomIn: t("common.zoomIn"), zoomOut: t("common.zoomOut") }}
      vehicles={vehicles}
      stops={stops}
      route={run === undefined ? [] : (path.data?.path ?? [])}
      onVehiclePicked={(vehicleId) => {
        const picked = board.runs.find((each) => each.vehicleId === vehicleId);
        if (picked !== undefined) onSelect({ kind: "run", id: picked.shiftId });
      }}
      control={control}
    />
  );
}

function chosenRun(board: Board, selection: Selection) {
  if (selection === undefined) return undefined;
  const shiftId =
    selection.kind === "run" ? selection.id : board.trips.find((trip) => trip.id === selection.id)?.shiftId;
  return board.runs.find((run) => run.shiftId === shiftId);
}

/**
 * Marks change with the board and with the first frame of a vehicle; between them the frames move them without React, many times
 * a second.
 */
function useVehicleMarks(board: Board, chosen: string | undefined, control: RefObject<MapControl | null>) {
  const frames = useRef(new LastFrames());
  const [signs, setSigns] = useState(0);
  useLiveEvent(live, "vehicles:moved", (moved) => {
    const isNew = isFirstSign(board, frames.current, moved);
    frames.current.take(moved);
    if (isNew) setSigns((count) => count + 1);
    else control.current?.moveVehicles(moved);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each first sign makes the marks anew
  return useMemo(() => vehicleMarks(board, frames.current, chosen), [board, chosen, signs]);
}

function stopMarks(board: Board, shiftId: string | undefined): StopMark[] {
  const run = board.runs.find((each) => each.shiftId === shiftId);
  return (run?.stops ?? [])
    .filter((stop) => !isLeftOut(stop))
    .map((stop, index) => ({
      id: stop.id,
      point: stop.point,
      kind: stop.kind,
      label: stop.label,
      number: index + 1,
      done: isVisited(stop),
    }));
}
