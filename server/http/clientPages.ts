import { join } from "node:path";
import express, { Router } from "express";

const YEAR_SECONDS = 31_536_000;
/** One page per role. */
const pages: Readonly<Record<string, string>> = {
  "/": "index.html",
  "/driver": "driver.html",
  "/dispatch": "dispatch.html",
  "/office": "office.html",
  "/account": "account.html",
  "/join": "account.html",
  "/apply": "apply.html",
  "/phones": "phones.html",
  "/facility": "facility.html",
  "/trip": "trip.html",
};

/** The page of one trip: no search engine keeps it, and no other page is told that somebody comes from it. */
const headersOf: Readonly<Record<string, Record<string, string>>> = {
  "/trip": { "x-robots-tag": "noindex, nofollow", "referrer-policy": "no-referrer" },
};

/** The built client. Files in `assets/` carry a hash in their name and stay for good; pages are asked for each time. */
export function clientPages(folder: string): Router {
  const router = Router();
  router.use(
    "/assets",
    express.static(join(folder, "assets"), {
      immutable: true,
      maxAge: YEAR_SECONDS * 1000,
      index: false,
      redirect: false,
    }),
  );
  for (const [path, file] of Object.entries(pages)) {
    router.get(path, (_request, response, next) => {
      response.set({ "cache-control": "no-cache", ...headersOf[path] });
      response.sendFile(file, { root: folder, cacheControl: false }, (error) => {
        if (error) next();
      });
    });
  }
  router.use(express.static(folder, { index: false, maxAge: 3600 * 1000, redirect: false }));
  return router;
}
