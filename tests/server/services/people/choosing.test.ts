import { describe, expect, it } from "vitest";
import { judgePassword } from "../../../../server/passwordStrength.ts";
import { stepsOf } from "../../../../server/services/people/accounts/setup.ts";
import { isSimplePin } from "../../../../server/services/people/accounts/simplePin.ts";

describe("a PIN that somebody chooses", () => {
  it.each(["111111", "123456", "987654", "121212", "123123", "12341234"])("is not %s", (pin) => {
    expect(isSimplePin(pin)).toBe(true);
  });

  it.each(["739182", "123457", "112233", "8024671"])("may be %s", (pin) => {
    expect(isSimplePin(pin)).toBe(false);
  });
});

describe("a password that somebody chooses", () => {
  it.each([
    ["eleven char", "tooShort"],
    ["қысқа құпия", "tooShort"], // counted in characters, not bytes
    ["passwordpassword", "tooCommon"],
    ["qwertyuiop123", "tooCommon"],
    ["aigulaigulaigul", "tooCommon"], // her own name
    ["tulpar, kerosene, ninth gate", undefined],
    ["төрт бөлек сөз керек екен", undefined],
  ])("%s: %s", async (password, fault) => {
    expect(await judgePassword(password, ["aigul"])).toBe(fault);
  });
});

describe("the beginning", () => {
  const none = {
    districts: 7,
    operators: 1,
    contracts: 1,
    vehicles: 2,
    shifts: 1,
    riders: 3,
    dispatchers: 1,
  };
  const isDone = (counts: { drivers: number; pins: number }, step: string) =>
    stepsOf({ ...none, ...counts }, { hasPhone: false, hasSms: true }).find((each) => each.step === step)
      ?.isDone;

  it("wants a PIN of every driver, and does without a phone", () => {
    expect(isDone({ drivers: 2, pins: 1 }, "pins")).toBe(false);
    expect(isDone({ drivers: 2, pins: 2 }, "pins")).toBe(true);
    expect(isDone({ drivers: 0, pins: 0 }, "pins")).toBe(false);
    expect(isDone({ drivers: 2, pins: 2 }, "sms")).toBe(true);
    expect(isDone({ drivers: 2, pins: 2 }, "phone")).toBe(false);
  });
});
