import { describe, expect, it } from "vitest";
import {
  incidentRouteOf,
  pathOfIncident,
  pathOfNewIncident,
} from "../../../../client/dispatcher/incidents/incidentPath.ts";

const [run, trip, sos] = [1, 2, 3].map((no) => `0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a3${no}`);

describe("the address of incidents", () => {
  it("says which one, or about what a new one is", () => {
    expect(incidentRouteOf("/incidents")).toBe("all");
    expect(incidentRouteOf(pathOfIncident(run ?? ""))).toEqual({ id: run });
    const about = { shiftId: run, tripId: trip, sosId: sos };
    expect(incidentRouteOf(pathOfNewIncident(about))).toEqual({ about });
    expect(incidentRouteOf(pathOfNewIncident({ tripId: trip }))).toEqual({ about: { tripId: trip } });
    expect(incidentRouteOf("/incidents/somewhere")).toBeUndefined();
    expect(incidentRouteOf("/roads")).toBeUndefined();
  });
});
