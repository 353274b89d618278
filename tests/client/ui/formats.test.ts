import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFormats, type Reader } from "../../../client/ui/i18n/dates.ts";
import { loadMessages } from "../../../client/ui/i18n/loadMessages.ts";
import { reasonText } from "../../../client/ui/i18n/reasonText.ts";
import { createTranslate } from "../../../client/ui/i18n/translate.ts";
import {
  calendarDay,
  dayAfter,
  instantAt,
  learnDays,
  learnZone,
  wallTime,
} from "../../../client/ui/i18n/zone.ts";
import type { Locale } from "../../../shared/i18n/index.ts";

const zone = "Asia/Qyzylorda"; // five hours ahead of UTC since 2024
const monday = Date.parse("2026-11-23T04:05:00Z"); // 09:05 there

async function formatsIn(locale: Locale, reader: Reader = "anybody") {
  const t = createTranslate(locale, await loadMessages(locale, "rider"));
  return { t, formats: createFormats({ locale, zone, reader }, t) };
}

describe("dates and times", () => {
  it.each([
    ["kk", "23 қараша, дүйсенбі"],
    ["ru", "понедельник, 23 ноября"],
    ["en", "Monday 23 November"],
  ] as const)("name the day in %s, whatever the browser knows", async (locale, day) => {
    const { formats } = await formatsIn(locale);
    expect(formats.day(monday)).toBe(day);
    expect(formats.day("2026-11-23")).toBe(day);
  });

  it("are shown on the region's wall clock", async () => {
    const { formats } = await formatsIn("ru");
    expect(formats.time(monday)).toBe("09:05");
    expect(formats.timeRange({ from: "2026-11-23T04:05:00Z", until: "2026-11-23T04:25:00Z" })).toBe(
      "09:05–09:25",
    );
  });

  it("call a day today or tomorrow as people there would", async () => {
    const { formats } = await formatsIn("en");
    const lateEvening = Date.parse("2026-11-22T20:00:00Z"); // already Monday 01:00 in the region
    expect(formats.relativeDay("2026-11-23", lateEvening)).toBe("Today, Monday 23 November");
    expect(formats.relativeDay("2026-11-24", lateEvening)).toBe("Tomorrow, Tuesday 24 November");
    expect(formats.relativeDay("2026-11-25", lateEvening)).toBe("Wednesday 25 November");
  });

  it("write numbers in Kazakh as in Russian, with a comma", async () => {
    expect((await formatsIn("kk")).formats.distance(1_420)).toBe("1,4 км");
    expect((await formatsIn("en")).formats.distance(1_420)).toBe("1.4 km");
    expect((await formatsIn("ru")).formats.distance(847)).toBe("850 м");
  });
});

describe("the wall clock of a zone", () => {
  it("goes both ways", () => {
    expect(wallTime(monday, zone)).toMatchObject({ day: "2026-11-23", hour: 9, minute: 5, weekday: 1 });
    expect(instantAt("2026-11-23", 9, 5, zone)).toBe(monday);
  });

  it("survives a change of offset: Kyzylorda moved from UTC+6 to UTC+5 on 1 March 2024", () => {
    const almaty = "Asia/Almaty";
    // 29 Feb 12:00 at +6 is 06:00 UTC; 1 Mar 12:00 at +5 is 07:00 UTC.
    expect(new Date(instantAt("2024-02-29", 12, 0, almaty)).toISOString()).toBe("2024-02-29T06:00:00.000Z");
    expect(new Date(instantAt("2024-03-01", 12, 0, almaty)).toISOString()).toBe("2024-03-01T07:00:00.000Z");
  });

  it("counts days over the end of a month and a year", () => {
    expect(dayAfter("2026-12-31")).toBe("2027-01-01");
    expect(dayAfter("2028-02-28")).toBe("2028-02-29");
    expect(calendarDay("2026-11-29").weekday).toBe(7);
  });
});

describe("what the server says", () => {
  it("shows instants as times and falls back to a plain sentence for what it does not know", async () => {
    const { t, formats } = await formatsIn("en");
    const known = { key: "date.today", values: { day: "2026-11-23" } };
    expect(reasonText(known, t, formats)).toBe("Today, 23 November");
    const unknown = { key: "reason.fromTheFuture", values: {} };
    expect(reasonText(unknown, t, formats)).toBe(t("common.unknownReason"));
    const incomplete = { key: "date.today", values: {} };
    expect(reasonText(incomplete, t, formats)).toBe(t("common.unknownReason"));
  });
});

describe("a device with old zone data", () => {
  // As if it still had the region at +06, as before tzdata 2018h; the server says +05.
  const old = "Etc/GMT-6";

  it("shows and takes the right times once the server has told the zone", () => {
    expect(wallTime(monday, old)).toMatchObject({ hour: 10, minute: 5 });
    learnZone(old, [
      { from: "2018-01-01T00:00:00Z", minutes: 360 },
      { from: "2018-12-20T18:00:00Z", minutes: 300 },
    ]);
    expect(wallTime(monday, old)).toMatchObject({ day: "2026-11-23", hour: 9, minute: 5 });
    expect(instantAt("2026-11-23", 9, 5, old)).toBe(monday);
    expect(wallTime(Date.parse("2018-06-01T00:00:00Z"), old)).toMatchObject({ hour: 6 });
    learnZone(old, []);
  });
});

describe("times after midnight", () => {
  const night = "2026-11-29T19:40:00.000Z"; // 00:40 of the 30th, a Monday
  beforeAll(() => learnDays(zone, "03:00"));
  afterAll(() => learnDays(zone, "00:00"));

  it("are of their service day for whoever works with it", async () => {
    const { formats } = await formatsIn("en", "worker");
    expect([formats.shortDay(night), formats.time(night)]).toEqual(["29 November", "24:40"]);
    expect(formats.day(night)).toBe("Sunday 29 November");
    expect(formats.timeRange({ from: "2026-11-29T18:50:00.000Z", until: night })).toBe("23:50–24:40");
    expect(formats.hour("2026-11-29", 24)).toBe("24");
  });

  it("tell riders both dates of the night, so that nobody waits a day early or late", async () => {
    const now = Date.parse("2026-11-29T10:00:00.000Z"); // the afternoon before
    const read = async (locale: Locale) => {
      const { t, formats } = await formatsIn(locale);
      expect(formats.hour("2026-11-29", 24)).toContain("00 (");
      return t("when.leaveAt", { day: formats.relativeDay(night, now), time: formats.time(night) });
    };
    expect(await read("ru")).toBe("в ночь с 29 ноября на 30 ноября, выезд в 00:40");
    expect(await read("en")).toBe("the night from 29 November to 30 November, leave at 00:40");
    expect(await read("kk")).toBe("29 қараша – 30 қараша аралығындағы түн, шығу уақыты 00:40");
  });

  it("leave it to the date on the wall what riders call today", async () => {
    const { formats } = await formatsIn("en");
    const halfPastOne = Date.parse("2026-11-29T20:30:00.000Z"); // Monday already
    expect(formats.relativeDay("2026-11-30", halfPastOne)).toBe("Today, Monday 30 November");
  });

  it("are still of today at half past one, and of no day before at three", async () => {
    const { formats } = await formatsIn("en", "worker");
    const [halfPastOne, three] = ["2026-11-29T20:30:00.000Z", "2026-11-29T22:00:00.000Z"].map(Date.parse);
    expect(formats.relativeDay("2026-11-29", halfPastOne ?? 0)).toBe("Today, Sunday 29 November");
    expect(formats.relativeDay("2026-11-30", three ?? 0)).toBe("Today, Monday 30 November");
  });

  it("go over the end of the year", async () => {
    const { formats } = await formatsIn("ru");
    expect(formats.day("2026-12-31T20:30:00.000Z")).toBe("в ночь с 31 декабря на 1 января");
  });
});
