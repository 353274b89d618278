import { useCallback, useEffect, useRef, useState } from "react";

const REST_MS = 200;
/** How many come with every "more"; the server gives a hundred at most. */
const MORE = 20;
const MOST = 100;

interface Answer<F> {
  readonly found: readonly F[];
  readonly total: number;
}
interface Search<F> extends Answer<F> {
  readonly isSearching: boolean;
  readonly failed: boolean;
  readonly ask: (query: string) => void;
  /** Asks for a longer list of the same; undefined when there is no more. */
  readonly askMore: (() => void) | undefined;
}

interface Shown<F> extends Answer<F> {
  readonly query: string;
  readonly isSearching: boolean;
  readonly failed: boolean;
}
type Ask<F> = (query: string, signal: AbortSignal, limit?: number) => Promise<Answer<F>>;

/** Asks after a short rest in typing; a newer question makes the older answer void. */
export function useSearch<F>(search: Ask<F>): Search<F> {
  const [state, setState] = useState<Shown<F>>(shown("", nothing()));
  const running = useRef<{ timer: number; abort: AbortController } | undefined>(undefined);
  const cancel = useCallback(() => {
    clearTimeout(running.current?.timer);
    running.current?.abort.abort();
  }, []);
  useEffect(() => cancel, [cancel]);

  const run = useCallback(
    (query: string, limit?: number) => {
      cancel();
      if (query === "") return setState(shown(query, nothing()));
      setState((before) => ({ ...before, isSearching: true, failed: false }));
      const abort = new AbortController();
      const show = (next: Shown<F>) => abort.signal.aborted || setState(next);
      const send = () =>
        search(query, abort.signal, limit).then(
          (answer) => show(shown(query, answer)),
          () => show({ ...shown(query, nothing()), failed: true }),
        );
      const timer = window.setTimeout(() => void send(), limit === undefined ? REST_MS : 0);
      running.current = { timer, abort };
    },
    [cancel, search],
  );
  const { query, ...rest } = state;
  const count = rest.found.length;
  const hasMore = count < Math.min(rest.total, MOST);
  return {
    ...rest,
    ask: (text) => run(text.trim()),
    askMore: hasMore ? () => run(query, Math.min(MOST, count + MORE)) : undefined,
  };
}

const shown = <F>(query: string, answer: Answer<F>): Shown<F> => ({
  ...{ query, isSearching: false, failed: false },
  ...answer,
});
const nothing = <F>(): Answer<F> => ({ found: [], total: 0 });
