import type { ApiBody, EndpointName } from "../../../shared/schemas/index.ts";

/** Bodies of the calls about people whose vehicle cannot go on. Part of `examples.ts`. */
export const rescueExamples = {
  withdrawVehicle: {
    withdrawalId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e15",
    vehicleId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a22",
    from: "2026-03-02T04:00:00.000Z",
    until: "2026-03-02T09:00:00.000Z",
    reason: "The lift is being repaired",
  },
  withdrawDriver: {
    withdrawalId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e16",
    driverId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a21",
    from: "2026-03-02T04:00:00.000Z",
    reason: "Is ill",
  },
  previewRescue: { cause: "vehicle", shiftId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a23" },
  acceptRescue: {
    rescueId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e18",
    cause: "vehicle",
    shiftId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a23",
    reason: "The engine does not start",
    shown: [
      {
        tripId: "5f0c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e11",
        shiftId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a24",
        pickup: "2026-03-02T04:25:00.000Z",
        promiseKept: true,
      },
    ],
  },
  previewRelief: { shiftId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a23", at: "2026-03-02T08:00:00.000Z" },
  acceptRelief: {
    reliefId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e19",
    shiftId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a23",
    at: "2026-03-02T08:00:00.000Z",
    meet: { at: "depot" },
    driverId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a25",
    reason: "Has to see a doctor",
    shown: {
      driverId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a21",
      tripIds: ["5f0c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e11"],
    },
  },
} satisfies { [N in EndpointName]?: ApiBody<N> };
