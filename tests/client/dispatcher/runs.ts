import type { RunStop, RunView } from "../../../shared/schemas/index.ts";

/** A stop at this time of 23 November, UTC. */
export const stop = (tripId: string, kind: RunStop["kind"], at: string, status: RunStop["status"]) =>
  ({
    id: `${tripId}-${kind}`,
    tripId,
    kind,
    estimated: `2026-11-23T${at}:00.000Z`,
    status,
    lateMinutes: 0,
  }) as RunStop;

/** 03:00 to 11:00 UTC, eight hours. */
export const run = (stops: RunStop[], status: RunView["status"] = "started") =>
  ({
    shiftId: "s1",
    version: 1,
    plate: "001 ZZZ 11",
    driver: { id: "d1", name: "Driver", phone: "+77000000009" },
    districtId: "city",
    starts: "2026-11-23T03:00:00.000Z",
    ends: "2026-11-23T11:00:00.000Z",
    status,
    locks: [],
    withdrawals: [],
    stops,
  }) as unknown as RunView;
