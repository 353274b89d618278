import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useRef,
  useState,
} from "react";
import type { Selection } from "../day/selection.ts";
import { type KeyRow, type Spot, spotAfter } from "./gridKeys.ts";

interface GridActs {
  readonly onSelect: (selection: Selection) => void;
  /** Of a trip. */
  readonly onMove: (tripId: string) => void;
  readonly onZoom: (step: 1 | -1) => void;
  /** The words of what the pointer or the focus is at. */
  readonly onSaid: (words: string) => void;
}

/**
 * The grid as one stop of the Tab key. All of it is heard here and not in the rows, so that moving about draws no row: places carry
 * what they are as data.
 */
export function useGrid({ onSelect, onMove, onZoom, onSaid }: GridActs) {
  const roving = useOneTabStop(onSaid);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const spot = spotOf(event.target);
    if (
      spot !== undefined &&
      !event.altKey &&
      !event.metaKey &&
      (act(event, { spot, open: (at) => onSelect(selectionOf(at)), onMove, onZoom }) || lead(event, spot))
    )
      event.preventDefault();
  };
  return {
    ...roving,
    onKeyDown,
    onClick: ({ target }: MouseEvent<HTMLElement>) => {
      const spot = spotOf(target);
      if (spot !== undefined) onSelect(selectionOf(spot));
    },
    onContextMenu: (event: MouseEvent<HTMLElement>) => {
      const trip = spotOf(event.target)?.dataset.trip;
      if (trip === undefined) return;
      event.preventDefault();
      onMove(trip);
    },
    onPointerOver: ({ target }: PointerEvent<HTMLElement>) => {
      const spot = spotOf(target);
      if (spot !== undefined) onSaid(wordsOf(spot));
    },
  };
}

/** Tab comes to where the focus was last, or to the first place, and from there out of the grid. */
function useOneTabStop(onSaid: GridActs["onSaid"]) {
  const last = useRef<HTMLElement>(null);
  const [isInside, setInside] = useState(false);
  return {
    tabIndex: isInside ? -1 : 0,
    onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
      const spot = spotOf(target);
      if (spot !== undefined) {
        last.current = spot;
        setInside(true);
        onSaid(wordsOf(spot));
      } else if (target === currentTarget) {
        (last.current?.isConnected ? last.current : spotsIn(currentTarget)[0])?.focus();
      }
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) setInside(false);
    },
  };
}

/** A row that was out of sight until now is not laid out yet, and has no `innerText`. */
const wordsOf = (spot: HTMLElement): string =>
  spot.getAttribute("aria-label") ??
  [...spot.querySelectorAll("span")]
    .filter((each) => each.querySelector("span") === null)
    .map((each) => each.textContent.trim())
    .filter((each) => each !== "")
    .join(", ");
const spotsIn = (grid: HTMLElement) => grid.querySelectorAll<HTMLElement>("[data-item]");

function selectionOf(spot: HTMLElement): Selection {
  const { trip } = spot.dataset;
  const run = runOf(spot);
  if (trip !== undefined) return { kind: "trip", id: trip };
  return run === undefined ? undefined : { kind: "run", id: run };
}

const spotOf = (target: EventTarget): HTMLElement | undefined =>
  (target instanceof Element ? target.closest<HTMLElement>("[data-item]") : null) ?? undefined;
export const runOf = (spot: Element): string | undefined =>
  spot.closest<HTMLElement>("[data-run]")?.dataset.run;

type Acts = Pick<GridActs, "onMove" | "onZoom"> & { spot: HTMLElement; open: (spot: HTMLElement) => void };

/** Opens, moves a trip, or comes nearer; whether it was such a key. Letters by their place, whatever alphabet is switched on. */
function act(event: KeyboardEvent, { spot, open, onMove, onZoom }: Acts): boolean {
  const { key, code, ctrlKey } = event;
  if (ctrlKey) return false;
  if (key === "Enter" || key === " ") open(spot);
  else if (key === "+" || key === "=") onZoom(1);
  else if (key === "-") onZoom(-1);
  else if ((code === "KeyM" || key === "ContextMenu") && spot.dataset.trip !== undefined)
    onMove(spot.dataset.trip);
  else return false;
  return true;
}

/** Leads the focus on; whether it was a key that does. */
function lead(event: KeyboardEvent<HTMLElement>, spot: HTMLElement): boolean {
  const row = runOf(spot);
  if (row === undefined) return false;
  const to = spotAfter(readRows(event.currentTarget), { row, item: spot.dataset.item || undefined }, event);
  if (to === undefined) return false;
  find(event.currentTarget, to)?.focus();
  return true;
}

/** As they stand on the screen; what is on a row is read where it is asked for, of one or two of hundreds. */
const readRows = (grid: HTMLElement): KeyRow[] =>
  [...grid.querySelectorAll<HTMLElement>("[data-run]")].map((row) => ({
    id: row.dataset.run ?? "",
    get items() {
      return itemsOf(row);
    },
  }));

const itemsOf = (row: HTMLElement): KeyRow["items"] =>
  [...row.querySelectorAll<HTMLElement>("[role=gridcell]")].map(({ dataset, style }) => ({
    id: dataset.item ?? "",
    at: Number.parseFloat(style.left),
  }));

const find = (grid: HTMLElement, { row, item = "" }: Spot): HTMLElement | null =>
  grid.querySelector(`[data-run="${CSS.escape(row)}"] [data-item="${CSS.escape(item)}"]`);
