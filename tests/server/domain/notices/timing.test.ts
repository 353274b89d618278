import { describe, expect, it } from "vitest";
import { recipientsOf, shortName } from "../../../../server/domain/notices/recipients.ts";
import { afterQuiet, tellAt } from "../../../../server/domain/notices/timing.ts";
import type { RiderFileRecord } from "../../../../server/domain/people/record.ts";
import { RiderId } from "../../../../shared/ids/index.ts";
import { hours, serviceDay } from "../../../../shared/time/index.ts";
import { at, ZONE } from "./samples.ts";

const today = serviceDay("2026-11-30");
const tomorrow = serviceDay("2026-12-01");
const quiet = { from: hours(21), until: hours(8) };
const moment = (now: ReturnType<typeof at>, day = today) => ({ now, today: day, timeZone: ZONE, quiet });

describe("quiet hours", () => {
  it("end at eight, of the evening before and of the night itself", () => {
    expect(afterQuiet(moment(at("20:59", 0)))).toBe(at("20:59", 0));
    expect(afterQuiet(moment(at("21:00", 0)))).toBe(at("08:00"));
    // 01:30 on the wall still is of the service day that began on the date before.
    expect(afterQuiet(moment(at("01:30")))).toBe(at("08:00"));
    expect(afterQuiet(moment(at("07:59"), tomorrow))).toBe(at("08:00"));
    expect(afterQuiet(moment(at("08:00"), tomorrow))).toBe(at("08:00"));
  });

  it("that do not go over midnight end on their date", () => {
    const noon = { ...moment(at("13:30", 0)), quiet: { from: hours(13), until: hours(15) } };
    expect(afterQuiet(noon)).toBe(at("15:00", 0));
    expect(afterQuiet({ ...noon, now: at("12:00", 0) })).toBe(at("12:00", 0));
  });
});

describe("when somebody is told", () => {
  const trip = (begins: ReturnType<typeof at>, day = tomorrow) => ({ serviceDay: day, begins });

  it("of tomorrow not in the night", () => {
    expect(tellAt(moment(at("22:00", 0)), trip(at("15:00")))).toBe(at("08:00"));
  });

  it("of a trip of the day under way at once", () => {
    expect(tellAt(moment(at("21:30", 0)), trip(at("22:00", 0), today))).toBe(at("21:30", 0));
  });

  it("at once of what would come too late after the night", () => {
    expect(tellAt(moment(at("22:00", 0)), trip(at("08:30")))).toBe(at("22:00", 0));
  });

  it("of what is about no trip after the night", () => {
    expect(tellAt(moment(at("22:00", 0)))).toBe(at("08:00"));
  });
});

describe("who is told", () => {
  const rider: Parameters<typeof recipientsOf>[1] = {
    ...{ id: RiderId.parse("0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a24"), phone: "+77001112233", locale: "kk" },
    ...{ needs: {}, standing: { state: "served" } },
    contacts: [
      { name: "Mother", phone: "+77001112244", may: ["book", "beTold"] },
      { name: "Clinic", phone: "+77001112255", may: ["beTold"], consentUntil: "2026-11-30" },
      { name: "Neighbor", phone: "+77001112266", may: ["book"] },
      { name: "The same phone", phone: "+77001112233", may: ["beTold"] },
    ],
  };
  const by = { role: "system" } as const;
  const phones = (kind: Parameters<typeof recipientsOf>[0], record = rider, day = today) =>
    recipientsOf(kind, record, { by, today: day }).map(({ phone }) => phone);

  it("of a lateness whoever may be, once for each phone, within the consent", () => {
    expect(phones("late")).toEqual(["+77001112233", "+77001112244", "+77001112255"]);
    expect(phones("late", rider, tomorrow)).toEqual(["+77001112233", "+77001112244"]);
  });

  it("of a reminder, a vehicle and a promise the rider alone", () => {
    for (const kind of ["reminder", "soon", "arrived", "promised", "otherVehicle"] as const)
      expect(phones(kind)).toEqual(["+77001112233"]);
  });

  it("nobody of somebody who has died or moved away", () => {
    for (const state of ["died", "movedAway"] as const)
      expect(phones("cancelled", { ...rider, standing: { state } })).toEqual([]);
  });

  it("not the rider of what they did themselves", () => {
    const told = recipientsOf("cancelled", rider, { by: { role: "rider", id: rider.id }, today });
    expect(told.map(({ role }) => role)).toEqual(["contact", "contact"]);
  });

  it("by the language of the record, and never rung who does not hear", () => {
    const deaf: RiderFileRecord["needs"] = { deaf: true };
    expect(recipientsOf("late", { ...rider, needs: deaf }, { by, today })).toMatchObject([
      { role: "rider", locale: "kk", isDeaf: true },
      { role: "contact", locale: "kk", isDeaf: false },
      { role: "contact" },
    ]);
  });

  it("and others never read a full name", () => {
    expect(shortName("Сәрсенова Айгүл Маратқызы")).toBe("Айгүл");
    expect(shortName("Айгүл")).toBe("Айгүл");
  });
});
