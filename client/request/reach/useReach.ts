import { useQueryClient } from "@tanstack/react-query";
import type { ReachView } from "../../../shared/schemas/reach.ts";
import { queryKey, useRead, useWrite } from "../../api/index.ts";

/** A link is opened elsewhere: what comes of it is looked for while somebody waits for it. */
const LOOK_MS = 3_000;

/** One's own reach, or, with `riderId`, a dispatcher's view of somebody's. */
export function useReach(riderId: string | undefined, isWaiting: boolean) {
  const cache = useQueryClient();
  const params = { riderId: riderId ?? "" };
  const often = isWaiting ? LOOK_MS : false;
  const own = useRead("getReach", undefined, { enabled: riderId === undefined, refetchInterval: often });
  const theirs = useRead(
    "getRiderReach",
    { params },
    { enabled: riderId !== undefined, refetchInterval: often },
  );
  const put = ({ reach }: { reach: ReachView }) =>
    riderId === undefined
      ? cache.setQueryData(queryKey("getReach"), { reach })
      : cache.setQueryData(queryKey("getRiderReach", { params }), { reach });
  const unlinkOwn = useWrite("unlinkAddress", { onSuccess: put });
  const unlinkTheirs = useWrite("unlinkRiderAddress", { onSuccess: put });
  const unlinking = riderId === undefined ? unlinkOwn : unlinkTheirs;
  return {
    read: riderId === undefined ? own : theirs,
    put,
    unlinking,
    unlink: (addressId: string) =>
      riderId === undefined
        ? unlinkOwn.mutate({ params: { addressId } })
        : unlinkTheirs.mutate({ params: { riderId, addressId } }),
  };
}
export type Reaching = ReturnType<typeof useReach>;
