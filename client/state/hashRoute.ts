import { useSyncExternalStore } from "react";

/** The part of the address after `#`, e.g. `/trips/123`; "/" when there is none. */
export const currentHash = (): string => location.hash.replace(/^#/, "") || "/";

export const goTo = (path: string): void => {
  location.hash = path;
};

/** Another place instead of this one, to which nobody shall come back. */
export const replacePath = (path: string): void => location.replace(`#${path}`);

/** The same place by another name: nothing to go back to. */
export const renamePath = (path: string): void => history.replaceState(history.state, "", `#${path}`);

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

/** Where the person is on this page; the browser's back button works. */
export const useHash = (): string => useSyncExternalStore(subscribe, currentHash, () => "/");
