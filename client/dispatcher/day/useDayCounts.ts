import { useEffect, useRef } from "react";
import type { DayCounts } from "../../../shared/schemas/dispatching.ts";
import { useRead } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";

const READ_AGAIN_MS = 60_000;
/** News comes in bursts; one reading answers what came in so long. */
const GATHER_MS = 700;
const none: DayCounts["days"] = [];

/** How today and the days ahead stand, counted anew soon after news of a trip of any day. */
export function useDayCounts(): DayCounts["days"] {
  const read = useRead("countDays", undefined, { refetchInterval: READ_AGAIN_MS });
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useLiveEvent(live, "board:changed", ({ data }) => {
    if (data.trips.length === 0 || waiting.current !== undefined) return;
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      void read.refetch();
    }, GATHER_MS);
  });
  useLiveEvent(live, "state:lost", () => void read.refetch());
  return read.data?.days ?? none;
}
