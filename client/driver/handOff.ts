import type { LatLng } from "../../shared/geo/index.ts";

/** Links that hand a drive over to 2GIS. The axis order is longitude first. */
export interface HandOffLinks {
  readonly app: string;
  readonly web: string;
}

export function linksTo2gis({ lat, lon }: LatLng): HandOffLinks {
  const route = `routeSearch/rsType/car/to/${lon},${lat}`;
  return { app: `dgis://2gis.ru/${route}`, web: `https://2gis.kz/${route}` };
}

const APP_OPENS_WITHIN_MS = 1_500;

/** Tries the app; if this page is still in front after a moment, there is no app and the web page opens instead. */
export function openIn2gis(point: LatLng): void {
  const { app, web } = linksTo2gis(point);
  const timer = setTimeout(() => {
    if (document.visibilityState === "visible") location.assign(web);
  }, APP_OPENS_WITHIN_MS);
  addEventListener("pagehide", () => clearTimeout(timer), { once: true });
  location.assign(app);
}
