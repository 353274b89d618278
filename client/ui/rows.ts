import { type FocusEvent, type KeyboardEvent, useState } from "react";

const PAGE = 8;

/** Where a key leads from a row: undefined for keys that do not move. Ends are ends: nothing goes round. */
export function rowAfter(ids: readonly string[], from: string | undefined, key: string): string | undefined {
  const at = from === undefined ? -1 : ids.indexOf(from);
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: ids.length - 1,
  };
  const wanted = to[key];
  return wanted === undefined ? undefined : ids[Math.max(0, Math.min(ids.length - 1, wanted))];
}

/**
 * A long list as one stop of the Tab key, moved through by arrows, Home and End. Rows are buttons that carry their id as
 * `data-row`, so that they keep their words and their order for screen readers; a list box would make them one string each,
 * and its typing ahead would take the letters of the shortcuts.
 */
export function useRows(ids: readonly string[]) {
  const [visited, setVisited] = useState<string>();
  const stop = visited !== undefined && ids.includes(visited) ? visited : ids[0];
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const { row } = target.dataset;
    if (row !== undefined) setVisited(row);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = rowAfter(ids, stop, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)?.focus();
  };
  return {
    list: { onFocus, onKeyDown },
    rowProps: (id: string) => ({ "data-row": id, tabIndex: id === stop ? 0 : -1 }),
  };
}

export type Rows = ReturnType<typeof useRows>;
