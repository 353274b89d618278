import { describe, expect, it } from "vitest";
import { type DemoSituation, nextDeed } from "../../../../server/twin/demo/nextDeed.ts";
import type { Manifest, ManifestStop } from "../../../../shared/schemas/index.ts";
import { minutes, toInstant } from "../../../../shared/time/index.ts";

const at = (time: string) => toInstant(`2026-11-23T${time}:00.000Z`);
const iso = (time: string) => `2026-11-23T${time}:00.000Z`;

const pickup = (extra: Partial<ManifestStop>): ManifestStop =>
  ({
    id: "p",
    kind: "pickup",
    tripId: "a",
    scheduled: iso("04:30"),
    status: "planned",
    actions: ["depart"],
    aid: "none",
    ...extra,
  }) as ManifestStop;
const manifest = (stops: ManifestStop[], status: Manifest["status"] = "started") =>
  ({ shiftId: "s", status, starts: iso("04:00"), ends: iso("12:00"), stops }) as unknown as Manifest;
const situation = (extra: Partial<DemoSituation> = {}): DemoSituation => ({
  atStop: false,
  arrivedAt: undefined,
  driveTo: () => minutes(10),
  dwell: () => minutes(2),
  staysAway: () => false,
  ...extra,
});

describe("what a simulated driver does next", () => {
  it("starts the shift when it is time, not before", () => {
    expect(nextDeed(manifest([], "planned"), situation(), at("03:59"))).toEqual({ kind: "wait" });
    expect(nextDeed(manifest([], "planned"), situation(), at("04:00"))).toEqual({ kind: "startShift" });
  });

  it("leaves ten minutes of driving and two of margin before the scheduled pickup", () => {
    // 04:30 − 10 − 2 = 04:18
    const planned = pickup({});
    expect(nextDeed(manifest([planned]), situation(), at("04:17"))).toEqual({ kind: "wait" });
    expect(nextDeed(manifest([planned]), situation(), at("04:18"))).toEqual({
      kind: "act",
      stop: planned,
      action: "depart",
    });
  });

  it("boards after the dwell time, but not before the promised window opens", () => {
    const window = { from: iso("04:30"), until: iso("04:50") };
    const waiting = pickup({ status: "arrived", actions: ["board", "noShow"], window });
    const early = situation({ arrivedAt: at("04:25") });
    // ready at 04:30 (window), dwell 2 minutes: 04:32
    expect(nextDeed(manifest([waiting]), early, at("04:31"))).toEqual({ kind: "wait" });
    expect(nextDeed(manifest([waiting]), early, at("04:32"))).toEqual({
      kind: "act",
      stop: waiting,
      action: "board",
    });
  });

  it("gives up on a rider who stays away only from when the manifest says so", () => {
    const noShowFrom = iso("04:40");
    const waiting = pickup({ status: "arrived", actions: ["board", "noShow"], noShowFrom });
    const away = situation({ arrivedAt: at("04:30"), staysAway: () => true });
    expect(nextDeed(manifest([waiting]), away, at("04:39"))).toEqual({ kind: "wait" });
    expect(nextDeed(manifest([waiting]), away, at("04:40"))).toEqual({
      kind: "act",
      stop: waiting,
      action: "noShow",
    });
  });

  it("reports nothing that the server does not allow now", () => {
    const done = pickup({ actions: [] });
    expect(nextDeed(manifest([done]), situation(), at("05:00"))).toEqual({ kind: "wait" });
    expect(nextDeed(manifest([done]), situation(), at("12:00"))).toEqual({ kind: "endShift" });
  });
});
