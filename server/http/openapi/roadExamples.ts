import type { ApiBody, EndpointName } from "../../../shared/schemas/index.ts";

const road = { kind: "around", at: { lat: 44.8338, lon: 65.472 }, meters: 350, words: "Bridge" } as const;

/** Bodies of the calls about closed roads and clinics that run late. Part of `examples.ts`. */
export const roadExamples = {
  previewClosure: { road, until: "2026-03-02T09:00:00.000Z" },
  acceptClosure: {
    closureId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e20",
    road,
    until: "2026-03-02T09:00:00.000Z",
    reason: "Ice on the river",
    shown: [],
  },
  previewClinicDelay: { placeId: "kyzylorda-city-polyclinic-1", minutes: 45 },
  sayClinicDelay: {
    delayId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e21",
    placeId: "kyzylorda-city-polyclinic-1",
    minutes: 45,
    reason: "A pump was changed",
  },
  facilityDelay: {
    delayId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e22",
    placeId: "kyzylorda-city-polyclinic-1",
    minutes: 30,
  },
} satisfies { [N in EndpointName]?: ApiBody<N> };
