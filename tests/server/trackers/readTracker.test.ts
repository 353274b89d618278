import { describe, expect, it } from "vitest";
import type { TrackerCall } from "../../../server/domain/runs/tracker.ts";
import { createReadTracker } from "../../../server/trackers/index.ts";

const read = createReadTracker("Asia/Qyzylorda");
const asked = (query: string) =>
  read({
    query: Object.fromEntries(new URLSearchParams(query)),
    body: undefined,
    isJson: false,
    bearer: undefined,
  });
const json = (body: unknown, bearer?: string) => read({ query: {}, body, isJson: true, bearer });
const fixOf = (call: TrackerCall | "unreadable") => (call === "unreadable" ? call : call.fix);
const iso = (call: TrackerCall | "unreadable") => {
  const fix = fixOf(call);
  return fix === "unreadable" || fix?.at === undefined ? fix : new Date(fix.at).toISOString();
};

describe("the OsmAnd convention", () => {
  it("has knots, degrees and meters", () => {
    expect(
      asked(
        "id=48241179&lat=44.85&lon=65.5&timestamp=1750000000&speed=10&bearing=270&altitude=130&accuracy=5&batt=79&charge=true",
      ),
    ).toEqual({
      ...{ form: "osmAnd", key: "48241179" },
      fix: {
        ...{ point: { lat: 44.85, lon: 65.5 }, at: 1_750_000_000_000, accuracy: 5, heading: 270 },
        ...{ speed: expect.closeTo(5.144, 3), isValid: true, isMock: false },
      },
    });
  });
  it.each([
    ["seconds", "1750000000", "2025-06-15T15:06:40.000Z"],
    ["milliseconds", "1750000000123", "2025-06-15T15:06:40.123Z"],
    ["ISO", "2025-06-15T15:06:40.123Z", "2025-06-15T15:06:40.123Z"],
    ["the wall clock of the service, + for the space", "2025-06-15+20:06:40", "2025-06-15T15:06:40.000Z"],
  ])("has times in %s", (_how, written, at) => {
    expect(iso(asked(`id=1&lat=44.85&lon=65.5&timestamp=${written}`))).toBe(at);
  });
  it("may leave the time out, write both coordinates as one, and name itself deviceid", () => {
    expect(asked("deviceid=1&location=44.85,65.5")).toMatchObject({
      ...{ key: "1", fix: { point: { lat: 44.85, lon: 65.5 }, at: undefined } },
    });
  });
  it("without a place only says that it is there, as when it hands in its notifications' token", () => {
    expect(asked("id=1&notificationToken=abc")).toEqual({ form: "osmAnd", key: "1" });
    expect(asked("id=1&batt=50&cell=401,1,2,3")).toEqual({ form: "osmAnd", key: "1" });
  });
  it("may come in a form body, and says of a fix that it is none or made up", () => {
    const body = { id: "1", lat: "44.85", lon: "65.5", valid: "false", mock: "true" };
    expect(fixOf(read({ query: {}, body, isJson: false, bearer: undefined }))).toMatchObject({
      ...{ isValid: false, isMock: true },
    });
  });
  it.each([
    ["nobody", "lat=44.85&lon=65.5"],
    ["an empty name", "id=&lat=44.85&lon=65.5"],
    ["half a place", "id=1&lat=44.85"],
    ["a place that is none", "id=1&lat=44.85&lon=east"],
    ["a place beyond the poles", "id=1&lat=91&lon=65.5"],
    ["a time that is none", "id=1&lat=44.85&lon=65.5&timestamp=yesterday"],
  ])("that names %s cannot be read", (_what, query) => expect(asked(query)).toBe("unreadable"));
  it("says nothing by what is no number", () => {
    expect(fixOf(asked("id=1&lat=44.85&lon=65.5&speed=fast&accuracy=NaN&bearing=-1"))).toMatchObject({
      ...{ speed: undefined, accuracy: undefined, heading: undefined },
    });
  });
});

describe("Traccar Client's JSON", () => {
  const location = {
    timestamp: "2025-06-15T13:45:12.862Z",
    coords: { latitude: 44.85, longitude: 65.5, accuracy: 5, speed: 12, heading: -1, altitude: 5 },
    ...{ is_moving: false, odometer: 0, event: "motionchange", battery: { level: 0.79, is_charging: false } },
    ...{
      activity: { type: "still" },
      mock: false,
      alarm: "sos",
      extras: {},
      uuid: "x",
      age: 3,
      floor: null,
      _: "&id=48241179",
    },
  };
  it("has meters per second, and −1 for what it does not know", () => {
    expect(json({ device_id: "48241179", location })).toEqual({
      ...{ form: "traccarClient", key: "48241179" },
      fix: {
        ...{ point: { lat: 44.85, lon: 65.5 }, at: Date.parse(location.timestamp), accuracy: 5 },
        ...{ speed: 12, heading: undefined, isValid: true, isMock: false },
      },
    });
  });
  it("says of a place that it is made up", () => {
    expect(fixOf(json({ device_id: "1", location: { ...location, mock: true } }))).toMatchObject({
      isMock: true,
    });
  });
  it("may have no place", () => {
    const { coords: _, ...placeless } = location;
    expect(json({ device_id: "1", location: placeless })).toEqual({ form: "traccarClient", key: "1" });
  });
  it("may have more digits than anybody needs", () => {
    const coords = { ...location.coords, latitude: Number("44.85000000000001234"), speed: -1 };
    expect(fixOf(json({ device_id: "1", location: { ...location, coords } }))).toMatchObject({
      speed: undefined,
    });
  });
  it.each([
    ["no device", { location }],
    [
      "a place that is none",
      { device_id: "1", location: { ...location, coords: { latitude: "x", longitude: 1 } } },
    ],
    ["a time that is none", { device_id: "1", location: { ...location, timestamp: "noon" } }],
    ["a list", [{ device_id: "1" }]],
  ])("with %s cannot be read", (_what, body) => expect(json(body)).toBe("unreadable"));
});

describe("what a Traccar server forwards", () => {
  const position = {
    ...{
      id: 7,
      deviceId: 3,
      protocol: "galileo",
      valid: true,
      outdated: false,
      altitude: 130,
      speed: 10,
      course: 90,
    },
    ...{ serverTime: "2025-06-15T13:45:14.000+00:00", deviceTime: "2025-06-15T13:45:12.000+00:00" },
    ...{ fixTime: "2025-06-15T13:45:12.000+00:00", latitude: 44.85, longitude: 65.5, accuracy: 0 },
    attributes: { sat: 9, ignition: true, batteryLevel: 79 },
  };
  const device = {
    id: 3,
    uniqueId: "860000000000001",
    name: "231",
    status: "online",
    phone: null,
    category: "van",
  };

  it("names the device as the server knows it, has knots, and 0 for an accuracy that is not known", () => {
    expect(json({ position, device }, "secret")).toEqual({
      ...{ form: "traccarServer", key: "secret", uniqueId: "860000000000001" },
      fix: {
        ...{ point: { lat: 44.85, lon: 65.5 }, at: Date.parse(position.fixTime), accuracy: undefined },
        ...{ speed: expect.closeTo(5.144, 3), heading: 90, isValid: true, isMock: false },
      },
    });
  });
  it("is no fix where the server repeats the last one, or tells of an event", () => {
    expect(fixOf(json({ position: { ...position, outdated: true }, device }, "s"))).toBeUndefined();
    expect(fixOf(json({ event: { type: "geofenceEnter" }, position, device }, "s"))).toBeUndefined();
  });
  it("may be no place by the device's own word", () => {
    expect(fixOf(json({ position: { ...position, valid: false }, device }, "s"))).toMatchObject({
      isValid: false,
    });
  });
  it("without a key shows an empty one", () => expect(json({ position, device })).toMatchObject({ key: "" }));
  it("without a device cannot be read", () => expect(json({ position }, "s")).toBe("unreadable"));
});
