import { describe, expect, it } from "vitest";
import { isHalfPhone } from "../../../../client/ui/fields/isHalfPhone.ts";

describe("a phone that is not finished", () => {
  it.each(["", "12", "+7 700 000", "доб. 5", "8 700 000 10"])("%s is told so at once", (text) => {
    expect(isHalfPhone(text)).toBe(true);
  });

  it.each(["7000001000", "8(700)000-10-00", "+7.700.000.10.00", "７７０００００１０００"])(
    "%s is left to the server",
    (text) => {
      expect(isHalfPhone(text)).toBe(false);
    },
  );
});
