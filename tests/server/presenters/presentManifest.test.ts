import { describe, expect, it } from "vitest";
import type { Run } from "../../../server/domain/runs/model.ts";
import type { StopStatus } from "../../../shared/schemas/index.ts";
import { Manifest } from "../../../shared/schemas/index.ts";
import { presentersAt } from "./presentersAt.ts";
import { at, dropoff, iso, pickup, run, shift } from "./records.ts";

const morning = presentersAt(at("08:30"));
const runWith = (status: StopStatus, more: Partial<Run> = {}): Run => ({
  ...run,
  stops: [{ ...pickup, status }, dropoff],
  ...more,
});

describe("a run as its driver sees it", () => {
  it("says who gets in and out where, when, and with what help", () => {
    const manifest = morning.manifest(run);
    expect(Manifest.strict().parse(manifest)).toEqual(manifest);
    expect(manifest).toMatchObject({
      version: 7,
      serviceDay: "2026-03-02",
      status: "started",
      vehicle: { plate: "001 AAA 11", lift: true },
      depot: { label: "Depot" },
    });
    expect(manifest.stops[0]).toMatchObject({
      kind: "pickup",
      place: { label: "Home", note: "Second entrance" },
      rider: { name: "Aigerim Example", phone: "+77010000001" },
      companions: 1,
      assistance: "door",
      note: "Hard of hearing",
      window: { from: iso("09:10"), until: iso("09:30") },
    });
    expect(manifest.stops[1]).toMatchObject({ kind: "dropoff", window: { until: iso("10:00") } });
  });

  it("says nothing of the rider's file, purpose, home or guardians", () => {
    const text = JSON.stringify(morning.manifest(run));
    for (const secret of [
      "Guardian",
      "eligible",
      "category",
      "medical",
      "chairWeight",
      "demo",
      "priority",
      "contract",
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it("shows a rider's phone on the day and until the stop is behind", () => {
    const phoneOf = (world: Run, now = at("08:30")) =>
      presentersAt(now).manifest(world).stops[0]?.rider.phone;
    for (const status of ["planned", "onTheWay", "arrived"] as const) {
      expect(phoneOf(runWith(status))).toBe("+77010000001");
    }
    for (const status of ["done", "noShow", "cancelled"] as const) expect(phoneOf(runWith(status))).toBe("");
    const day = 24 * 3600 * 1000;
    expect(phoneOf(run, (at("08:30") - day) as ReturnType<typeof at>)).toBe("");
    const nextMorning = (at("08:30") + day) as ReturnType<typeof at>;
    expect(phoneOf(runWith("planned", { shift: { ...shift, status: "planned" } }), nextMorning)).toBe("");
    // Whoever was aboard of a run that nobody ended is asked how they came home.
    expect(phoneOf(runWith("planned", { shift: { ...shift, status: "started" } }), nextMorning)).toBe(
      "+77010000001",
    );
    expect(phoneOf(runWith("planned", { shift: { ...shift, status: "ended" } }))).toBe("");
  });

  it.each([
    ["planned", ["depart"]],
    ["onTheWay", ["arrive"]],
    ["arrived", ["board", "noShow"]],
    ["done", []],
  ] as const)("offers at a pickup that is %s: %j, and nothing at the stop after it", (status, actions) => {
    const { stops } = morning.manifest(runWith(status));
    expect(stops[0]?.actions).toEqual(actions);
    expect(stops[1]?.actions).toEqual(status === "done" ? ["depart"] : []);
  });

  it("says from when on the rider at the door counts as not having come", () => {
    const waiting = (status: StopStatus) => ({ ...pickup, status, arrivedAt: at("09:00") });
    const seen = (status: StopStatus) => morning.manifest({ ...run, stops: [waiting(status), dropoff] });
    // Promised from 09:10, ten minutes of free waiting.
    expect(seen("arrived").freeWaitingSeconds).toBe(600);
    expect(seen("arrived").stops.map(({ noShowFrom }) => noShowFrom)).toEqual([iso("09:20"), undefined]);
    expect(seen("done").stops[0]?.noShowFrom).toBeUndefined();
  });

  it("keeps the time at which the vehicle came, whatever was expected last: the rider reads that one too", () => {
    const came = {
      ...pickup,
      status: "done" as const,
      estimated: at("09:18"),
      arrivedAt: at("09:10"),
      doneAt: at("09:12"),
    };
    const [first] = presentersAt(at("09:20")).manifest({ ...run, stops: [came, dropoff] }).stops;
    expect(first?.estimated).toBe(iso("09:10"));
  });

  it("offers nothing before the shift is started", () => {
    const { stops } = morning.manifest(runWith("planned", { shift: { ...shift, status: "planned" } }));
    expect(stops.flatMap(({ actions }) => actions)).toEqual([]);
  });
});
