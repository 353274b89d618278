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
  acceptRegularPatient: { riderId: "0198b2f0-5f10-7d4e-9c7a-3a1f0a5b2c11" },
  declineRegularPatient: { reason: "Shift at 08:00 is full, 12:00 is free" },
};
