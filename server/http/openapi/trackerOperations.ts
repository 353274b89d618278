import type { OperationText } from "./operationText.ts";

/** The calls of the office about devices that tell positions. What these devices send goes to `/osmand`, in their own conventions. */
export const trackerOperations = {
  listTrackers: {
    tag: "Office",
    summary: "Devices that tell positions",
    description:
      "Phones with Traccar Client or another app of the OsmAnd convention (`client`), Traccar servers that hand on (`server`), and the devices of those (`forwarded`). With what came of their fixes of the last seven service days: `taken`, and refused by reason. Where they were is not told here. Tokens are kept nowhere.",
  },
  makeTracker: {
    tag: "Office",
    summary: "Let a device's positions in",
    description:
      "For a vehicle, whoever drives it, or for a driver, whatever they drive. `token` is told here and never again: an app sends it as its identifier to `/osmand`, a Traccar server as `Authorization: Bearer` of its `forward.header` (for chiefs and administrators of the whole service). A forwarded device has none: its server speaks for it, under the `uniqueId` by which it knows the device. `trackerId` is made by you, one for each.",
    errors: [
      ...(["request.idempotencyKeyReused", "vehicle.unknown", "driver.unknown"] as const),
      ...(["tracker.unknown", "tracker.deviceTaken"] as const),
    ],
  },
  revokeTracker: {
    tag: "Office",
    summary: "Let a device's positions in no longer",
    description:
      "From now on its token opens nothing; with a server all devices behind it go. What it told stays. The same again changes nothing.",
    errors: ["tracker.unknown"],
  },
} satisfies Record<string, OperationText>;
