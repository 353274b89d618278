import { describe, expect, it } from "vitest";
import { type DriverSituation, dueDeed } from "../../../server/twin/dueDeed.ts";
import type { Manifest, ManifestStop } from "../../../shared/schemas/index.ts";
import { minutes, toInstant } from "../../../shared/time/index.ts";

const at = (time: string) => toInstant(`2026-11-23T${time}:00.000Z`);
const iso = (time: string) => `2026-11-23T${time}:00.000Z`;

const pickup = (extra: Partial<ManifestStop>): ManifestStop =>
  ({
    ...{ id: "p", kind: "pickup", tripId: "a", scheduled: iso("04:30"), status: "planned" },
    ...{ actions: ["depart"], aid: "none", ...extra },
  }) as ManifestStop;
const manifest = (stops: ManifestStop[], status: Manifest["status"] = "started") =>
  ({ shiftId: "s", status, starts: iso("04:00"), ends: iso("12:00"), stops }) as unknown as Manifest;
/** Ten minutes away; whoever boards takes two; out at half past four. */
const situation = (extra: Partial<DriverSituation> = {}): DriverSituation => ({
  ...{ reachesAt: undefined, arrivedAt: undefined },
  ...{ driveTo: () => minutes(10), dwell: () => minutes(2), comesOutAt: () => at("04:30"), ...extra },
});

describe("what a driver does next, and when", () => {
  it("starts the shift when it is time", () => {
    const due = dueDeed(manifest([], "planned"), situation());
    expect(due).toEqual({ deed: { kind: "startShift" }, at: at("04:00") });
  });

  it("leaves ten minutes of driving and two of margin before the scheduled pickup", () => {
    // 04:30 − 10 − 2 = 04:18
    const planned = pickup({});
    const due = dueDeed(manifest([planned]), situation());
    expect(due).toEqual({ deed: { kind: "act", stop: planned, action: "depart" }, at: at("04:18") });
  });

  it("boards after the dwell time, once the rider is out", () => {
    const waiting = pickup({ status: "arrived", actions: ["board", "noShow"] });
    // out at 04:30, dwell 2 minutes: 04:32
    const due = dueDeed(manifest([waiting]), situation({ arrivedAt: at("04:25") }));
    expect(due).toEqual({ deed: { kind: "act", stop: waiting, action: "board" }, at: at("04:32") });
  });

  it("gives up on a rider who stays away from when the manifest says so", () => {
    const waiting = pickup({
      ...{ status: "arrived", actions: ["board", "noShow"], noShowFrom: iso("04:40") },
    });
    const away = situation({ arrivedAt: at("04:30"), comesOutAt: () => undefined });
    const due = dueDeed(manifest([waiting]), away);
    expect(due).toEqual({ deed: { kind: "act", stop: waiting, action: "noShow" }, at: at("04:40") });
  });

  it("takes a break whose place comes before the next stop, and ends it when it was long enough", () => {
    const pause = { id: "b", status: "ahead", minutes: 30, at: iso("04:05") };
    const with_ = (breaks: unknown[], stop = pickup({})) =>
      ({ ...manifest([stop]), breaks }) as unknown as Manifest;
    expect(dueDeed(with_([pause]), situation())).toMatchObject({ deed: { step: "begin" }, at: at("04:05") });
    const taking = { ...pause, status: "underWay", begun: iso("04:06") };
    expect(dueDeed(with_([taking]), situation())).toMatchObject({ deed: { step: "end" }, at: at("04:36") });
    const later = { ...pause, after: "p" };
    expect(dueDeed(with_([later]), situation())).toMatchObject({ deed: { kind: "act" } });
    const driving = pickup({ status: "onTheWay", actions: ["arrive"] });
    const there = situation({ reachesAt: at("04:28") });
    expect(dueDeed(with_([pause], driving), there)).toMatchObject({ deed: { action: "arrive" } });
  });

  it("ends the shift where the manifest allows nothing more", () => {
    const due = dueDeed(manifest([pickup({ actions: [] })]), situation());
    expect(due).toEqual({ deed: { kind: "endShift" }, at: at("12:00") });
  });
});
