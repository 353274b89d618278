import { describe, expect, it } from "vitest";
import { priceOf } from "../../../../server/domain/notices/price.ts";

const prices = { smsPart: 18, whatsApp: 25 };
const sms = { channel: "sms", isPaid: true, said: undefined } as const;
/** So many Cyrillic letters. */
const text = (letters: number) => "ж".repeat(letters);

describe("what a message came to", () => {
  it("is what its provider says, whatever was agreed", () => {
    const said = { amount: 7, currency: "KZT" };
    expect(priceOf({ ...sms, said }, text(10), prices)).toEqual(said);
  });

  it("is the agreed price of each part where the provider says nothing", () => {
    expect(priceOf(sms, text(70), prices)).toEqual({ amount: 18, currency: "KZT" });
    // 71 letters are two parts: 2 × 18.
    expect(priceOf(sms, text(71), prices)).toEqual({ amount: 36, currency: "KZT" });
    expect(priceOf({ ...sms, channel: "whatsapp" }, text(500), prices)).toEqual({
      amount: 25,
      currency: "KZT",
    });
  });

  it("is not known without a price, and nothing where nothing is paid", () => {
    expect(priceOf(sms, text(10), undefined)).toBeUndefined();
    expect(priceOf({ ...sms, isPaid: false }, text(10), prices)).toBeUndefined();
    expect(priceOf({ ...sms, channel: "telegram" }, text(10), prices)).toBeUndefined();
  });
});
