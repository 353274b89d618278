import { describe, expect, it } from "vitest";
import {
  type ChangeNotice,
  choicesOf,
  type NoticeContent,
} from "../../../../server/domain/notices/content.ts";
import { fits, readOut, wordsOf } from "../../../../server/domain/notices/words.ts";
import { LOCALES } from "../../../../shared/i18n/index.ts";
import { channels } from "../../../../shared/notices/index.ts";
import { smsLength } from "../../../../shared/notices/smsLength.ts";
import { at, longer, NOW, samples, ZONE } from "./samples.ts";

const contents: NoticeContent[] = [...Object.values(samples), ...longer];
const telling = { now: NOW, timeZone: ZONE };
/** Times and plates that the words have to hold, as they are said. */
function heldBy(content: NoticeContent): string[] {
  const clock = (instant: number) => new Date(instant + 5 * 3_600_000).toISOString().slice(11, 16); // Kyzylorda is five hours ahead
  const windows = Object.values(content)
    .filter((value): value is ChangeNotice["was"] => typeof value === "object" && "from" in value)
    .map(({ from, until }) => `${clock(from)}-${clock(until)}`);
  const instants = (
    ["expected", "wished", "at", "begins", "ends", "from", "next", "since", "dueBy"] as const
  ).flatMap((key) => {
    const value = (content as unknown as Record<string, unknown>)[key];
    return typeof value === "number" ? [clock(value)] : [];
  });
  return [
    ...windows,
    ...instants,
    ...("plate" in content && content.plate !== undefined ? [content.plate] : []),
  ];
}

describe.each(LOCALES)("in %s", (locale) => {
  describe.each(channels)("by %s", (channel) => {
    it.each(contents.map((content) => [content.kind, content] as const))("%s", (_kind, content) => {
      for (const canAnswer of [true, false])
        for (const about of [undefined, "Айгерим"]) {
          const text = wordsOf(content, {
            ...{ ...telling, locale, channel, canAnswer, about, phone: "+77242270000" },
          });
          expect(fits(text, channel), `${text.length}: ${text}`).toBe(true);
          for (const held of heldBy(content)) expect(text).toContain(held);
          expect(text).not.toMatch(/[{}]|undefined|NaN/);
          if (about !== undefined) expect(text).toContain(about);
          for (const [index] of choicesOf(content).entries())
            expect(text).toContain(canAnswer ? `${index + 1} = ` : "+77242270000");
        }
    });
  });

  it("says what can be read out of each kind", () => {
    for (const content of contents) {
      const text = readOut(content, { ...telling, locale });
      for (const held of heldBy(content)) expect(text).toContain(held);
      expect(text).not.toContain("1 = ");
    }
  });
});

it("English goes by the letters of GSM 03.38, so that it costs half", () => {
  for (const content of contents) {
    const text = wordsOf(content, { ...telling, locale: "en", channel: "sms", canAnswer: true });
    expect(smsLength(text), text).toMatchObject({ alphabet: "gsm7" });
    expect(smsLength(text).parts).toBeLessThanOrEqual(2);
  }
});

describe("a day", () => {
  const said = (instant: ReturnType<typeof at>, locale: "kk" | "ru" | "en" = "en") =>
    wordsOf(
      { kind: "cancelled", wished: instant },
      { ...telling, locale, channel: "email", canAnswer: true },
    );

  it("is named so that it cannot be mistaken", () => {
    expect(said(at("19:30", 0))).toBe("Invataxi: the trip today, Monday 30 November 19:30 is cancelled.");
    expect(said(at("08:30"))).toBe("Invataxi: the trip tomorrow, Tuesday 1 December 08:30 is cancelled.");
    expect(said(at("08:30", 2))).toBe("Invataxi: the trip Wednesday 2 December 08:30 is cancelled.");
    expect(said(at("08:30"), "ru")).toBe("Инватакси: поездка завтра, вторник, 1 декабря 08:30 отменена.");
    expect(said(at("08:30"), "kk")).toBe("Инватакси: ертең, 1 желтоқсан, сейсенбі 08:30 сапар тоқтатылды.");
  });

  it("of a trip after midnight is the one on the wall", () => {
    // 00:40 of the service day of the 30th is on the 1st.
    expect(said(at("00:40", 1))).toContain("tomorrow, Tuesday 1 December 00:40");
  });
});

describe("what is too long", () => {
  it("loses the weekday before anything else, and nothing that it has to say", () => {
    const sms = { ...telling, locale: "kk", channel: "sms", canAnswer: true, about: "Айгерим" } as const;
    const text = wordsOf({ ...samples.changed, is: { from: at("00:10", 2), until: at("00:30", 2) } }, sms);
    expect(text).not.toContain("сейсенбі");
    expect(text).toContain("ертең 1 желтоқсан");
    for (const held of ["08:30-08:50", "00:10-00:30", "алдыңғы сапар созылды", "1 = ", "2 = "])
      expect(text).toContain(held);
  });
});

it("a change without one of its four parts does not compile", () => {
  const { was, is, reason, choices } = samples.changed;
  // @ts-expect-error the old time is missing
  const withoutOld: ChangeNotice = { kind: "changed", is, reason, choices };
  // @ts-expect-error the new time is missing
  const withoutNew: ChangeNotice = { kind: "changed", was, reason, choices };
  // @ts-expect-error the reason is missing
  const withoutReason: ChangeNotice = { kind: "changed", was, is, choices };
  // @ts-expect-error the choice is missing
  const withoutChoice: ChangeNotice = { kind: "changed", was, is, reason };
  // @ts-expect-error one choice is none
  const withOne: ChangeNotice = { kind: "changed", was, is, reason, choices: ["yes"] };
  expect([withoutOld, withoutNew, withoutReason, withoutChoice, withOne]).toHaveLength(5);
});
