import type { ApiBody, EndpointName } from "../../../shared/schemas/index.ts";

/** Bodies of the calls about the weather. Part of `examples.ts`. */
export const weatherExamples = {
  previewWeather: { kind: "dust", until: "2026-03-02T15:00:00.000Z" },
  acceptWeather: {
    weatherId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e23",
    kind: "dust",
    until: "2026-03-02T15:00:00.000Z",
    note: "The road to the airport cannot be seen",
  },
} satisfies { [N in EndpointName]?: ApiBody<N> };
