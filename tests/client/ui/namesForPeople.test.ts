import { beforeAll, describe, expect, it } from "vitest";
import { loadMessages, type Section } from "../../../client/ui/i18n/loadMessages.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { LOCALES, type Locale, type Messages } from "../../../shared/i18n/index.ts";
import {
  Assistance,
  MobilityAid,
  Purpose,
  ShiftStatus,
  StopStatus,
  StoryEntry,
  TripStatus,
} from "../../../shared/schemas/index.ts";

/** Every closed list whose values a dispatcher's or rider's screen shows, with the texts that stand for them. */
const LISTS: [prefix: string, values: readonly string[]][] = [
  ["status.", TripStatus.options],
  ["aid.", MobilityAid.options],
  ["assistance.", Assistance.options],
  ["purpose.", Purpose.options],
  ["dispatcher.stop.status.", StopStatus.options],
  ["dispatcher.run.status.", ShiftStatus.options],
  ["dispatcher.trip.story.by.", StoryEntry.shape.by.options],
  ["dispatcher.trip.bookedBy.", ["rider", "dispatcher"]],
  ["dispatcher.vehicle.", ["off", "free", "toPickup", "busy"]],
  ["dispatcher.bar.", ["planned", "aboard", "done", "late", "noShow", "cancelled", "missed"]],
  ["dispatcher.filter.", ["waiting", "active", "late", "done"]],
  ["common.theme.", ["system", "light", "dark", "contrast"]],
];

const SECTIONS: Section[] = ["dispatcher", "rider", "driver"];

describe.each(LOCALES)("what stands for a value on the screens in %s", (locale: Locale) => {
  const texts = new Map<string, string>();
  beforeAll(async () => {
    const messages: Messages[] = await Promise.all(SECTIONS.map((section) => loadMessages(locale, section)));
    for (const [key, text] of messages.flatMap((each) => Object.entries(each))) texts.set(key, text);
  });

  it.each(LISTS)("is a text and not its name in the program: %s", (prefix, values) => {
    for (const value of values) {
      const text = texts.get(`${prefix}${value}`) ?? "";
      expect(text, value).toMatch(/\p{L}/u);
      // English has words of its own that are the value ("late"); a word of the program never is two in one.
      if (locale !== "en" || /[A-Z]/.test(value))
        expect(text.toLowerCase(), value).not.toContain(value.toLowerCase());
      if (locale !== "en") expect(text, value).toMatch(/\p{Script=Cyrillic}/u);
    }
  });

  it("is a name for whatever the region is made of", () => {
    const { categories, districts, places, settlements, operators, rules, calendar } = kyzylorda;
    const named = [...categories, ...districts, ...places, ...settlements, ...operators];
    for (const { id, name } of named) {
      expect(name[locale], id).toMatch(/\p{L}/u);
      expect(name[locale], id).not.toBe(id);
    }
    for (const { level, name } of rules.priorityClasses.value)
      expect(name[locale], String(level)).toMatch(/\p{L}/u);
    for (const { day, name } of calendar) expect(name[locale], day).toMatch(/\p{L}/u);
  });
});
