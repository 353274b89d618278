/**
 * Keeps the built page of the driver on the device, so that it opens where there is no connection. Nothing that the
 * service says is kept: no call, no person. The build writes FILES and VERSION before this (vite.config.ts); another
 * build is another version with a cache of its own, taken into use when the page is opened the next time.
 */
/* global FILES, VERSION */
const PREFIX = "driver-page ";
const cacheName = PREFIX + VERSION;

async function keep() {
  const cache = await caches.open(cacheName);
  await cache.addAll(["/driver", ...FILES]);
}

async function forgetOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
}

const kept = (what) => caches.match(what, { ignoreVary: true });

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => kept("/driver")));
  } else if (origin === self.location.origin && pathname.startsWith("/assets/")) {
    event.respondWith(kept(request).then((answer) => answer ?? fetch(request)));
  }
});
