import { useEffect, useRef } from "react";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import { renamePath, useHash } from "../../state/index.ts";
import { type BoardView, COUNTED } from "./boardView.ts";
import type { Selection } from "./selection.ts";
import { dayRouteOf, pathOfDay, useShownDay } from "./shownDay.ts";

/** An address that asks for those without a vehicle opens their list, once: afterwards it is the day's. */
export function useAskedList(show: (part: Partial<BoardView>) => void): void {
  const { today } = useShownDay();
  const { day, isUnassigned } = dayRouteOf(useHash());
  useEffect(() => {
    if (!isUnassigned || day === undefined) return;
    renamePath(pathOfDay(day, today));
    show(COUNTED.unassigned);
  });
}

/** What was open beside the lists of one day is closed with that day, unless it is of the next one, too. */
export function useOnlyOfDay(board: Board, selection: Selection, close: () => void): void {
  const before = useRef(board.serviceDay);
  const isOpenedWithout = selection?.kind === "run" && !isOn(board, selection);
  useEffect(() => {
    if (isOpenedWithout) close(); // an old address, or a shift that was taken out
  });
  useEffect(() => {
    if (before.current === board.serviceDay) return;
    before.current = board.serviceDay;
    if (selection !== undefined && !isOn(board, selection)) close();
  });
}

const isOn = ({ trips, runs }: Board, { kind, id }: NonNullable<Selection>): boolean =>
  kind === "trip" ? trips.some((trip) => trip.id === id) : runs.some((run) => run.shiftId === id);
