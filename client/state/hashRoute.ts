import { useSyncExternalStore } from "react";

const [PATH, ASKED] = [0, 1] as const;
const partOf = (part: 0 | 1): string => location.hash.replace(/^#/, "").split("?", 2)[part] ?? "";

/** The part of the address after `#`, e.g. `/trips/123`; "/" when there is none. */
export const currentHash = (): string => partOf(PATH) || "/";

/** How the place is looked at: what comes after its path, `list=runs&run=…`. Ids and choices, never a name or what was typed. */
export const currentLook = (): URLSearchParams => new URLSearchParams(partOf(ASKED));

export const goTo = (path: string): void => {
  location.hash = path;
};

/** Another place instead of this one, to which nobody shall come back. */
export const replacePath = (path: string): void => location.replace(`#${path}`);

/** The same place by another name: nothing to go back to. */
export const renamePath = (path: string): void => history.replaceState(history.state, "", `#${path}`);

/** The same place looked at otherwise: nothing to go back to. */
export function renameLook(look: URLSearchParams): void {
  const asked = look.toString();
  if (asked !== partOf(ASKED)) renamePath(asked === "" ? currentHash() : `${currentHash()}?${asked}`);
}

/** Calls when the address has come to another look, before the page follows its path. Answers how to stop. */
export function onLook(listener: (look: URLSearchParams) => void): () => void {
  const heard = () => {
    const look = currentLook();
    if (look.size > 0) listener(look);
  };
  addEventListener("hashchange", heard, { capture: true });
  return () => removeEventListener("hashchange", heard, { capture: true });
}

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

/** Where the person is on this page; the browser's back button works. */
export const useHash = (): string => useSyncExternalStore(subscribe, currentHash, () => "/");
