import { expect, it } from "vitest";
import { smsLength } from "../../../shared/notices/smsLength.ts";

it("160 letters of GSM 03.38 are one part, and 153 each part of more", () => {
  expect(smsLength("a".repeat(160))).toEqual({ alphabet: "gsm7", units: 160, parts: 1 });
  expect(smsLength("a".repeat(161)).parts).toBe(2);
  expect(smsLength("a".repeat(306)).parts).toBe(2);
  expect(smsLength("a".repeat(307)).parts).toBe(3);
});

it("letters of the extension take the room of two", () => {
  expect(smsLength("[".repeat(80))).toEqual({ alphabet: "gsm7", units: 160, parts: 1 });
  expect(smsLength("€".repeat(81)).parts).toBe(2);
});

it("one Kazakh letter makes it 70, and 67 each part of more", () => {
  expect(smsLength(`${"a".repeat(69)}ә`)).toEqual({ alphabet: "ucs2", units: 70, parts: 1 });
  expect(smsLength("қ".repeat(71)).parts).toBe(2);
  expect(smsLength("қ".repeat(134)).parts).toBe(2);
  expect(smsLength("қ".repeat(135)).parts).toBe(3);
});
