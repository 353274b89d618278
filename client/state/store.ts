import { useSyncExternalStore } from "react";

/** Something that can be read now and watched. `get` answers the same object until something changed. */
export interface Readable<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}
export interface Store<T> extends Readable<T> {
  set(next: T): void;
  update(change: (before: T) => T): void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const set = (next: T) => {
    if (Object.is(next, value)) return;
    value = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Re-renders when the value changed. */
export const useStore = <T>(store: Readable<T>): T =>
  useSyncExternalStore(store.subscribe, store.get, store.get);
