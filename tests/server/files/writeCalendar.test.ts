import { describe, expect, it } from "vitest";
import { type NewCalendarEntry, writeCalendar } from "../../../server/files/index.ts";
import { hours } from "../../../shared/time/index.ts";

const entry: NewCalendarEntry = {
  ...{ uid: "a@invataxi", sequence: 3, state: "confirmed", language: "kk", alarmBefore: hours(1) },
  ...{ from: Date.UTC(2026, 2, 2, 9, 30), until: Date.UTC(2026, 2, 2, 10, 15), now: Date.UTC(2026, 2, 1) },
  ...{
    title: "Инватакси сапары",
    text: "Көлік сағат 14:30 мен 14:50 аралығында келеді; дайын болыңыз,\nсағат 14:30 бастап",
  },
};
/** Lines as they are meant: what was folded put together again (RFC 5545, 3.1). */
const linesOf = (file: string) => file.replace(/\r\n /g, "").split("\r\n");

describe("a trip in a calendar", () => {
  it("stands in UTC, with an alarm one hour before", () => {
    const lines = linesOf(writeCalendar(entry));
    for (const line of [
      ...["BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:PUBLISH", "UID:a@invataxi", "SEQUENCE:3"],
      ...["DTSTAMP:20260301T000000Z", "DTSTART:20260302T093000Z", "DTEND:20260302T101500Z"],
      ...["SUMMARY:Инватакси сапары", "STATUS:CONFIRMED", "BEGIN:VALARM", "TRIGGER:-PT1H", "END:VCALENDAR"],
    ])
      expect(lines).toContain(line);
  });

  it("folds long lines at 75 octets and escapes what would end a value", () => {
    const file = writeCalendar(entry);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(linesOf(file)).toContain(
      "DESCRIPTION:Көлік сағат 14:30 мен 14:50 аралығында келеді\\; дайын болыңыз\\,\\nсағат 14:30 бастап",
    );
  });

  it("is cancelled under the same name, and rings no more", () => {
    const lines = linesOf(writeCalendar({ ...entry, state: "cancelled", sequence: 4 }));
    expect(lines).toEqual(expect.arrayContaining(["UID:a@invataxi", "SEQUENCE:4", "STATUS:CANCELLED"]));
    expect(lines).not.toContain("BEGIN:VALARM");
  });
});
