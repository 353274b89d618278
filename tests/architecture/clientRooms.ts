import type { Room } from "./room.ts";

const react = ["react", "react-dom", "react-aria-components", "@tanstack/react-query"];
const screens = ["shared", "client/map", "client/live", "client/api", "client/state", "client/ui"];

/** What pages may import; part of `rooms.ts`. */
export const client: Room[] = [
  {
    path: "client/rider",
    ours: [...screens, "client/request", "client/session"],
    packages: [...react, "@internationalized/date"],
  },
  {
    path: "client/driver",
    ours: [...screens, "client/request", "client/session"],
    packages: [...react, "@internationalized/date"],
  },
  {
    path: "client/dispatcher",
    ours: [...screens, "client/request", "client/session"],
    packages: [...react, "@internationalized/date"],
  },
  { path: "client/apply", ours: screens, packages: react },
  { path: "client/phones", ours: screens, packages: react },
  { path: "client/sharedTrip", ours: screens, packages: react },
  { path: "client/facility", ours: [...screens, "client/request", "client/session"], packages: react },
  { path: "client/account", ours: [...screens, "client/request", "client/session"], packages: react },
  {
    path: "client/office",
    ours: [...screens, "client/session"],
    packages: [...react, "@internationalized/date"],
  },
  { path: "client/request", ours: screens, packages: react },
  { path: "client/session", ours: screens, packages: [...react, "@simplewebauthn/browser"] },
  { path: "client/map", ours: ["shared"], packages: ["leaflet", "react"] },
  { path: "client/live", ours: ["shared"], packages: ["socket.io-client", "react"] },
  { path: "client/api", ours: ["shared"], packages: [...react, "uuid"] },
  { path: "client/state", ours: ["shared"], packages: ["react"] },
  {
    path: "client/ui",
    ours: ["shared"],
    packages: [...react, "@internationalized/date", "intl-messageformat", "qrcode"],
  },
];
