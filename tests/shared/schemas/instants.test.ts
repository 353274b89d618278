import { describe, expect, it } from "vitest";
import { TripId } from "../../../shared/ids/index.ts";
import { IsoInstant, NewTripRequest } from "../../../shared/schemas/index.ts";

const noonInKyzylorda = "2026-03-02T07:00:00.000Z";

describe("equal instants, written differently", () => {
  it.each([
    "2026-03-02T07:00:00.000Z",
    "2026-03-02T07:00:00Z",
    "2026-03-02T07:00:00.0Z",
    "2026-03-02T07:00:00.000000Z",
    "2026-03-02t07:00:00z",
    "2026-03-02T12:00:00+05:00",
    "2026-03-02T12:00:00.000+05:00",
    "2026-03-01T23:30:00-07:30",
    "2026-03-02T07:00:00+00:00",
    "2026-03-02T07:00:00-00:00",
  ])("%s is one text once it was read", (text) => {
    expect(IsoInstant.parse(text)).toBe(noonInKyzylorda);
  });
});

describe("what names no instant", () => {
  it.each([
    ["an hour that no day has", "2026-03-02T24:00:00Z"],
    ["a leap second", "2026-06-30T23:59:60Z"],
    ["a day that no month has", "2026-02-30T10:00:00Z"],
    ["a wall time without its zone", "2026-03-02T10:00:00"],
    ["an offset that no zone has", "2026-03-02T10:00:00+24:00"],
    ["an offset without its colon", "2026-03-02T10:00:00+0500"],
    ["a blank for the T", "2026-03-02 10:00:00Z"],
    ["a comma for the point", "2026-03-02T10:00:00,5Z"],
    ["a year beyond four digits once in UTC", "9999-12-31T23:59:59-05:00"],
    ["a year before the first once in UTC", "0000-01-01T00:00:00+05:00"],
    ["nothing", ""],
  ])("%s is refused", (_, text) => {
    expect(IsoInstant.safeParse(text).success).toBe(false);
  });
});

it("an id in capitals is the same id", () => {
  const id = "0a1b2c3d-0000-4000-8000-00000000abcd";
  expect(TripId.parse(id.toUpperCase())).toBe(id);
});

it("a letter made of two signs is the same letter, and blanks around a text are none of it", () => {
  const place = { point: { lat: 44.8, lon: 65.5 }, label: " Цветочный рай\t", note: "  " };
  const wish = {
    pickup: place,
    dropoff: place,
    when: { kind: "leaveAt", at: noonInKyzylorda },
    companions: 0,
  };
  const parsed = NewTripRequest.parse(wish);
  expect(parsed.pickup).toMatchObject({ label: "Цветочный рай", note: "" });
  expect(parsed.pickup.label.normalize("NFC")).toBe(parsed.pickup.label);
});
