import { call } from "../api/index.ts";
import { createKeptStore, type Readable } from "../state/index.ts";

const KEY = "invataxi.leaving";

/**
 * Somebody has signed out on this device and the service may not know it yet. No script can take away the session's cookie, so until
 * the service has ended that session, no page here asks who is signed in, and none shows a sign-in. It guards the screen against
 * the next person; somebody who takes the cookie out of the browser itself could use it until there is a connection.
 */
const owed = createKeptStore<boolean>({
  storage: () => localStorage,
  name: KEY,
  empty: false,
  read: (stored) => (stored === true ? true : undefined),
});
export const leaving: Readable<boolean> = owed;

/** In whatever tab of this browser. */
addEventListener("storage", ({ key, newValue }) => {
  if (key === KEY || key === null) owed.set(newValue !== null);
});

const AGAIN_MS = 5_000;
let timer: ReturnType<typeof setInterval> | undefined;
let telling = false;

/** Here at once; the service is told as soon as it can be. */
export function leave(): void {
  owed.set(true);
  tellService();
}

/** Goes on telling the service what an earlier page could not. */
export function tellService(): void {
  timer ??= setInterval(() => void tell(), AGAIN_MS);
  addEventListener("online", tell);
  void tell();
}

async function tell(): Promise<void> {
  if (!owed.get()) {
    clearInterval(timer);
    timer = undefined;
    removeEventListener("online", tell);
  } else if (!telling) {
    telling = true;
    await call("signOut")
      .then(() => owed.set(false))
      .catch(() => undefined); // again later
    telling = false;
  }
}
