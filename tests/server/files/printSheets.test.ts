import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type PrintedSheet, printSheets } from "../../../server/files/index.ts";

const sheet = (rows: number): PrintedSheet => ({
  title: "Бағыт: Қызылорда, Ғани Үсенұлы",
  lead: ["08:00–17:00"],
  columns: [
    { title: "Уақыты", share: 1 },
    { title: "Қайда", share: 4 },
  ],
  rows: Array.from({ length: rows }, (_, count) => [
    `${8 + Math.floor(count / 6)}:${count % 6}0`,
    "Әл-Фараби көшесі, 12, үшінші кіреберіс; көтергіш, арбада қалады",
  ]),
  foot: "10:15",
});
const pages = (file: Uint8Array) =>
  (
    Buffer.from(file)
      .toString("latin1")
      .match(/\/Type \/Page\b(?!s)/g) ?? []
  ).length;

/** What letters the file's fonts can be read back as. */
function letters(file: Uint8Array): string {
  const text = Buffer.from(file);
  const found: string[] = [];
  let at = text.indexOf("stream\n");
  while (at >= 0) {
    const end = text.indexOf("endstream", at);
    try {
      const inside = inflateSync(text.subarray(at + 7, end)).toString("latin1");
      if (inside.includes("beginbfrange"))
        for (const [, hex = ""] of inside.matchAll(/<([\da-f]{4})>/gi))
          found.push(String.fromCharCode(Number.parseInt(hex, 16)));
    } catch {
      // not packed
    }
    at = text.indexOf("stream\n", end + 9);
  }
  return found.join("");
}

describe("pages to be printed", () => {
  it("are one for each run, however long it is", async () => {
    const file = await printSheets({ title: "x", language: "kk", sheets: [sheet(3), sheet(60), sheet(0)] });
    expect(Buffer.from(file.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(pages(file)).toBe(3);
  });

  it("have the letters of Kazakh, which can be copied from them", async () => {
    const found = letters(await printSheets({ title: "x", language: "kk", sheets: [sheet(2)] }));
    for (const letter of "ҚҒҮұӘөіүғ") expect(found).toContain(letter);
  });
});
