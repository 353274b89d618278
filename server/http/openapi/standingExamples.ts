import type { NewStandingOrderInput } from "../../../shared/schemas/index.ts";

const standingOrder: NewStandingOrderInput = {
  ...{ weekdays: [1, 3, 5], from: "2026-03-02", until: "2026-05-29" },
  there: { kind: "arriveBy", time: "06:00" },
  back: { time: "10:30" },
  pickup: { point: { lat: 44.8488, lon: 65.4823 }, label: "Желтоқсан көшесі, 12" },
  dropoff: { point: { lat: 44.8359, lon: 65.5132 }, label: "Haemodialysis centre 1" },
  ...{ companions: 0, purpose: "dialysis", onHolidays: "ride" },
};

/** Bodies of calls about requests that repeat, and about ways home from them. */
export const standingExamples = {
  previewStandingOrder: standingOrder,
  askStandingOrder: standingOrder,
  changeStandingOrder: { kind: "skip" as const, days: ["2026-03-09"] },
  facilityLater: { minutes: 30 },
  askRegularPatient: {
    ...{ name: "Ахметова Сауле", phone: "+77000001234", placeId: "dialysis-1", weekdays: [1, 3, 5] },
    ...{ arriveBy: "08:00", back: { time: "12:30", whenReady: true as const }, from: "2026-03-02" },
  },
  askGroup: {
    members: [
      { riderId: "0198b2f0-5f10-7d4e-9c7a-3a1f0a5b2c11" as never },
      { riderId: "0198b2f0-5f10-7d4e-9c7a-3a1f0a5b2c12" as never, aid: "wheelchair" as const, companions: 1 },
    ],
    dropoff: { point: { lat: 44.8526, lon: 65.5092 }, label: "Theatre" },
    ...{ when: { kind: "arriveBy" as const, at: "2026-03-02T13:00:00Z" }, purpose: "other" as const },
    wayHome: { kind: "leaveAt" as const, at: "2026-03-02T16:00:00Z" },
  },
  cancelGroup: { note: "The play is cancelled" },
  acceptRegularPatient: { riderId: "0198b2f0-5f10-7d4e-9c7a-3a1f0a5b2c11" },
  declineRegularPatient: { reason: "Shift at 08:00 is full, 12:00 is free" },
};
