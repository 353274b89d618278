/**
 * Shows messages on the device, tells the service that they were shown and read, and what was pressed, and subscribes anew when the
 * browser's own service wants it. Whoever is signed in here no more has only what was shown; pressing opens the page then.
 */
const names = { kk: "Инватакси", ru: "Инватакси", en: "Invataxi" };

const post = (path, body) =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const tell = async (delivery, state, answer) => {
  try {
    return (await post("/api/reach/shown", { delivery, state, ...(answer && { answer }) })).ok;
  } catch {
    return false;
  }
};

async function show({ id, text, locale, page = "/", choices = [] }) {
  const actions = choices.slice(0, 2).map(({ answer, label }) => ({ action: answer, title: label }));
  const title = names[locale] ?? names.kk;
  await self.registration.showNotification(title, {
    body: text,
    tag: id,
    lang: locale,
    data: { id, page },
    actions,
  });
  await tell(id, "delivered");
}

async function open(page) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const ours = windows.find(({ url }) => new URL(url).pathname === page);
  return ours === undefined ? self.clients.openWindow(page) : ours.focus();
}

async function press({ id, page }, answer) {
  // A window has to be opened while the press lasts: what the service says comes after.
  if (answer === "") await open(page);
  const isTaken = await tell(id, "read", answer);
  if (answer !== "" && !isTaken) await open(page);
}

async function subscribeAnew() {
  const { reach } = await (await fetch("/api/reach")).json();
  const how = { userVisibleOnly: true, applicationServerKey: reach.pushKey };
  const { endpoint, keys } = (await self.registration.pushManager.subscribe(how)).toJSON();
  await post("/api/reach/browsers", { endpoint, keys });
}

self.addEventListener("push", (event) => {
  if (event.data !== null) event.waitUntil(show(event.data.json()));
});
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(press(event.notification.data, event.action));
});
self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(subscribeAnew()));
