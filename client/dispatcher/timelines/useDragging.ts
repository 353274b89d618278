import { type DragEvent, useRef } from "react";
import { runOf } from "./useGrid.ts";

/** A stop that is dragged onto another run asks to move its trip there: the same question as by menu and key, with the vehicle chosen. */
export function useDragging(onDropped: (tripId: string, shiftId: string) => void) {
  const dragged = useRef<{ tripId: string; from: string | undefined }>(undefined);
  const wanted = (event: DragEvent<HTMLElement>): string | undefined => {
    const to = event.target instanceof Element ? runOf(event.target) : undefined;
    return dragged.current === undefined || to === dragged.current.from ? undefined : to;
  };
  return {
    onDragStart: ({ target }: DragEvent<HTMLElement>) => {
      const tripId = target instanceof HTMLElement ? target.dataset.trip : undefined;
      if (tripId !== undefined) dragged.current = { tripId, from: runOf(target as HTMLElement) };
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (wanted(event) !== undefined) event.preventDefault(); // it may be dropped here
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      const to = wanted(event);
      if (to === undefined || dragged.current === undefined) return;
      event.preventDefault();
      onDropped(dragged.current.tripId, to);
    },
    onDragEnd: () => {
      dragged.current = undefined;
    },
  };
}
