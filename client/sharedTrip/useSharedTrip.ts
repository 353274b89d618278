import { useQuery } from "@tanstack/react-query";
import { isEnded } from "../../shared/lifeCycle/trip.ts";
import type { SharedTrip } from "../../shared/schemas/sharedTrips.ts";
import { ApiError, call } from "../api/index.ts";

/** While somebody looks; a page in the background asks nothing. */
const AGAIN_MS = 15_000;

/** How the trip goes, read anew as long as that may change. */
export function useSharedTrip(token: string) {
  return useQuery<SharedTrip, ApiError>({
    queryKey: ["sharedTrip", token],
    queryFn: async ({ signal }) => (await call("getSharedTrip", { body: { token }, signal })).trip,
    enabled: token !== "",
    refetchInterval: ({ state: { data, error } }) =>
      (data !== undefined && isEnded(data)) || isUnusable(error) ? false : AGAIN_MS,
  });
}

export const isUnusable = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === "share.unusable" || error.code === "request.invalid");
