import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { loadMessages, type Section } from "../../../client/ui/i18n/loadMessages.ts";
import { LOCALES, type Messages } from "../../../shared/i18n/index.ts";
import { blanksOf } from "../../support/placeholders.ts";

const sections: Section[] = ["rider", "driver", "dispatcher", "office"];
type Node = ReturnType<IntlMessageFormat["getAst"]>[number];

/** The forms of every plural in a message. */
function pluralForms(nodes: readonly Node[]): string[][] {
  return nodes.flatMap((node) => {
    if (!("options" in node) || !node.options) return [];
    const own = "pluralType" in node ? [Object.keys(node.options)] : [];
    return [...own, ...pluralForms(Object.values(node.options).flatMap((each) => each.value))];
  });
}

const entries = (messages: Messages): [string, string][] =>
  Object.entries(messages).filter((entry): entry is [string, string] => entry[1] !== undefined);

describe.each(sections)("the texts of the %s's page", (section) => {
  it("are the same set in every language", async () => {
    const [kk, ru, en] = await Promise.all(LOCALES.map((locale) => loadMessages(locale, section)));
    expect(Object.keys(ru ?? {}).sort()).toEqual(Object.keys(kk ?? {}).sort());
    expect(Object.keys(en ?? {}).sort()).toEqual(Object.keys(kk ?? {}).sort());
  });

  it.each(LOCALES)("can all be formatted in %s", async (locale) => {
    for (const [key, text] of entries(await loadMessages(locale, section))) {
      const values = Object.fromEntries(blanksOf(text, locale).map((name) => [name, 2]));
      expect(String(new IntlMessageFormat(text, locale).format(values)), key).not.toBe("");
    }
  });

  it.each(["kk", "ru"] as const)("have the blanks of the English ones in %s", async (locale) => {
    const [english, other] = await Promise.all([loadMessages("en", section), loadMessages(locale, section)]);
    const others = new Map(entries(other));
    for (const [key, text] of entries(english)) {
      expect(blanksOf(others.get(key) ?? "", locale), key).toEqual(blanksOf(text, "en"));
    }
  });

  it("have every plural form that Russian needs", async () => {
    for (const [key, text] of entries(await loadMessages("ru", section))) {
      for (const forms of pluralForms(new IntlMessageFormat(text, "ru").getAst())) {
        expect(forms, key).toEqual(expect.arrayContaining(["one", "few", "many", "other"]));
      }
    }
  });
});
