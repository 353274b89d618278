import { expect, it } from "vitest";
import { actTime } from "../../../client/ui/fields/actTime.ts";

const zone = "Asia/Qyzylorda"; // UTC+5
const at = (local: string) => Date.parse(`2026-11-${local}+05:00`);
const lastNight = { last: at("29T20:12:40"), now: at("30T07:05:00") };
const told = (text: string, times = lastNight) => actTime(text, times, zone);

it("takes a time of yesterday evening, of the night or of this morning for what it is", () => {
  expect(told("21:40")).toBe(at("29T21:40:00"));
  expect(told("00:40")).toBe(at("30T00:40:00"));
  expect(told("24:40")).toBe(at("30T00:40:00"));
  expect(told("7.05")).toBe(at("30T07:05:00"));
});

it("takes the minute of the last report for the moment of it, since nobody writes seconds", () => {
  expect(told("20:12")).toBe(lastNight.last);
});

it("knows no time in between that is before the last report or still to come", () => {
  expect(told("20:11")).toBeUndefined();
  expect(told("07:06")).toBeUndefined();
  expect(told("later")).toBeUndefined();
  expect(told("12:75")).toBeUndefined();
});
