import type { ApiBody, EndpointName } from "../../../shared/schemas/index.ts";
import { talkExamples } from "./talkExamples.ts";

/** What devices of drivers say. Part of `examples.ts`. */
export const drivingExamples = {
  ...talkExamples,
  seeManifest: { shiftId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a20", version: 41 },
  understandChanges: {
    version: 41,
    stops: [
      {
        stopId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a22",
        tripId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a23",
        kind: "pickup",
        at: "2026-03-02T04:40:00.000Z",
        window: { from: "2026-03-02T04:30:00.000Z", until: "2026-03-02T05:00:00.000Z" },
      },
    ],
  },
  reportBreak: {
    actionId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a24",
    step: "begin",
    at: "2026-03-02T07:10:00.000Z",
    sentAt: "2026-03-02T07:10:00.350Z",
  },
  checkVehicle: { checkId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a27", failed: ["lift"] },
  printManifests: { locale: "kk" },
  getPreparedManifests: { locale: "kk" },
  askForBreak: { requestId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a25" },
  reportBreakForDriver: {
    actionId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a26",
    step: "begin",
    at: "2026-03-02T07:10:00.000Z",
    reason: "The driver rang",
  },
  askForBreakForDriver: {
    requestId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a28",
    at: "2026-03-02T07:10:00.000Z",
    reason: "The driver rang",
  },
  askForHelpForDriver: {
    helpId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a29",
    need: "cannotTake",
    tripId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a23",
    why: "chair",
    at: "2026-03-02T07:10:00.000Z",
    reason: "The driver rang",
  },
  checkVehicleForDriver: {
    checkId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a30",
    failed: ["lift"],
    at: "2026-03-02T02:40:00.000Z",
    reason: "The driver rang",
  },
  takeBackAct: { at: "2026-03-02T04:31:24.000Z" },
  handInReport: {
    author: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a21",
    sealed: "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=",
    sentAt: "2026-03-02T04:31:20.350Z",
  },
  reportPosition: {
    point: { lat: 44.8488, lon: 65.4823 },
    at: "2026-03-02T04:31:20.000Z",
    sentAt: "2026-03-02T04:31:20.350Z",
    heading: 85,
    speed: 8.5,
    accuracy: 12,
  },
} satisfies { [N in EndpointName]?: ApiBody<N> };
