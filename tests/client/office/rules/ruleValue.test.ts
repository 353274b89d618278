import { describe, expect, it } from "vitest";
import {
  partName,
  type RuleValue,
  ruleName,
  valueInWords,
} from "../../../../client/office/rules/ruleValue.ts";
import { loadMessages } from "../../../../client/ui/i18n/loadMessages.ts";
import { createTranslate } from "../../../../client/ui/i18n/translate.ts";
import { rules } from "../../../../server/regions/kyzylorda/rules.ts";
import { ServiceRules } from "../../../../shared/schemas/serviceRules.ts";

const kept = Object.entries(ServiceRules.encode(rules)).map(([key, { value }]) => ({
  key,
  value: value as RuleValue,
}));
const partsOf = (value: RuleValue): string[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([part, inner]: [string, RuleValue]) => [
        ...(Array.isArray(value) || part === "minutes" ? [] : [part]),
        ...partsOf(inner),
      ]);

describe.each(["kk", "ru", "en"] as const)("in %s", (locale) => {
  it("every rule of the pack and every part of it has a name", async () => {
    const messages = await loadMessages(locale, "office");
    const known = new Set(Object.keys(messages));
    expect(kept.filter(({ key }) => !known.has(`officeRules.rule.${key}`)).map(({ key }) => key)).toEqual([]);
    const parts = new Set(kept.flatMap(({ value }) => partsOf(value)));
    expect([...parts].filter((part) => !known.has(`officeRules.part.${part}`))).toEqual([]);
  });
});

it("values are told in words and units", async () => {
  const t = createTranslate("en", await loadMessages("en", "office"));
  expect(ruleName("pickupWindow", t)).toBe("Pickup window");
  expect(partName("factor", t)).toBe("Times the direct ride");
  expect(valueInWords({ minutes: 20 }, t)).toBe("20 min");
  expect(valueInWords({ from: "07:00", until: "22:00" }, t)).toBe("07:00–22:00");
  expect(valueInWords(null, t)).toBe("none");
  expect(valueInWords(false, t)).toBe("No");
  expect(valueInWords({ factor: 1.5, allowance: { minutes: 10 } }, t)).toBe(
    "Times the direct ride: 1.5; And on top: 10 min",
  );
  expect(valueInWords([{ level: 0, purposes: ["work", "study"] }], t)).toBe(
    "Place in line (0 first): 0; Purposes: Work, Study",
  );
});
