import type { LatLng } from "../../../shared/geo/index.ts";

/** Who may lead the way. Those without 2GIS take one of the others. */
export type Navigator = "2gis" | "yandex" | "google" | "organic";
export const NAVIGATORS: readonly Navigator[] = ["2gis", "yandex", "google", "organic"];

/** Links that hand a drive over to another program. */
export interface HandOffLinks {
  /** By the scheme of its app; without one the web address opens the app where it is installed. */
  readonly app?: string;
  readonly web: string;
}

/** The axis order of 2GIS is longitude first. */
export function linksTo2gis({ lat, lon }: LatLng): HandOffLinks {
  const route = `routeSearch/rsType/car/to/${lon},${lat}`;
  return { app: `dgis://2gis.ru/${route}`, web: `https://2gis.kz/${route}` };
}

/** A route of Yandex Maps is latitude first (yandex.com/dev/yandex-apps-launch-maps); from here, as nothing is before the ~. */
function linksToYandex({ lat, lon }: LatLng): HandOffLinks {
  const route = `?rtext=~${lat},${lon}&rtt=auto`;
  return { app: `yandexmaps://maps.yandex.ru/${route}`, web: `https://yandex.kz/maps/${route}` };
}

const linksToGoogle = ({ lat, lon }: LatLng): HandOffLinks => ({
  web: `https://www.google.com/maps/dir/?api=1&destination=${lat},${lon}&travelmode=driving`,
});

/**
 * Works without a connection. Its documented link shows the point, latitude first, from where one press leads there
 * (github.com/organicmaps/api-ios); without the app, and on an iPhone, there
 * is a route in the browser.
 */
const linksToOrganic = ({ lat, lon }: LatLng): HandOffLinks => ({
  app: `om://map?v=1&ll=${lat},${lon}`,
  web: `https://www.openstreetmap.org/directions?to=${lat},${lon}`,
});

export const linksTo: Record<Navigator, (point: LatLng) => HandOffLinks> = {
  "2gis": linksTo2gis,
  yandex: linksToYandex,
  google: linksToGoogle,
  organic: linksToOrganic,
};

/**
 * The address to open in a tab of its own, so that the shift stays where it is. On Android the browser itself tries the app and
 * goes to the web page if there is none; elsewhere the web address opens the app where that is installed.
 */
export function hrefOf({ app, web }: HandOffLinks, userAgent: string): string {
  if (app === undefined || !/android/i.test(userAgent)) return web;
  const [scheme, rest] = app.split("://");
  return `intent://${rest}#Intent;scheme=${scheme};S.browser_fallback_url=${encodeURIComponent(web)};end`;
}
