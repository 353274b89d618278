import { useCallback, useEffect, useRef, useState } from "react";

const REST_MS = 200;

interface Search<F> {
  readonly found: readonly F[];
  readonly isSearching: boolean;
  readonly failed: boolean;
  readonly ask: (query: string) => void;
}

/** Asks after a short rest in typing; a newer question makes the older answer void. */
export function useSearch<F>(
  search: (query: string, signal: AbortSignal) => Promise<readonly F[]>,
): Search<F> {
  const [state, setState] = useState<Omit<Search<F>, "ask">>({
    found: [],
    isSearching: false,
    failed: false,
  });
  const running = useRef<{ timer: number; abort: AbortController } | undefined>(undefined);

  const cancel = useCallback(() => {
    clearTimeout(running.current?.timer);
    running.current?.abort.abort();
  }, []);
  useEffect(() => cancel, [cancel]);

  const ask = useCallback(
    (query: string) => {
      cancel();
      if (query.trim() === "") {
        setState({ found: [], isSearching: false, failed: false });
        return;
      }
      setState((before) => ({ ...before, isSearching: true, failed: false }));
      const abort = new AbortController();
      const timer = window.setTimeout(() => {
        search(query.trim(), abort.signal).then(
          (found) => abort.signal.aborted || setState({ found, isSearching: false, failed: false }),
          () => abort.signal.aborted || setState({ found: [], isSearching: false, failed: true }),
        );
      }, REST_MS);
      running.current = { timer, abort };
    },
    [cancel, search],
  );
  return { ...state, ask };
}
