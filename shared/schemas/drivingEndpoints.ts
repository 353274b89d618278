/** Calls of drivers; part of `endpoints.ts`, and as free of schemas. */
export const drivingEndpoints = {
  // driving
  getManifest: { method: "GET", path: "/api/driver/manifest", who: "driver" },
  seeManifest: { method: "POST", path: "/api/driver/manifest/seen", who: "driver" },
  startShift: { method: "POST", path: "/api/driver/shifts/:shiftId/start", who: "driver" },
  endShift: { method: "POST", path: "/api/driver/shifts/:shiftId/end", who: "driver" },
  understandChanges: { method: "POST", path: "/api/driver/shifts/:shiftId/understood", who: "driver" },
  reportStopAction: { method: "POST", path: "/api/driver/stops/:stopId/actions", who: "driver" },
  takeBackAct: { method: "POST", path: "/api/driver/acts/:actionId/take-back", who: "driver" },
  handInReport: { method: "POST", path: "/api/driver/sealed-reports", who: "anyone" },
  askForHelp: { method: "POST", path: "/api/driver/shifts/:shiftId/help", who: "driver" },
  listOwnHelp: { method: "GET", path: "/api/driver/shifts/:shiftId/help", who: "driver" },
  correctEntrance: { method: "POST", path: "/api/driver/stops/:stopId/entrance", who: "driver" },
  sendEntrancePhoto: { method: "POST", path: "/api/driver/stops/:stopId/entrance-photo", who: "driver" },
  getStopPhoto: { method: "GET", path: "/api/driver/stops/:stopId/entrance-photo", who: "driver" },
  reportPosition: { method: "POST", path: "/api/driver/position", who: "driver" },
} as const;
