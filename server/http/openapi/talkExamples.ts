import type { ApiBody, EndpointName } from "../../../shared/schemas/index.ts";

/** What people on the road and dispatchers say to one another. Part of `drivingExamples.ts`. */
export const talkExamples = {
  sendDriverMessage: { messageId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a30", phrase: "waitAtEntrance" },
  receiveMessages: { messageIds: ["0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a30"] },
  readMessage: { answer: "yes", at: "2026-03-02T04:31:24.000Z", sentAt: "2026-03-02T04:31:24.350Z" },
  callSos: { sosId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a31" },
  callSosOfTrip: { sosId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a32" },
  endSos: { note: "An ambulance has taken her" },
  openIncident: {
    ...{ incidentId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a33", kind: "medical" },
    ...{ happenedAt: "2026-03-02T04:30:00.000Z", shiftId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a20" },
    ...{ place: "Before the polyclinic", text: "She fainted; the driver called 103" },
  },
  noteIncident: {
    ...{ entryId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a34", at: "2026-03-02T04:42:00.000Z" },
    text: "The ambulance is there",
  },
  closeIncident: {
    ...{ entryId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a35", outcome: "hospital" },
    text: "She is at the city hospital; her daughter knows",
  },
} satisfies { [N in EndpointName]?: ApiBody<N> };
