import { useQueryClient } from "@tanstack/react-query";
import { queryKey } from "../api/index.ts";
import { useLiveEvent } from "../live/index.ts";
import { live } from "./connection.ts";

const PUBLIC: readonly unknown[] = ["getSession", "getRegion", "getRegionMap", "getClock"];

/** Forgets everything on this device but the choice of language and looks, whoever ended the session. */
export function useSignedOut(): () => void {
  const cache = useQueryClient();
  const signedOut = () => {
    live.stop();
    cache.setQueryData(queryKey("getSession"), { session: null });
    cache.removeQueries({ predicate: ({ queryKey: [name] }) => !PUBLIC.includes(name) });
  };
  useLiveEvent(live, "session:ended", signedOut);
  return signedOut;
}
