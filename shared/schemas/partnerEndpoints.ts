/** Calls of people from outside, and of who leads a group; part of `endpoints.ts`, and as free of schemas. */
export const partnerEndpoints = {
  listFacilityTrips: { method: "GET", path: "/api/facility/trips", who: "facility" },
  facilityReady: { method: "POST", path: "/api/facility/trips/:tripId/ready", who: "facility" },
  facilityLater: { method: "POST", path: "/api/facility/trips/:tripId/later", who: "facility" },
  facilityNotComing: { method: "POST", path: "/api/facility/trips/:tripId/not-coming", who: "facility" },
  facilityDelay: { method: "POST", path: "/api/facility/delays", who: "facility" },
  facilityUndoDelay: { method: "POST", path: "/api/facility/delays/:delayId/undo", who: "facility" },
  askRegularPatient: { method: "POST", path: "/api/facility/regular-patients", who: "facility" },
  listRegularPatients: { method: "GET", path: "/api/facility/regular-patients", who: "facility" },
  // trips of several people together
  askGroup: { method: "POST", path: "/api/groups", who: "leader" },
  listGroups: { method: "GET", path: "/api/groups", who: "leader" },
  cancelGroup: { method: "POST", path: "/api/groups/:groupId/cancel", who: "leader" },
  listWardTrips: { method: "GET", path: "/api/guardian/trips", who: "guardian" },
} as const;
