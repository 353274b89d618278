import { useEffect, useRef, useSyncExternalStore } from "react";
import type { ConnectionState, Live, LiveEvents } from "./live.ts";
import type { Told } from "./topics.ts";

/** Listens while the component is shown; always calls the newest handler. */
export function useLiveEvent<E extends keyof LiveEvents>(
  live: Live,
  event: E,
  handler: (...values: Told<LiveEvents, E>) => void,
): void {
  const newest = useRef(handler);
  useEffect(() => {
    newest.current = handler;
  });
  useEffect(() => live.subscribe(event, (...values) => newest.current(...values)), [live, event]);
}

export const useConnection = (live: Live): ConnectionState =>
  useSyncExternalStore(live.connection.subscribe, live.connection.get, live.connection.get);
