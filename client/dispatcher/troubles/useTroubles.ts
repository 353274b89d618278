import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { queryKey, useRead } from "../../api/index.ts";
import { live, useLiveEvent, useNews } from "../../live/index.ts";

/** Time alone makes troubles, too. */
const READ_AGAIN_MS = 20_000;
/** News comes in bursts; one reading answers all of a burst. */
const SETTLE_MS = 500;

/** What needs attention. */
export const useTroubles = () => useRead("listTroubles", undefined, { refetchInterval: READ_AGAIN_MS });

/** Has what needs attention read again soon after anything has changed on the board: once, for whoever shows it. */
export function useTroubleNews(): void {
  const cache = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const readSoon = () => {
    clearTimeout(waiting.current);
    const read = () => void cache.invalidateQueries({ queryKey: queryKey("listTroubles") });
    waiting.current = setTimeout(read, SETTLE_MS);
  };
  useLiveEvent(live, "board:changed", readSoon);
  useNews(live, "troubles:changed", readSoon);
}
