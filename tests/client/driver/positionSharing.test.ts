import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Fix, fixOf, PositionSharing } from "../../../client/driver/positionSharing.ts";

let report: (lat: number) => void;
let fail: (code: number) => void;
let sent: Fix[];
let reachable: boolean;
const geolocation = {
  watchPosition: (done: PositionCallback, failed?: PositionErrorCallback | null) => {
    report = (latitude) => {
      const coords = { latitude, longitude: 65.5, heading: Number.NaN, speed: null, accuracy: 8 };
      done({ coords } as unknown as GeolocationPosition);
    };
    fail = (code) => failed?.({ code } as GeolocationPositionError);
    return 1;
  },
  clearWatch: () => undefined,
};
const send = async (fix: Fix) => {
  if (reachable) sent.push(fix);
  return reachable;
};

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  reachable = true;
});
afterEach(() => vi.useRealTimers());

describe("sharing one's position", () => {
  it("sends the newest of many fixes every 3 s", async () => {
    const sharing = new PositionSharing({ geolocation, send });
    sharing.start();
    for (const lat of [44.81, 44.82, 44.83]) report(lat);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sent.map((fix) => fix.point.lat)).toEqual([44.83]);
    expect(sharing.state.get()).toBe("sharing");
    expect(sharing.lastPoint).toEqual({ lat: 44.83, lon: 65.5 });
  });

  it("says when nothing gets through, and when it does again", async () => {
    const sharing = new PositionSharing({ geolocation, send });
    sharing.start();
    report(44.8);
    reachable = false;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sharing.state.get()).toBe("unsent");
    reachable = true;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sharing.state.get()).toBe("sharing");
    expect(sent).toHaveLength(1); // the unsent one is gone, not late
  });

  it("stops when it is not allowed, and sends nothing after it was switched off", async () => {
    const sharing = new PositionSharing({ geolocation, send });
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
    const sharing = new PositionSharing({ geolocation, send });
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

  it("is unavailable on a device without positions", () => {
    const sharing = new PositionSharing({ geolocation: undefined, send });
    sharing.start();
    expect(sharing.state.get()).toBe("unavailable");
  });
});

it("leaves out what the device does not know while standing still", () => {
  const still = { latitude: 44.8, longitude: 65.5, heading: Number.NaN, speed: null, accuracy: 8 };
  expect(fixOf(still)).toEqual({ point: { lat: 44.8, lon: 65.5 }, accuracy: 8 });
});
