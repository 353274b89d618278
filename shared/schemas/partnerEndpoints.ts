/** Calls of people from outside; part of `endpoints.ts`, and as free of schemas. */
export const partnerEndpoints = {
  listFacilityTrips: { method: "GET", path: "/api/facility/trips", who: "facility" },
  facilityReady: { method: "POST", path: "/api/facility/trips/:tripId/ready", who: "facility" },
  facilityLater: { method: "POST", path: "/api/facility/trips/:tripId/later", who: "facility" },
  facilityNotComing: { method: "POST", path: "/api/facility/trips/:tripId/not-coming", who: "facility" },
  askRegularPatient: { method: "POST", path: "/api/facility/regular-patients", who: "facility" },
  listRegularPatients: { method: "GET", path: "/api/facility/regular-patients", who: "facility" },
  listWardTrips: { method: "GET", path: "/api/guardian/trips", who: "guardian" },
} as const;
