import { useMemo } from "react";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { ClosureView } from "../../../shared/schemas/roads.ts";
import { useRead } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";
import { useServiceNow } from "../../state/index.ts";

const READ_AGAIN_MS = 60_000;

export function useClosures() {
  const read = useRead("listClosures", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "roads:changed", () => void read.refetch());
  return read;
}

/** Those that hold, or will. */
export function useOpenClosures(): readonly ClosureView[] {
  const { data } = useClosures();
  return useMemo(
    () => (data?.closures ?? []).filter(({ state }) => state === "closed" || state === "planned"),
    [data],
  );
}

/** What is drawn of those that hold at the moment. */
export function useClosedLines(): readonly (readonly LatLng[])[] {
  const open = useOpenClosures();
  const minute = Math.floor(useServiceNow(30_000) / 60_000);
  return useMemo(() => {
    const now = minute * 60_000;
    const isNow = ({ from, until }: ClosureView) =>
      Date.parse(from) <= now + 60_000 && (until === undefined || Date.parse(until) > now);
    return open.filter(isNow).flatMap(({ lines }) => lines);
  }, [open, minute]);
}
