import { useRef, useState } from "react";

/** What the right-hand panel shows. */
export type Selection = { kind: "trip"; id: string } | { kind: "run"; id: string } | undefined;

/** What is open beside the lists, `opened` at first; closing it leads the focus back to where it was opened from. */
export function useSelection(opened: Selection) {
  const [selection, setSelection] = useState<Selection>(opened);
  const opener = useRef<Element>(null);
  const select = (next: Selection) => {
    if (next === undefined && selection !== undefined) focusAgain(opener.current, selection.id);
    if (selection === undefined) opener.current = document.activeElement;
    setSelection(next);
  };
  /** Closes it where the focus is to stay where it is. */
  const drop = () => setSelection(undefined);
  /** As an address asks for it: the focus stays where it is. */
  const open = (next: Selection) => setSelection(next);
  return { selection, select, drop, open };
}

/** The opener, if it is still there; else the row of what was open; else the list. */
function focusAgain(opener: Element | null, id: string): void {
  const isThere = opener?.isConnected === true && opener !== document.body;
  const back = isThere
    ? opener
    : (document.querySelector(`:is(.board__lists, .timelines) [data-row="${CSS.escape(id)}"]`) ??
      document.querySelector(":is(.board__lists [role=tab][aria-selected=true], .timelines [role=grid])"));
  if (back instanceof HTMLElement) back.focus();
}
