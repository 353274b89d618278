import type { ApiBody } from "../../../shared/schemas/index.ts";

/** Bodies of calls by which a trip is asked for, or asked for otherwise. */
export const offerExamples = {
  requestTrip: {
    pickup: {
      point: { lat: 44.8488, lon: 65.4823 },
      label: "Желтоқсан көшесі, 12",
      note: "Second entrance, ramp on the left",
    },
    dropoff: { point: { lat: 44.8359, lon: 65.5132 }, label: "Polyclinic" },
    when: { kind: "arriveBy", at: "2026-03-02T05:00:00.000Z" },
    companions: 1,
    aid: "wheelchair",
    assistance: "door",
    purpose: "medical",
  },
  askOffers: {
    pickup: { point: { lat: 44.8488, lon: 65.4823 }, label: "Желтоқсан көшесі, 12" },
    dropoff: { point: { lat: 44.8359, lon: 65.5132 }, label: "Polyclinic 1" },
    when: { kind: "arriveBy", at: "2026-03-02T05:00:00Z" },
    wayHome: { kind: "leaveAt", at: "2026-03-02T08:00:00Z" },
    companions: 0,
  },
  askChanges: { when: { kind: "leaveAt", at: "2026-03-02T06:30:00Z" } },
} satisfies { [Name in "requestTrip" | "askOffers" | "askChanges"]: ApiBody<Name> };
