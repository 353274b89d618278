import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { Manifest } from "../../../shared/schemas/driving.ts";
import { queryKey, useRead } from "../../api/index.ts";
import { live, useConnection, useLiveEvent } from "../../live/index.ts";
import { useStore } from "../../state/index.ts";
import { useSay, useText } from "../../ui/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";
import { listenToReports } from "../reports/reports.ts";
import { hasOtherWork, isOld, withNewer, withNewsSince, withPending } from "../visit/manifestView.ts";
import { useSeen } from "./useSeen.ts";

export interface ManifestState {
  /** Undefined while loading, null without a shift. Unsent reports already count. */
  readonly manifest: Manifest | null | undefined;
  /** Shifts of earlier days that are still open. */
  readonly leftOver: readonly Manifest[];
  readonly error: unknown;
  readonly retry: () => void;
  /** Puts in what a call answered, unless it is old news. */
  readonly put: (manifest: Manifest) => void;
}

const FLUSH_EVERY_MS = 10_000;

/** The manifest as the server has it: read once, and what news and answers put in since. */
function useToldManifest() {
  const cache = useQueryClient();
  const { data, error, refetch } = useRead("getManifest", undefined, {
    staleTime: Number.POSITIVE_INFINITY,
    settle: withNewsSince,
  });
  type Told = NonNullable<typeof data>;
  const change = useCallback(
    (how: (known: Told) => Told) =>
      cache.setQueryData<Told>(queryKey("getManifest"), (known) => known && how(known)),
    [cache],
  );
  const put = useCallback(
    (manifest: Manifest) => void change((known) => withNewer(known, manifest)),
    [change],
  );
  const reread = () => void refetch();
  useLiveEvent(live, "state:lost", () => {
    change((known) => ({ ...known, cursor: 0 }));
    reread();
  });
  return { data, error, put, reread };
}

/** The driver's manifest: read once, kept fresh by news and by the answers to reports. */
export function useManifest(reports: ReportQueue): ManifestState {
  const { t } = useText();
  const say = useSay();
  const waiting = useStore(reports.waiting);
  const { data, error, put, reread } = useToldManifest();
  const cursor = data?.cursor;
  useEffect(() => {
    if (cursor !== undefined) live.start(cursor);
  }, [cursor]);
  useLiveEvent(live, "manifest:changed", ({ data: next }) => {
    const before = data?.manifest;
    // News of tomorrow's shift is no reason to leave today's; which one counts, the server knows.
    if (before?.shiftId !== next.shiftId) return reread();
    if (!isOld(before, next) && hasOtherWork(before, next)) say(t("driver.changed"));
    put(next);
  });
  useFlush(reports, put, reread);
  useSeen(data?.manifest);

  const manifest = data?.manifest;
  // What the service has answered and not taken counts no longer as done: its word does.
  const pending = waiting.filter(({ refusal }) => refusal === undefined).map(({ act }) => act);
  return {
    manifest: manifest ? withPending(manifest, pending) : manifest,
    leftOver: (data?.leftOver ?? []).map((each) => withPending(each, pending)),
    error,
    retry: reread,
    put,
  };
}

/** Sends waiting reports at once, when the connection returns, and now and then. */
function useFlush(reports: ReportQueue, put: (manifest: Manifest) => void, reread: () => void): void {
  const connection = useConnection(live);
  useEffect(() => listenToReports({ onManifest: put, onRefused: reread }));
  useEffect(() => {
    if (connection !== "offline") void reports.flush(); // at once when it comes back
    const timer = setInterval(() => void reports.flush(), FLUSH_EVERY_MS);
    const flush = () => void reports.flush();
    addEventListener("online", flush);
    return () => {
      clearInterval(timer);
      removeEventListener("online", flush);
    };
  }, [reports, connection]);
}
