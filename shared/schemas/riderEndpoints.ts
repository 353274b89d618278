/** Calls that a rider's first screen may make, with those that need no session; part of `endpoints.ts`, and as free of schemas. */
export const riderEndpoints = {
  // sign-in
  staffSignIn: { method: "POST", path: "/api/auth/staff", who: "anyone" },
  driverSignIn: { method: "POST", path: "/api/auth/driver", who: "anyone" },
  requestCode: { method: "POST", path: "/api/auth/rider/code", who: "anyone" },
  riderSignIn: { method: "POST", path: "/api/auth/rider", who: "anyone" },
  signOut: { method: "POST", path: "/api/auth/sign-out", who: "anyone" },
  getSession: { method: "GET", path: "/api/auth/session", who: "anyone" },
  // the region and the clock
  getRegion: { method: "GET", path: "/api/region", who: "anyone" },
  getRegionMap: { method: "GET", path: "/api/region/map", who: "anyone" },
  searchPlaces: { method: "GET", path: "/api/places", who: "signedIn" },
  getClock: { method: "GET", path: "/api/clock", who: "anyone" },
  // trips
  requestTrip: { method: "POST", path: "/api/trips", who: "asker" },
  listMyTrips: { method: "GET", path: "/api/trips", who: "rider" },
  getTrip: { method: "GET", path: "/api/trips/:tripId", who: "asker" },
  cancelTrip: { method: "POST", path: "/api/trips/:tripId/cancel", who: "asker" },
  getOtherTime: { method: "GET", path: "/api/trips/:tripId/other-time", who: "asker" },
  getTripVehicle: { method: "GET", path: "/api/trips/:tripId/vehicle", who: "asker" },
  // what a machine or a driver decided, put before a person
  makeAppeal: { method: "POST", path: "/api/trips/:tripId/appeals", who: "asker" },
  // the page of one trip, for whoever has a link to it
  listTripShares: { method: "GET", path: "/api/trips/:tripId/shares", who: "asker" },
  shareTrip: { method: "POST", path: "/api/trips/:tripId/shares", who: "asker" },
  endTripShare: { method: "POST", path: "/api/trips/:tripId/shares/:shareId/end", who: "asker" },
  getTripCalendar: { method: "POST", path: "/api/trips/:tripId/calendar", who: "asker" },
  getSharedTrip: { method: "POST", path: "/api/shared-trip", who: "anyone" },
  getSharedCalendar: { method: "POST", path: "/api/shared-trip/calendar", who: "anyone" },
  // a person's own data
  giveOwnData: { method: "POST", path: "/api/own-data", who: "rider" },
  // the demo day
  listDemoLogins: { method: "GET", path: "/api/demo/logins", who: "anyone" },
} as const;
