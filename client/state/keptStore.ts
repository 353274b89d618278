import { createStore, type Store } from "./store.ts";

export interface KeptParts<T> {
  readonly storage: () => Pick<Storage, "getItem" | "setItem" | "removeItem">;
  readonly name: string;
  readonly empty: T;
  /** What was stored, if it still is what it should be. */
  readonly read: (stored: unknown) => T | undefined;
}

/**
 * What somebody has written and not sent yet: it outlives a closed dialog and a reload. What may name other people is kept in the
 * storage of the tab; in the one that stays on the device only what its owner wrote of themself, with an end to it.
 */
export function createKeptStore<T>({ storage, name, empty, read }: KeptParts<T>): Store<T> {
  const store = createStore(restored({ storage, name, empty, read }));
  store.subscribe(() => {
    try {
      if (store.get() === empty) storage().removeItem(name);
      else storage().setItem(name, JSON.stringify(store.get()));
    } catch {
      // Storage is full or off: it lives as long as the page.
    }
  });
  return store;
}

function restored<T>({ storage, name, empty, read }: KeptParts<T>): T {
  try {
    const stored = storage().getItem(name);
    return (stored === null ? undefined : read(JSON.parse(stored))) ?? empty;
  } catch {
    return empty;
  }
}

/** Of what was stored: an object with names. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
