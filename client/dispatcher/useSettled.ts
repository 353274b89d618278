import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import type { ApiError } from "../api/index.ts";
import { useErrorText, useSay } from "../ui/index.ts";

/** What follows on an act, whatever came of it: a refusal is said, and what it was about is read anew. */
export function useSettled(...read: readonly QueryKey[]) {
  const cache = useQueryClient();
  const say = useSay();
  const errorText = useErrorText();
  return {
    onError: (cause: ApiError) => say(errorText(cause), "error"),
    onSettled: () => {
      for (const queryKey of read) void cache.invalidateQueries({ queryKey });
    },
  };
}
