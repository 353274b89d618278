import { describe, expect, it } from "vitest";
import { phoneParts, readPhone, spacedPhone } from "../../../shared/phone/index.ts";
import { CodeRequest } from "../../../shared/schemas/index.ts";

const NUMBER = "+77000001000";

describe("a phone number", () => {
  it.each([
    "+77000001000",
    "87000001000",
    "77000001000",
    "7000001000",
    "8 700 000 10 00",
    "8(700)000-10-00",
    "8-700-000-10-00",
    "+7 (700) 0001000",
    "+7 700 000 1000",
    "8\u00a0700\u00a0000\u00a010\u00a000", // no-break spaces
    "8\u202f700\u2009000\u200910\u200900", // thin spaces
    "8 700 000–10–00", // en dashes
    "8 700 000—10—00",
    "8‑700‑000‑10‑00", // hyphens that do not break
    "+7.700.000.10.00",
    "+7/700/000/10/00",
    "+7-700-000-10-00 доб. 5",
    "+7 700 000 10 00 ext. 12",
    "8 700 000 10 00 #12",
    "＋７７０００００１０００",
    "８ ７００ ０００ １０ ００",
    "тел. 8 700 000 10 00",
    "tel:+7-700-000-10-00",
    "  +77000001000  ",
    "\u200e+77000001000", // an invisible mark of direction
    "+8 700 000 10 00",
    "007 700 000 10 00",
    "8-10-7-700-000-10-00",
  ])("has one form, however it is written: %s", (typed) => {
    expect(readPhone(typed)).toEqual({ kind: "phone", e164: NUMBER });
    expect(CodeRequest.parse({ phone: typed })).toEqual({ phone: NUMBER });
  });

  it.each([
    ["8 7242 23-45-67", "+77242234567"],
    ["8 (7242) 23-45-67", "+77242234567"],
    ["7242 234567", "+77242234567"],
    ["8 800 555 35 35", "+78005553535"],
    ["800 555 35 35", "+78005553535"],
    ["+7 916 123-45-67", "+79161234567"],
    ["8 916 123-45-67", "+79161234567"],
    ["+998 90 123 45 67", "+998901234567"],
    ["00998901234567", "+998901234567"],
    ["+86 138 0013 8000", "+8613800138000"],
  ])("may be a landline or of another country: %s", (typed, e164) => {
    expect(readPhone(typed)).toEqual({ kind: "phone", e164 });
  });

  it.each([
    ["8 700 000 10 0", "tooShort"],
    ["+7 700 000 10 0", "tooShort"],
    ["700 000 10", "tooShort"],
    ["123", "tooShort"],
    ["12", "tooShort"],
    ["+7 700 000 10 00 1", "tooLong"],
    ["87000001000 87000002000", "tooLong"],
    ["8 700 000 10 00 12 34 56", "tooLong"],
    ["abc", "notANumber"],
    ["", "notANumber"],
    ["   ", "notANumber"],
    ["+", "notANumber"],
    ["жоқ", "notANumber"],
    ["8 700 OOO 10 00", "notANumber"], // letters for noughts
  ] as const)("says what is wrong with %s", (typed, fault) => {
    expect(readPhone(typed)).toEqual({ kind: "fault", fault });
    expect(CodeRequest.safeParse({ phone: typed }).error?.issues[0]?.message).toBe(`phone.${fault}`);
  });

  it("is shown with spaces, and as it is when it is none", () => {
    expect(spacedPhone(NUMBER)).toBe("+7 700 000 1000");
    expect(spacedPhone("")).toBe("");
  });
});

describe("a part of a phone number", () => {
  it("may stand anywhere, and with 8 or 7 in front at the beginning too", () => {
    expect(phoneParts("10 00")).toEqual(["1000"]);
    expect(phoneParts("8 700 00")).toEqual(["870000", "+770000"]);
    expect(phoneParts("8 700 000 10 00")).toEqual([NUMBER]);
    expect(phoneParts("12")).toEqual([]);
  });
});
