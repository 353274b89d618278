import { describe, expect, it } from "vitest";
import { shortcutOf } from "../../../../client/dispatcher/board/shortcuts.ts";

const press = (key: string, code: string, held: Partial<Record<string, boolean>> = {}) =>
  shortcutOf({ key, code, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held });

describe("a shortcut of one key", () => {
  it("is the same key with Latin, Russian and Kazakh letters switched on", () => {
    expect([press("n", "KeyN"), press("т", "KeyN"), press("N", "KeyN")]).toEqual(["call", "call", "call"]);
    expect([press("t", "KeyT"), press("е", "KeyT")]).toEqual(["trouble", "trouble"]);
    expect([press("f", "KeyF"), press("а", "KeyF")]).toEqual(["find", "find"]);
    expect([press("/", "Slash"), press(".", "Slash"), press("/", "Backslash")]).toEqual([
      "search",
      "search",
      "search",
    ]);
    expect([press("?", "Slash", { shiftKey: true }), press("?", "Digit7", { shiftKey: true })]).toEqual([
      "help",
      "help",
    ]);
  });

  it("goes from day to day by the keys beside P, whatever they write, and back to today", () => {
    expect([press("[", "BracketLeft"), press("х", "BracketLeft"), press("ü", "BracketLeft")]).toEqual([
      "previousDay",
      "previousDay",
      "previousDay",
    ]);
    expect([press("]", "BracketRight"), press("ъ", "BracketRight")]).toEqual(["nextDay", "nextDay"]);
    expect([press("d", "KeyD"), press("в", "KeyD")]).toEqual(["today", "today"]);
  });

  it("is the letter itself where Latin letters stand elsewhere", () => {
    // On a Dvorak keyboard the key of N writes b, and N is where L is.
    expect([press("b", "KeyN"), press("n", "KeyL")]).toEqual([undefined, "call"]);
  });

  it("leaves the browser and screen readers their own combinations", () => {
    for (const held of ["ctrlKey", "altKey", "metaKey"])
      expect(press("n", "KeyN", { [held]: true })).toBeUndefined();
    expect(press("N", "KeyN", { shiftKey: true })).toBeUndefined();
    expect([press("Enter", "Enter"), press("Tab", "Tab"), press("м", "KeyV")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
