import { describe, expect, it } from "vitest";
import {
  choiceOf,
  readDay,
  readDayTime,
  readNumber,
  readPhones,
  readPoint,
  readWeekdays,
  readYesNo,
} from "../../../../server/domain/exchange/readCell.ts";

describe("a day in a list", () => {
  it.each([
    "29.11.2026",
    "29/11/2026",
    "29-11-2026",
    "29.11.26",
    "29.11.2026 г.",
    "29.11.2026ж.",
    "2026-11-29",
    "2026-11-29T00:00",
    "29 ноября 2026 г.",
    "29 қараша 2026 ж.",
    "«29» ноября 2026",
    "29 November 2026",
    "46355", // Excel counts 46,355 days from 30 December 1899: 127 years of 365.25 less 32
  ])("%s is 29 November 2026", (text) => {
    expect(readDay(text)).toEqual({ kind: "value", value: "2026-11-29" });
  });

  it("is of the last century where two digits say so", () => {
    expect(readDay("15.06.51")).toEqual({ kind: "value", value: "1951-06-15" });
  });

  it.each(["", "31.02.2026", "29.13.2026", "2026", "сегодня", "0", "29 абвгд 2026", "1e5", "99999999"])(
    "%j is none",
    (text) => {
      expect(readDay(text)).toEqual({ kind: "fault", fault: "notADay" });
    },
  );
});

describe("phones in a list", () => {
  it.each([
    { text: "8 701 000 00 01", phones: ["+77010000001"] },
    { text: "87010000001, 8 (702) 000-00-02", phones: ["+77010000001", "+77020000002"] },
    { text: "+7 701 000 00 01 +7 702 000 00 02", phones: ["+77010000001", "+77020000002"] },
    { text: "8 7242 26 00 01 (доб. 12) / 87010000001", phones: ["+77242260001", "+77010000001"] },
    { text: "87010000001\n8 701 000 00 01", phones: ["+77010000001"] },
  ])("$text", ({ text, phones }) => {
    expect(readPhones(text)).toEqual({ kind: "value", value: phones });
  });

  it.each([
    { text: "8 701 000 00", fault: "phoneTooShort" },
    { text: "нет", fault: "phoneNotANumber" },
    { text: "", fault: "phoneTooShort" },
    { text: "8 701 000 00 01 23", fault: "phoneTooLong" },
  ])("$text has a fault: $fault", ({ text, fault }) => {
    expect(readPhones(text)).toEqual({ kind: "fault", fault });
  });
});

describe("numbers and choices", () => {
  it.each([
    { text: "120", is: 120 },
    { text: "120 кг", is: 120 },
    { text: "1 200,5", is: 1200.5 },
  ])("$text is $is", ({ text, is }) => expect(readNumber(text)).toEqual({ kind: "value", value: is }));

  it("has no number in words", () => {
    expect(readNumber("сто")).toEqual({ kind: "fault", fault: "notANumber" });
  });

  const aids = { wheelchair: ["кресло-коляска", "арба"], none: ["нет", "жоқ"] };
  it.each([
    { text: "Кресло – коляска", code: "wheelchair" },
    { text: "WHEELCHAIR", code: "wheelchair" },
    { text: "жок", code: "none" },
  ])("$text chooses $code", ({ text, code }) => {
    expect(choiceOf(aids)(text)).toEqual({ kind: "value", value: code });
  });

  it("does not guess", () => {
    expect(choiceOf(aids)("самокат")).toEqual({ kind: "fault", fault: "notAChoice" });
  });
});

describe("times, days of the week, points, yes and no", () => {
  it.each([
    { read: readDayTime, text: "8:30", is: "08:30" },
    { read: readDayTime, text: "08.30", is: "08:30" },
    { read: readDayTime, text: "25:00", is: "25:00" },
    { read: readDayTime, text: "2026-11-29T08:30", is: "08:30" },
    // A workbook counts a time of a day as its share: 8.5 of 24 hours.
    { read: readDayTime, text: "0.354166666666667", is: "08:30" },
    { read: readWeekdays, text: "пн–пт", is: "1, 2, 3, 4, 5" },
    { read: readWeekdays, text: "Дс, ср, жм", is: "1, 3, 5" },
    { read: readWeekdays, text: "6; 7", is: "6, 7" },
    { read: readPoint, text: "44.8427, 65.5036", is: "44.8427, 65.5036" },
    { read: readPoint, text: "44,8427; 65,5036", is: "44.8427, 65.5036" },
    { read: readYesNo, text: "Иә", is: "yes" },
    { read: readYesNo, text: "+", is: "yes" },
    { read: readYesNo, text: "-", is: "no" },
  ])("$text is $is", ({ read, text, is }) => expect(read(text)).toEqual({ kind: "value", value: is }));

  it.each([
    { read: readDayTime, text: "8:75", fault: "notATime" },
    { read: readDayTime, text: "31:00", fault: "notATime" },
    { read: readDayTime, text: "утро", fault: "notATime" },
    { read: readWeekdays, text: "пт–пн", fault: "notWeekdays" },
    { read: readWeekdays, text: "каждый день", fault: "notWeekdays" },
    { read: readPoint, text: "44.8427", fault: "notAPoint" },
    { read: readPoint, text: "144.8, 65.5", fault: "notAPoint" },
    { read: readYesNo, text: "наверное", fault: "notAChoice" },
  ])("$text has a fault: $fault", ({ read, text, fault }) =>
    expect(read(text)).toEqual({ kind: "fault", fault }),
  );
});
