import { describe, expect, it } from "vitest";
import { createFormats } from "../../../client/ui/i18n/dates.ts";
import { loadMessages } from "../../../client/ui/i18n/loadMessages.ts";
import { reasonText } from "../../../client/ui/i18n/reasonText.ts";
import { createTranslate } from "../../../client/ui/i18n/translate.ts";
import { calendarDay, dayAfter, instantAt, learnZone, wallTime } from "../../../client/ui/i18n/zone.ts";
import type { Locale } from "../../../shared/i18n/index.ts";

const zone = "Asia/Qyzylorda"; // five hours ahead of UTC since 2024
const monday = Date.parse("2026-11-23T04:05:00Z"); // 09:05 there

async function formatsIn(locale: Locale) {
  const t = createTranslate(locale, await loadMessages(locale, "rider"));
  return { t, formats: createFormats(locale, zone, t) };
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
