import { type RefObject, useEffect, useRef, useSyncExternalStore } from "react";
import type { ConnectionState, Live, LiveEvents } from "./live.ts";
import type { Told } from "./topics.ts";

/** Listens while the component is shown; always calls the newest handler. */
export function useLiveEvent<E extends keyof LiveEvents>(
  live: Live,
  event: E,
  handler: (...values: Told<LiveEvents, E>) => void,
): void {
  const newest = useNewest(handler);
  useEffect(() => live.subscribe(event, (...values) => newest.current(...values)), [live, event, newest]);
}

/** What was rendered last, for whoever is called later. */
function useNewest<T>(value: T): RefObject<T> {
  const newest = useRef(value);
  useEffect(() => {
    newest.current = value;
  });
  return newest;
}

export const useConnection = (live: Live): ConnectionState =>
  useSyncExternalStore(live.connection.subscribe, live.connection.get, live.connection.get);

type WithoutContent =
  | "questions:changed"
  | "calls:changed"
  | "proposals:changed"
  | "notices:changed"
  | "roads:changed"
  | "reliefs:changed"
  | "troubles:changed"
  | "colleagues:changed";

/** News that carry nothing: reads anew when told, when something was missed, and when the line is there (again), as before it nobody was told. */
export function useNews(live: Live, event: WithoutContent, reread: () => void): void {
  useLiveEvent(live, event, reread);
  useLiveEvent(live, "state:lost", reread);
  const connection = useConnection(live);
  const newest = useNewest(reread);
  useEffect(() => {
    if (connection === "online") newest.current();
  }, [connection, newest]);
}
