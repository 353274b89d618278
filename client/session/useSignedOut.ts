import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { queryKey } from "../api/index.ts";
import { live, useLiveEvent } from "../live/index.ts";
import { useStore } from "../state/index.ts";
import { useHush } from "../ui/index.ts";
import { leave, leaving, tellService } from "./leaving.ts";

/** Nobody's own, and the same for whoever comes next. */
const PUBLIC: readonly unknown[] = ["getSession", "getRegion", "getRegionMap", "getClock"];

/**
 * Forgets everything readable on this device but the choice of language and looks, whoever ended the session: the person here or
 * in another tab, or the server. Several may come at once: what the page goes on showing is never taken from under it, or it would
 * wait for an answer that nobody asks for any more.
 */
export function useSignedOut(): { isLeaving: boolean; signOut: () => void } {
  const cache = useQueryClient();
  const hush = useHush();
  const isLeaving = useStore(leaving);
  const forget = useCallback(() => {
    live.stop();
    hush();
    if (location.hash !== "") location.hash = "";
    cache.setQueryData(queryKey("getSession"), { session: null });
    cache.removeQueries({ predicate: ({ queryKey: [name] }) => !PUBLIC.includes(name) });
    cache.getMutationCache().clear();
  }, [cache, hush]);
  useLiveEvent(live, "session:ended", forget);
  useEffect(() => {
    if (!isLeaving) return;
    forget();
    tellService();
  }, [isLeaving, forget]);
  return { isLeaving, signOut: leave };
}
