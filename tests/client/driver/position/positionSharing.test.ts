import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type Fix,
  fixOf,
  type Handover,
  PositionSharing,
} from "../../../../client/driver/position/positionSharing.ts";
import { DeviceClock } from "../../../../client/state/index.ts";

let report: (lat: number, timestamp?: number) => void;
let fail: (code: number) => void;
let sent: Fix[];
let reachable: boolean;
let watches: number;
let clock: DeviceClock;
let answer: Handover;
const geolocation = {
  watchPosition: (done: PositionCallback, failed?: PositionErrorCallback | null) => {
    watches += 1;
    report = (latitude, timestamp = Date.now()) => {
      const coords = { latitude, longitude: 65.5, heading: Number.NaN, speed: null, accuracy: 8 };
      done({ coords, timestamp } as unknown as GeolocationPosition);
    };
    fail = (code) => failed?.({ code } as GeolocationPositionError);
    return 1;
  },
  clearWatch: () => undefined,
};
const send = async (fix: Fix) => {
  if (reachable) sent.push(fix);
  return reachable && answer;
};

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  reachable = true;
  watches = 0;
  clock = new DeviceClock({ wall: () => Date.now(), steady: () => performance.now() });
  answer = true;
});
afterEach(() => vi.useRealTimers());

describe("sharing one's position", () => {
  it("sends the newest of many fixes every 3 s", async () => {
    const sharing = new PositionSharing({ geolocation, send, clock });
    sharing.start();
    for (const lat of [44.81, 44.82, 44.83]) {
      report(lat);
      vi.advanceTimersByTime(10);
    }
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sent.map((fix) => fix.point.lat)).toEqual([44.83]);
    expect(sharing.state.get()).toBe("sharing");
    expect(sharing.lastPoint).toEqual({ lat: 44.83, lon: 65.5 });
  });

  it("knows how fast it goes, also where the device does not say, and no longer than that is true", () => {
    const sharing = new PositionSharing({ geolocation, send, clock });
    sharing.start();
    report(44.81);
    expect(sharing.lastSpeed).toBeUndefined(); // of one place nobody can tell
    vi.advanceTimersByTime(10_000);
    report(44.811); // 0.001° of latitude are some 111 m, in 10 s
    expect(sharing.lastSpeed).toBeCloseTo(11.1, 0);
    vi.advanceTimersByTime(10_000);
    report(44.8111); // 11 m: a device that blurs
    expect(sharing.lastSpeed).toBe(0);
    vi.advanceTimersByTime(16_000);
    expect(sharing.lastSpeed).toBeUndefined();
  });

  it("keeps what could not be sent and was overtaken, each once, and says when there is a connection again", async () => {
    const kept: number[] = [];
    let flushes = 0;
    const shelf = { keep: (fix: Fix) => kept.push(fix.point.lat), flush: () => (flushes += 1) };
    const sharing = new PositionSharing({ geolocation, send, clock, kept: shelf });
    sharing.start();
    reachable = false;
    for (const lat of [44.81, 44.82, 44.83]) {
      report(lat);
      await vi.advanceTimersByTimeAsync(6_000); // tried twice
    }
    expect(kept).toEqual([44.81, 44.82]); // the third may still be sent as it is
    expect(flushes).toBe(0);
    reachable = true;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sent.map((fix) => fix.point.lat)).toEqual([44.83]);
    expect(flushes).toBe(1);
    expect(kept).toHaveLength(2);
    sharing.stop();
  });

  it("says when nothing gets through, and when it does again", async () => {
    const sharing = new PositionSharing({ geolocation, send, clock });
    sharing.start();
    report(44.8);
    reachable = false;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sharing.state.get()).toBe("unsent");
    reachable = true;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sharing.state.get()).toBe("sharing");
    expect(sent).toHaveLength(1);
  });

  it("stops when it is not allowed, and sends nothing after it was switched off", async () => {
    const sharing = new PositionSharing({ geolocation, send, clock });
    sharing.start();
    fail(1);
    expect(sharing.state.get()).toBe("denied");
    sharing.start();
    report(44.8);
    sharing.stop();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(sent).toEqual([]);
    expect(sharing.state.get()).toBe("off");
  });

  it("goes on after a tunnel, without sending an old position meanwhile", async () => {
    const sharing = new PositionSharing({ geolocation, send, clock });
    sharing.start();
    report(44.8);
    fail(2);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sent).toEqual([]);
    expect(sharing.state.get()).toBe("waiting");
    report(44.9);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sent.map((fix) => fix.point.lat)).toEqual([44.9]);
  });

  it("sends a fix once, with the time at which it was measured", async () => {
    const sharing = new PositionSharing({ geolocation, send, clock });
    const measured = Date.now() - 25 * 60_000;
    sharing.start();
    report(44.8, measured);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.measured.at).toBe(measured);
    expect(sharing.lastPoint).toBeUndefined();
  });

  it("says since when nothing new was measured, asks the device anew, and takes the same measure once", async () => {
    const sharing = new PositionSharing({ geolocation, send, clock });
    sharing.start();
    const stamp = Date.now();
    report(44.8, stamp);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sharing.state.get()).toBe("sharing");
    await vi.advanceTimersByTimeAsync(21_000);
    expect(sharing.state.get()).toBe("silent");
    expect(sharing.detail.get().lastMeasured?.at).toBe(stamp);
    expect(watches).toBe(2);
    report(44.8, stamp);
    await vi.advanceTimersByTimeAsync(3_000);
    expect([sharing.state.get(), sent.length]).toEqual(["silent", 1]);
    report(44.8);
    await vi.advanceTimersByTimeAsync(3_000);
    expect([sharing.state.get(), sent.length]).toEqual(["sharing", 2]);
  });

  it.each([
    [{ code: "position.implausible", field: "at" }, "refused"],
    ["rough", "rough"],
    [false, "unsent"],
  ] as const)("tells %j apart from a lost connection", async (said, state) => {
    const sharing = new PositionSharing({ geolocation, send, clock });
    sharing.start();
    answer = said;
    report(44.8);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sharing.state.get()).toBe(state);
    expect(sharing.detail.get()).toEqual(typeof said === "object" ? { refusal: said } : {});
  });

  it("is unavailable on a device without positions", () => {
    const sharing = new PositionSharing({ geolocation: undefined, send, clock });
    sharing.start();
    expect(sharing.state.get()).toBe("unavailable");
  });
});

it("leaves out what the device does not know while standing still", () => {
  const still = { latitude: 44.8, longitude: 65.5, heading: Number.NaN, speed: null, accuracy: 8 };
  expect(fixOf(still)).toEqual({ point: { lat: 44.8, lon: 65.5 }, accuracy: 8 });
});
