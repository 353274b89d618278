import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../../server/domain/notices/words.ts";
import { smsLength } from "../../../../shared/notices/smsLength.ts";
import { NOW, samples, ZONE } from "./samples.ts";

/** As long as real ones are: 43 letters open it. */
const link = `https://taxi.example.kz/trip?lang=kk#${"k".repeat(43)}`;
const phone = "+77242270000";
const telling = { now: NOW, timeZone: ZONE, locale: "kk", canAnswer: false, phone } as const;

describe("the link to the trip's page", () => {
  it("stands after what a messenger carries of a trip to come", () => {
    for (const kind of ["promised", "reminder", "soon", "late", "changed"] as const) {
      const without = wordsOf(samples[kind], { ...telling, channel: "telegram" });
      expect(wordsOf(samples[kind], { ...telling, channel: "telegram", link })).toBe(`${without} ${link}`);
    }
  });

  it("is not in what says that there is no trip any more, or that it is at the door", () => {
    for (const kind of ["cancelled", "refused", "missed", "noShow", "arrived", "eligibilityEnding"] as const)
      expect(wordsOf(samples[kind], { ...telling, channel: "telegram", link })).not.toContain("https");
  });

  it("goes by SMS while that keeps to its three parts", () => {
    const text = wordsOf(samples.soon, { ...telling, channel: "sms", link });
    expect(text.endsWith(` ${link}`)).toBe(true);
    // 93 letters of the notice, a space and 80 of the link: 174 of the 3 × 67 = 201 that three parts of Cyrillic hold.
    expect(smsLength(text)).toEqual({ alphabet: "ucs2", units: 174, parts: 3 });
  });

  it("is dropped before a word of the notice is: the words are those without it, in full", () => {
    const without = wordsOf(samples.changed, { ...telling, channel: "sms" });
    expect(without).toContain("сейсенбі");
    expect(wordsOf(samples.changed, { ...telling, channel: "sms", link })).toBe(without);
  });
});
