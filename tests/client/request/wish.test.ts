import { describe, expect, it } from "vitest";
import {
  type Draft,
  draftNeeds,
  emptyDraft,
  fieldOfRefusal,
  isSamePlace,
  requestOf,
} from "../../../client/request/wish.ts";

const zone = "Asia/Qyzylorda"; // UTC+5
const home = { point: { lat: 44.84, lon: 65.5 }, label: "Home" };
const clinic = { point: { lat: 44.86, lon: 65.52 }, label: "Clinic" };
const chosen = (place: typeof home, note = "") => ({ text: place.label, place, note });
const empty = emptyDraft("wheelchair", { day: "2026-11-23", hour: 9, minute: 50 });
const filled: Draft = { ...empty, pickup: chosen(home), dropoff: chosen(clinic) };

describe("the request that is sent", () => {
  it("says the time in UTC and leaves out what is empty", () => {
    expect(requestOf({ ...filled, note: "  " }, zone)).toEqual({
      pickup: home,
      dropoff: clinic,
      when: { kind: "leaveAt", at: "2026-11-23T04:50:00.000Z" }, // 09:50 − 5 h
      companions: 0,
      aid: "wheelchair",
      assistance: "door",
      purpose: "other",
    });
  });

  it("tells the driver how to find the door", () => {
    const request = requestOf({ ...filled, dropoff: chosen(clinic, " ramp on the left ") }, zone);
    expect(request?.dropoff).toEqual({ ...clinic, note: "ramp on the left" });
  });

  it("says of few people's needs only what was answered, and takes it over from a trip of before", () => {
    const asked: Draft = { ...filled, inVehicle: "changes", childSeats: 2, guideDog: true };
    const needs = { staysInChair: false, childSeats: 2, guideDog: true };
    expect(requestOf(asked, zone)?.needs).toEqual(needs);
    expect(requestOf({ ...filled, inVehicle: "asUsual", childSeats: 0 }, zone)?.needs).toBeUndefined();
    expect(requestOf({ ...asked, aid: "none" }, zone)?.needs).toEqual({ childSeats: 2, guideDog: true });
    expect(draftNeeds(needs)).toEqual({ inVehicle: "changes", childSeats: 2, guideDog: true });
  });

  it("does not exist while a place is missing", () => {
    expect(requestOf({ ...filled, dropoff: empty.dropoff }, zone)).toBeUndefined();
  });
});

it("does not lead from a place to the same place, whatever is written", () => {
  expect(isSamePlace(filled)).toBe(false);
  expect(isSamePlace({ ...filled, dropoff: { ...chosen(home), text: "other words" } })).toBe(true);
  expect(isSamePlace(empty)).toBe(false);
});

it("finds the field that a refusal is about", () => {
  const at = (field: string | undefined) => fieldOfRefusal({ field });
  expect(at("pickup.point.lat")).toBe("pickup");
  expect(at("when.at")).toBe("when");
  expect(at("dropoff")).toBe("dropoff");
  expect(at("companions")).toBe("companions");
  expect(at("wayHome.at")).toBe("wayHome");
  expect(at("whenever")).toBeUndefined();
  expect(at(undefined)).toBeUndefined();
});
