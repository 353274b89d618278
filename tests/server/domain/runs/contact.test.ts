import { describe, expect, it } from "vitest";
import { type Contact, contactOf } from "../../../../server/domain/runs/contact.ts";
import type { Run, RunStopRecord, VehiclePosition } from "../../../../server/domain/runs/model.ts";
import { reckonPlace } from "../../../../server/domain/runs/reckoning.ts";
import { type Instant, instant, minutes } from "../../../../shared/time/index.ts";

/** A time of the day, `"09:30"`. */
const at = (time: string): Instant => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return instant(Date.UTC(2026, 5, 15, hour, minute));
};

interface Told {
  heard?: string;
  speed?: number;
  next?: Partial<Record<"scheduled" | "departed" | "arrived", string>>;
  status?: "planned" | "started";
}
/** A run under way since eight, its next stop at ten unless it says otherwise, looked at `now`. */
function contact(
  now: string,
  { heard, speed = 0, next = {}, status = "started" }: Told,
): Contact | undefined {
  const { scheduled = "10:00", departed, arrived } = next;
  const stop = {
    ...{
      status: arrived ? "arrived" : departed ? "onTheWay" : "planned",
      scheduled: at(scheduled),
      kind: "pickup",
    },
    ...{ departedAt: departed && at(departed), arrivedAt: arrived && at(arrived) },
  } as RunStopRecord;
  const run = {
    shift: { status, starts: at("08:00"), startedAt: at("08:00") },
    stops: [stop],
  } as unknown as Run;
  const position = heard === undefined ? undefined : ({ at: at(heard), speed } as VehiclePosition);
  return contactOf(run, { position, now: at(now), silenceAfter: minutes(15) });
}

describe("a vehicle under way", () => {
  it("is online while it was heard of in the last minute", () => {
    expect(contact("09:00", { heard: "08:59", speed: 12 })).toBe("online");
  });
  it("is quiet for a while, then offline, when it was driving", () => {
    expect(contact("09:00", { heard: "08:50", speed: 12 })).toBe("quiet");
    expect(contact("09:00", { heard: "08:40", speed: 12 })).toBe("offline");
  });
  it("is parked for as long as it stood and has no way to be on", () => {
    expect(contact("09:50", { heard: "08:40", speed: 0.5 })).toBe("parked");
    expect(contact("11:00", { heard: "08:40", next: { departed: "08:30", arrived: "08:40" } })).toBe(
      "parked",
    );
  });
  it("is parked no longer once it has to drive", () => {
    expect(contact("10:00", { heard: "08:40" })).toBe("offline");
    expect(contact("09:00", { heard: "08:40", next: { departed: "08:55" } })).toBe("quiet"); // it was heard of at 08:55
    expect(contact("09:15", { heard: "08:40", next: { departed: "08:55" } })).toBe("offline");
  });
  it("of which no position was ever told is quiet, then offline", () => {
    expect(contact("08:10", {})).toBe("quiet");
    expect(contact("08:20", {})).toBe("offline");
  });
});

it("nobody has to be heard of whose run is not under way", () => {
  expect(contact("09:00", { status: "planned" })).toBeUndefined();
});

describe("where a silent vehicle would be by now", () => {
  // East, then as far north: 10 minutes on the road.
  const path = [
    { lat: 44.8, lon: 65.5 },
    { lat: 44.8, lon: 65.5141 },
    { lat: 44.81, lon: 65.5141 },
  ];
  const way = { path, takes: minutes(10), seenAt: at("09:00"), departedAt: at("08:50") };
  const lat = (now: string, more = {}) => reckonPlace({ ...way, ...more }, at(now))?.lat ?? 0;
  const lon = (now: string) => reckonPlace(way, at(now))?.lon ?? 0;

  it("goes along its path at the usual pace", () => {
    expect([lat("09:00"), lon("09:00")]).toEqual([44.8, 65.5]);
    expect(lon("09:02")).toBeCloseTo(65.5 + 0.0141 * 0.4, 3); // a fifth of both legs is two fifths of the first
    expect(lat("09:08")).toBeCloseTo(44.806, 3);
  });
  it("is nearly there afterwards, and not there: nobody has said so", () => {
    expect(lat("09:30")).toBeCloseTo(44.809, 3);
  });
  it("stands where it was seen until it set out", () => {
    expect(lat("09:05", { departedAt: at("09:05") })).toBe(44.8);
  });
});
