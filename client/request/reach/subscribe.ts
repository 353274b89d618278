/** Below no page: the worker only shows messages, and touches no page's calls. */
const SCOPE = "/push-worker/";

export const canSubscribe = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** The subscription of this browser, if it has one. */
export async function findSubscription(): Promise<PushSubscription | undefined> {
  if (!canSubscribe()) return undefined;
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  return (await registration?.pushManager.getSubscription()) ?? undefined;
}

export type Subscribed =
  | { kind: "subscribed"; endpoint: string; keys: { p256dh: string; auth: string } }
  | { kind: "impossible" | "denied" | "failed" };

/** Asks whoever sits there, and subscribes under our key; anew, where an earlier one was under another. */
export async function subscribe(key: string): Promise<Subscribed> {
  if (!canSubscribe()) return { kind: "impossible" };
  if ((await Notification.requestPermission()) !== "granted") return { kind: "denied" };
  try {
    const registration = await navigator.serviceWorker.register("/push-worker.js", { scope: SCOPE });
    await isActive(registration);
    const how = { userVisibleOnly: true, applicationServerKey: key };
    const made = await registration.pushManager.subscribe(how).catch(async () => {
      await (await registration.pushManager.getSubscription())?.unsubscribe();
      return registration.pushManager.subscribe(how);
    });
    const { endpoint, keys } = made.toJSON();
    const [p256dh, auth] = [keys?.p256dh, keys?.auth];
    if (endpoint === undefined || p256dh === undefined || auth === undefined) return { kind: "failed" };
    return { kind: "subscribed", endpoint, keys: { p256dh, auth } };
  } catch {
    return { kind: "failed" };
  }
}

function isActive({ active, installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting;
  if (active !== null || worker === null) return Promise.resolve();
  return new Promise((resolve) => {
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") resolve();
    });
  });
}
