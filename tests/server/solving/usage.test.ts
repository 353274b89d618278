import { parseArgs } from "node:util";
import { describe, expect, it } from "vitest";
import { positiveNumber, readArguments, UsageError, wholeNumber } from "../../../server/solving/usage.ts";

const options = { seconds: { type: "string" }, seed: { type: "string" } } as const;
const read = (...args: string[]) =>
  readArguments((given) => parseArgs({ args: given, options, allowPositionals: true }), {
    usage: "solve FILE",
    args,
  });
const refusal = (call: () => unknown): string => {
  try {
    call();
    return "accepted";
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message;
  }
};

describe("the arguments of a command", () => {
  it("are options with values, and files", () => {
    expect(read("a.txt", "--seconds", "5", "--seed=2")).toMatchObject({
      values: { seconds: "5", seed: "2" },
      positionals: ["a.txt"],
    });
  });

  it("may be negative numbers, so that the number can be refused by name", () => {
    expect(read("--seconds", "-5", "--seed", "-.5").values).toEqual({ seconds: "-5", seed: "-.5" });
  });

  it("that are unknown, or lack their value, are refused in one line with the usage", () => {
    expect(refusal(() => read("--fast"))).toMatch(/^Unknown option '--fast'.*; usage: solve FILE$/);
    expect(refusal(() => read("--seconds"))).toMatch(/^Option '--seconds <value>' argument missing; usage/);
    expect(refusal(() => read("--seconds", "--seed"))).toMatch(/^Option '--seconds'.* ambiguous.; usage/);
  });
});

describe("numbers", () => {
  it("of seconds are above 0", () => {
    expect(positiveNumber("--seconds", "0.5")).toBe(0.5);
    for (const text of ["0", "-5", "", "soon", "Infinity", "NaN"]) {
      expect(refusal(() => positiveNumber("--seconds", text))).toBe(
        `--seconds must be a number above 0, not "${text}"`,
      );
    }
  });

  it("of things are whole, and within their range", () => {
    expect(wholeNumber("--threads", "2", { most: 256 })).toBe(2);
    expect(wholeNumber("--seed", "0", { least: 0 })).toBe(0);
    expect(refusal(() => wholeNumber("--seed", "", { least: 0 }))).toBe(
      '--seed must be a whole number of at least 0, not ""',
    );
    for (const text of ["0", "1.5", "257", "two", "1e99"]) {
      expect(refusal(() => wholeNumber("--threads", text, { most: 256 }))).toBe(
        `--threads must be a whole number from 1 to 256, not "${text}"`,
      );
    }
  });
});
