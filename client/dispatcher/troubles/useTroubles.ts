import { useEffect, useRef } from "react";
import { useRead } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";

/** Time alone makes troubles, too. */
const READ_AGAIN_MS = 20_000;
/** News comes in bursts; one reading answers all of a burst. */
const SETTLE_MS = 500;

/** What needs attention, read again soon after anything has changed on the board. */
export function useTroubles() {
  const read = useRead("listTroubles", undefined, { refetchInterval: READ_AGAIN_MS });
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useLiveEvent(live, "board:changed", () => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void read.refetch(), SETTLE_MS);
  });
  return read;
}
