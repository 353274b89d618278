import { useEffect, useRef } from "react";
import { createStore } from "../../state/index.ts";

/** Commands of one key. The letters are where a Latin keyboard has them, whatever alphabet is switched on. */
export const SHORTCUTS = {
  ...{ call: "N", phone: "P", search: "/", find: "F", trouble: "T", timelines: "L" },
  ...{ previousDay: "[", nextDay: "]", today: "D", help: "?" },
} as const;
export type Shortcut = keyof typeof SHORTCUTS;

interface Press {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The command of a pressed key: "т" on a Cyrillic keyboard is the key of N, and a Latin letter is itself on any keyboard. */
export function shortcutOf(press: Press): Shortcut | undefined {
  if (press.altKey || press.ctrlKey || press.metaKey) return undefined;
  if (press.key === SHORTCUTS.help) return "help";
  if (press.shiftKey) return undefined;
  const sign = /^[a-z[\]/]$/i.test(press.key) ? press.key.toUpperCase() : (SIGNS[press.code] ?? press.code);
  return COMMANDS.find((command) => SHORTCUTS[command] === sign.replace(/^Key/, ""));
}

const COMMANDS: readonly Shortcut[] = [
  ...(["call", "phone", "search", "find", "trouble", "timelines"] as const),
  ...(["previousDay", "nextDay", "today"] as const),
];
/** What a Latin keyboard has on keys that are no letters. */
const SIGNS: Readonly<Record<string, string>> = { Slash: "/", BracketLeft: "[", BracketRight: "]" };

const KEY = "invataxi.shortcuts";

/** Whoever dictates to the device, or presses keys by mistake, turns them off (WCAG 2.1.4); kept on the device. */
export const shortcutsOn = createStore(areOn());

function areOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export function turnShortcuts(on: boolean): void {
  shortcutsOn.set(on);
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // The choice holds until the page is closed.
  }
}

const WRITING = "input, textarea, select, [contenteditable], [role=combobox], [role=listbox], [role=menu]";
const OPEN = "[role=dialog], [role=alertdialog]";

/** Rest while somebody writes or a dialog is open. */
export function useShortcuts(run: Record<Shortcut, () => void>): void {
  const current = useRef(run);
  useEffect(() => {
    current.current = run;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!shortcutsOn.get() || event.defaultPrevented || event.repeat || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(WRITING) !== null) return;
      const shortcut = shortcutOf(event);
      if (shortcut === undefined || document.querySelector(OPEN) !== null) return;
      event.preventDefault();
      current.current[shortcut]();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
