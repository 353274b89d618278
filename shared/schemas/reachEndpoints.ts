/** Calls about where people are reached beside their telephone; part of `endpoints.ts`, and as free of schemas. */
export const reachEndpoints = {
  getReach: { method: "GET", path: "/api/reach", who: "rider" },
  makeReachLink: { method: "POST", path: "/api/reach/links", who: "rider" },
  beginMailLink: { method: "POST", path: "/api/reach/mail", who: "rider" },
  finishMailLink: { method: "POST", path: "/api/reach/mail/code", who: "rider" },
  linkBrowser: { method: "POST", path: "/api/reach/browsers", who: "rider" },
  tellOfPush: { method: "POST", path: "/api/reach/shown", who: "rider" },
  unlinkAddress: { method: "POST", path: "/api/reach/addresses/:addressId/unlink", who: "rider" },
  setReachWishes: { method: "POST", path: "/api/reach/wishes", who: "rider" },
} as const;
