import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import { queryKey, useRead } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { applyChange, hasUnknownVehicle, withNewsSince } from "./board.ts";
import { RecentNews } from "./recentNews.ts";

/** Reading the board again now and then heals what news cannot tell, such as a new service day. */
const READ_AGAIN_MS = 60_000;
/** While live positions are away it is looked whether they are back. */
const LOOK_AGAIN_MS = 10_000;
/** Who is still unknown after a reading is asked about again only after this. */
const ASK_AGAIN_MS = 10_000;

/** Every board that was read; news goes into each, so that a day one comes back to is as it stands now. */
const ALL = { queryKey: ["getBoard"] };

/**
 * The board of a day (without one, of today by the service's clock), read once by HTTP and kept up to date by news; while another
 * day is on its way, the former one stays. `today` makes today's be read anew when the next day begins.
 */
export function useBoard(day: string | undefined, today: string | undefined) {
  const cache = useQueryClient();
  const recent = useRef(new RecentNews());
  const input = { query: day === undefined ? {} : { day } };
  const known = cache.getQueryData<Board>(queryKey("getBoard", input));
  const again = known?.livePositions === false ? LOOK_AGAIN_MS : READ_AGAIN_MS;
  const board = useRead("getBoard", input, {
    ...{ refetchInterval: again, staleTime: 0, keepPrevious: true },
    settle: (read, before) => withNewsSince(read, before, recent.current.since(read.cursor)),
  });
  const cursor = board.data?.cursor;
  useEffect(() => {
    if (cursor !== undefined) live.start(cursor);
  }, [cursor]);
  useNextDay(today, () => void board.refetch());
  const change = (how: (known: Board) => Board) => {
    for (const [key, before] of cache.getQueriesData<Board>(ALL)) {
      const after = before && how(before);
      if (after !== before) cache.setQueryData(key, after);
    }
  };
  const readForUnknown = useUnknown(board.data, () => void board.refetch());
  useLiveEvent(live, "board:changed", (news) => {
    recent.current.take(news);
    change((known) => applyChange(known, news));
    if (news.data.serviceDay === board.data?.serviceDay)
      readForUnknown(news.data.runs.map((run) => run.vehicleId));
  });
  useLiveEvent(live, "vehicles:moved", (frames) => readForUnknown(frames.map(([vehicleId]) => vehicleId)));
  useLiveEvent(live, "state:lost", () => {
    recent.current.forget();
    change((known) => ({ ...known, cursor: 0 })); // what is read now counts, whatever was known
    void board.refetch();
  });
  return board;
}

/** Has the board read again when one of these vehicles is not on it, but not for each of their signs. */
function useUnknown(board: Board | undefined, onUnknown: () => void) {
  const askedAt = useRef(Number.NEGATIVE_INFINITY);
  return (vehicleIds: readonly string[]) => {
    const isDue = performance.now() - askedAt.current > ASK_AGAIN_MS;
    if (board === undefined || !isDue || !hasUnknownVehicle(board, vehicleIds)) return;
    askedAt.current = performance.now();
    onUnknown();
  };
}

/** Once for each day that begins while the page is open. */
function useNextDay(today: string | undefined, onBegun: () => void): void {
  const before = useRef(today);
  useEffect(() => {
    const hasBegun = before.current !== undefined && today !== before.current;
    before.current = today;
    if (hasBegun) onBegun();
  });
}
