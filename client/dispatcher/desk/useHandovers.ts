import { useQueryClient } from "@tanstack/react-query";
import { queryKey, useRead } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";

const READ_AGAIN_MS = 60_000;

/** What dispatchers have left to one another, and what would be left now. */
export const useHandovers = () => useRead("listDeskHandovers", undefined, { refetchInterval: READ_AGAIN_MS });

/**
 * How much others have left that nobody has read: an older one is past when a newer one was written. Has all that shows them read again
 * with each change: the header is on every page.
 */
export function useUnreadHandovers(): number {
  const cache = useQueryClient();
  useNews(live, "troubles:changed", () => {
    void cache.invalidateQueries({ queryKey: queryKey("listDeskHandovers") });
  });
  const [newest] = useHandovers().data?.handovers ?? [];
  return newest === undefined || newest.read !== undefined || newest.isMine ? 0 : 1;
}
