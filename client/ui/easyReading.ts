import { useSyncExternalStore } from "react";

/** Easier to read, as chosen on this device: larger text, pictures beside words, nothing that can be left out. */
const KEY = "invataxi.easy";
const listeners = new Set<() => void>();

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) === "yes";
  } catch {
    return false;
  }
}

let isEasy = stored();
const apply = (): void => {
  document.documentElement.toggleAttribute("data-easy", isEasy);
};
apply();

export function chooseEasyReading(next: boolean): void {
  isEasy = next;
  try {
    if (next) localStorage.setItem(KEY, "yes");
    else localStorage.removeItem(KEY);
  } catch {
    // The choice holds until the page is closed.
  }
  apply();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useEasyReading = (): boolean => useSyncExternalStore(subscribe, () => isEasy);
