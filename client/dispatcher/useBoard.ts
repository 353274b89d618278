import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { VehicleFrame } from "../../shared/events/index.ts";
import type { Board } from "../../shared/schemas/dispatch.ts";
import { queryKey, useRead } from "../api/index.ts";
import { useLiveEvent } from "../live/index.ts";
import { applyChange } from "./board.ts";
import { live } from "./connection.ts";

/** Reading the board again now and then heals what news cannot tell, such as a new service day. */
const READ_AGAIN_MS = 60_000;
/** Today, by the service's clock. */
const TODAY = { query: {} };

/** The board, read once by HTTP and kept up to date by news. */
export function useBoard() {
  const cache = useQueryClient();
  const board = useRead("getBoard", TODAY, { refetchInterval: READ_AGAIN_MS });
  const cursor = board.data?.cursor;
  useEffect(() => {
    if (cursor !== undefined) live.start(cursor);
  }, [cursor]);
  useLiveEvent(live, "board:changed", (news) =>
    cache.setQueryData<Board>(queryKey("getBoard", TODAY), (known) => known && applyChange(known, news)),
  );
  useLiveEvent(live, "state:lost", () => void board.refetch());
  return board;
}

/** The newest frame of each vehicle, outside of React: hundreds change every half second. */
export class LastFrames {
  readonly #frames = new Map<string, VehicleFrame>();

  take(frames: readonly VehicleFrame[]): void {
    for (const frame of frames) this.#frames.set(frame[0], frame);
  }
  of(vehicleId: string): VehicleFrame | undefined {
    return this.#frames.get(vehicleId);
  }
}
