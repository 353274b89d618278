/** Calls about offers, returns when ready and requests that repeat; part of `endpoints.ts`, and as free of schemas. */
export const askingEndpoints = {
  sayReady: { method: "POST", path: "/api/trips/:tripId/ready", who: "asker" },
  sayReadyLater: { method: "POST", path: "/api/trips/:tripId/later", who: "asker" },
  getReturnForecast: { method: "GET", path: "/api/trips/:tripId/return-forecast", who: "asker" },
  askPerson: { method: "POST", path: "/api/appeals", who: "asker" },
  askOffers: { method: "POST", path: "/api/offers", who: "asker" },
  confirmOffer: { method: "POST", path: "/api/offers/:offerId/confirm", who: "asker" },
  getSentOffer: { method: "GET", path: "/api/trips/:tripId/offer", who: "asker" },
  refuseOffer: { method: "POST", path: "/api/offers/:offerId/refuse", who: "asker" },
  confirmFirstAlone: { method: "POST", path: "/api/offers/:offerId/confirm-first", who: "asker" },
  askChanges: { method: "POST", path: "/api/trips/:tripId/changes", who: "asker" },
  getPromises: { method: "GET", path: "/api/trips/:tripId/promises", who: "asker" },
  checkPlace: { method: "POST", path: "/api/places/check", who: "asker" },
  listEntrances: { method: "GET", path: "/api/entrances", who: "asker" },
  // requests that repeat
  listStandingOrders: { method: "GET", path: "/api/standing-orders", who: "asker" },
  previewStandingOrder: { method: "POST", path: "/api/standing-orders/preview", who: "asker" },
  askStandingOrder: { method: "POST", path: "/api/standing-orders", who: "asker" },
  changeStandingOrder: { method: "POST", path: "/api/standing-orders/:orderId", who: "asker" },
} as const;
