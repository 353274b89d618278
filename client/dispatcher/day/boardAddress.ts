import { useEffect, useRef } from "react";
import type { MapPlace } from "../../map/index.ts";
import { currentLook, onLook, renameLook } from "../../state/index.ts";
import { RUN_STATUSES, type RunFilter, STATUS_FILTERS } from "./board.ts";
import { ALL_RUNS, ALL_TRIPS, BOARD_TABS, type BoardView, GROUPINGS, ZOOMS } from "./boardView.ts";
import type { Selection } from "./selection.ts";

/** How the board is looked at, and what is open on it. */
export interface BoardLook {
  readonly view: BoardView;
  readonly selection: Selection;
}

/** What an address says of it; what it does not say, or says wrongly, is as on any board that is opened. */
export function lookOf(asked: URLSearchParams): BoardLook {
  const oneOf = <V extends string>(name: string, all: readonly V[]): V | undefined =>
    all.find((each) => each === asked.get(name));
  const runs: RunFilter = {
    ...ALL_RUNS,
    district: asked.get("district") ?? undefined,
    status: oneOf("shift", RUN_STATUSES),
  };
  return {
    view: {
      isTimelines: asked.get("view") === "timelines",
      tab: oneOf("list", BOARD_TABS) ?? "requests",
      trips: { ...ALL_TRIPS, status: oneOf("status", STATUS_FILTERS) ?? "all" },
      ...{ runs, zoom: oneOf("hours", ZOOMS) ?? "day", grouping: oneOf("group", GROUPINGS) ?? "none" },
      map: placeOf(asked.get("map")),
    },
    selection: selectionOf(asked),
  };
}

const PLACE = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,2})$/;

function placeOf(text: string | null): MapPlace | undefined {
  const [, lat, lon, zoom] = (PLACE.exec(text ?? "") ?? []).map(Number);
  if (lat === undefined || lon === undefined || zoom === undefined) return undefined;
  return { center: { lat, lon }, zoom };
}

/** To some hundred meters: where one looks, and nobody's door. */
const textOfPlace = ({ center: { lat, lon }, zoom }: MapPlace): string =>
  [lat.toFixed(3), lon.toFixed(3), zoom].join(",");

function selectionOf(asked: URLSearchParams): Selection {
  for (const kind of ["trip", "run"] as const) {
    const id = asked.get(kind);
    if (id !== null && id !== "") return { kind, id };
  }
  return undefined;
}

/** The address of it, without what was typed: that may be somebody's name. */
export function askedOf({ view, selection }: BoardLook): URLSearchParams {
  const { isTimelines, tab, trips, runs, zoom, grouping, map } = view;
  const said: [name: string, value: string | undefined, isUsual: boolean][] = [
    ["view", "timelines", !isTimelines],
    ["list", tab, tab === "requests"],
    ["status", trips.status, trips.status === "all"],
    ["district", runs.district, false],
    ["shift", runs.status, false],
    ["hours", zoom, zoom === "day"],
    ["group", grouping, grouping === "none"],
    ["map", map && textOfPlace(map), false],
    [selection?.kind ?? "", selection?.id, false],
  ];
  return new URLSearchParams(
    said.flatMap(([name, value, isUsual]) => (value === undefined || isUsual ? [] : [[name, value]])),
  );
}

/** Keeps the address at what is looked at, so that reloading or handing it on brings it back; follows one that is gone to. */
export function useBoardAddress(look: BoardLook, follow: (look: BoardLook) => void): void {
  const current = useRef({ look, follow });
  const written = useRef<string>(undefined);
  useEffect(() => {
    current.current = { look, follow };
    const asked = askedOf(look);
    const [now, there] = [asked.toString(), currentLook().toString()];
    // Somebody has just gone to another address, and the page is about to follow it.
    const isGoneTo = now === written.current && there !== "" && there !== now;
    written.current = now;
    if (!isGoneTo) renameLook(asked);
  });
  useEffect(
    () =>
      onLook((asked) => {
        const { look, follow } = current.current;
        const next = lookOf(asked);
        const [trips, runs] = [look.view.trips.text, look.view.runs.text];
        const view = {
          ...next.view,
          trips: { ...next.view.trips, text: trips },
          runs: { ...next.view.runs, text: runs },
        };
        follow({ ...next, view });
      }),
    [],
  );
}
