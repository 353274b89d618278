import { type RefObject, useLayoutEffect, useRef } from "react";
import { currentServiceNow } from "../../state/index.ts";
import { shareOf, type TimeAxis } from "../run/timeline.ts";

interface Scroll {
  readonly axis: TimeAxis;
  readonly zoom: string;
}

/** Coming nearer keeps in the middle what has the focus, or now. */
export function useScroll(grid: RefObject<HTMLElement | null>, { axis, zoom }: Scroll): void {
  const current = useRef(axis);
  current.current = axis;
  useLayoutEffect(() => {
    const element = grid.current;
    const lane = element?.querySelector<HTMLElement>(".tl__lane");
    if (element === null || lane === null || lane === undefined || zoom === "day") return;
    const focused = element.querySelector<HTMLElement>("[role=gridcell]:focus");
    const share =
      focused === null
        ? shareOf(current.current, currentServiceNow())
        : Number.parseFloat(focused.style.left) / 100;
    const seen = element.clientWidth - lane.offsetLeft;
    element.scrollLeft = share * lane.offsetWidth - seen / 2;
  }, [grid, zoom]);
}
