import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import { queryKey, useRead } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { applyChange, hasUnknownVehicle, withNewsSince } from "./board.ts";

/** Reading the board again now and then heals what news cannot tell, such as a new service day. */
const READ_AGAIN_MS = 60_000;
/** While live positions are away it is looked whether they are back. */
const LOOK_AGAIN_MS = 10_000;
/** Today, by the service's clock. */
const TODAY = { query: {} };

/** Who is still unknown after a reading is asked about again only after this. */
const ASK_AGAIN_MS = 10_000;

/** The board, read once by HTTP and kept up to date by news. */
export function useBoard() {
  const cache = useQueryClient();
  const known = cache.getQueryData<Board>(queryKey("getBoard", TODAY));
  const again = known?.livePositions === false ? LOOK_AGAIN_MS : READ_AGAIN_MS;
  const board = useRead("getBoard", TODAY, { refetchInterval: again, settle: withNewsSince });
  const cursor = board.data?.cursor;
  useEffect(() => {
    if (cursor !== undefined) live.start(cursor);
  }, [cursor]);
  const change = (how: (known: Board) => Board) =>
    cache.setQueryData<Board>(queryKey("getBoard", TODAY), (known) => known && how(known));
  const askedAt = useRef(Number.NEGATIVE_INFINITY);
  const readForUnknown = (vehicleIds: readonly string[]) => {
    const isDue = performance.now() - askedAt.current > ASK_AGAIN_MS;
    if (board.data === undefined || !isDue || !hasUnknownVehicle(board.data, vehicleIds)) return;
    askedAt.current = performance.now();
    void board.refetch();
  };
  useLiveEvent(live, "board:changed", (news) => {
    change((known) => applyChange(known, news));
    if (news.data.serviceDay === board.data?.serviceDay)
      readForUnknown(news.data.runs.map((run) => run.vehicleId));
  });
  useLiveEvent(live, "vehicles:moved", (frames) => readForUnknown(frames.map(([vehicleId]) => vehicleId)));
  useLiveEvent(live, "state:lost", () => {
    change((known) => ({ ...known, cursor: 0 })); // what is read now counts, whatever was known
    void board.refetch();
  });
  return board;
}
