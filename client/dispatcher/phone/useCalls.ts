import { useQueryClient } from "@tanstack/react-query";
import type { Calls } from "../../../shared/schemas/calls.ts";
import { queryKey, useRead, useWrite } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";
import { useErrorText, useSay } from "../../ui/index.ts";

const READ_AGAIN_MS = 60_000;
const NONE: Calls = { calls: [], missed: [] };

/** Who rings and whom to call back, read anew whenever the telephone does something; and what is done about it. */
export function useCalls() {
  const cache = useQueryClient();
  const say = useSay();
  const errorText = useErrorText();
  const read = useRead("listCalls", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "calls:changed", () => void read.refetch());
  const put = (calls: Calls) => cache.setQueryData(queryKey("listCalls"), calls);
  const take = useWrite("takeCall", { onSuccess: put });
  const settle = useWrite("settleCall", { onSuccess: put });
  return {
    ...(read.data ?? NONE),
    error: read.data === undefined ? read.error : null,
    reread: () => void read.refetch(),
    /** Whoever has answered it works on, even if the others cannot be told. */
    take: (callId: string) =>
      take.mutate({ params: { callId } }, { onError: (cause) => say(errorText(cause), "error") }),
    settle: (callId: string) =>
      settle.mutate({ params: { callId } }, { onError: (cause) => say(errorText(cause), "error") }),
    isSettling: settle.isPending,
  };
}
export type CallsInHand = ReturnType<typeof useCalls>;
