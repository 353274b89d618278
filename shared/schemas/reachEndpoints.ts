/** Calls about where people are reached beside their telephone, and by which riders call for help at once; part of `endpoints.ts`, and as free of schemas. */
export const reachEndpoints = {
  getReach: { method: "GET", path: "/api/reach", who: "reached" },
  makeReachLink: { method: "POST", path: "/api/reach/links", who: "reached" },
  beginMailLink: { method: "POST", path: "/api/reach/mail", who: "reached" },
  finishMailLink: { method: "POST", path: "/api/reach/mail/code", who: "reached" },
  linkBrowser: { method: "POST", path: "/api/reach/browsers", who: "reached" },
  tellOfPush: { method: "POST", path: "/api/reach/shown", who: "reached" },
  unlinkAddress: { method: "POST", path: "/api/reach/addresses/:addressId/unlink", who: "reached" },
  callSosOfTrip: { method: "POST", path: "/api/trips/:tripId/sos", who: "asker" },
  getSosOfTrip: { method: "GET", path: "/api/trips/:tripId/sos", who: "asker" },
  setReachWishes: { method: "POST", path: "/api/reach/wishes", who: "reached" },
} as const;
