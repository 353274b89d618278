import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { readTable, writeCsv, writeXlsx } from "../../../server/files/index.ts";
import { withoutFormula } from "../../../server/files/writeTable.ts";
import { allRows } from "./allRows.ts";

const folder = mkdtempSync(join(tmpdir(), "tables-"));
afterAll(() => rmSync(folder, { recursive: true }));
const table = {
  name: "Жолаушылар",
  header: ["ИИН", "Аты-жөні", "Телефон", "Салмағы"],
  rows: [
    ["0007", "Әбіш; Қанат", "+77010000001", 120],
    ["990115500311", '=HYPERLINK("x")', undefined, undefined],
  ],
};
const asRead = (formula: string) => [
  table.header,
  ["0007", "Әбіш; Қанат", "+77010000001", "120"],
  ["990115500311", formula, "", ""],
];

async function readBack(name: string, bytes: Buffer | string) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return (await allRows(readTable(file))).map((cells) => [...cells, "", "", ""].slice(0, 4));
}

describe("a list that leaves", () => {
  it("comes back from text as it was, with formulas made harmless", async () => {
    const written = await buffer(writeCsv(table));
    expect(written.toString("utf8").startsWith("\ufeffИИН;")).toBe(true); // the mark by which Excel knows UTF-8
    expect(await readBack("list.csv", written)).toEqual(asRead(`'=HYPERLINK("x")`));
  });

  it("comes back from a workbook as it was", async () => {
    expect(await readBack("list.xlsx", await writeXlsx(table))).toEqual(asRead('=HYPERLINK("x")'));
  });

  it.each(["=1+1", "@SUM(A1)", "-2+3", "+cmd|' /C calc'!A0", "\t=1", "\r=1"])("%j is no formula", (cell) => {
    expect(withoutFormula(cell)).toBe(`'${cell}`);
  });

  it.each(["+77010000001", "Абая, 12", "12-5", ""])("%j stays as it is", (cell) => {
    expect(withoutFormula(cell)).toBe(cell);
  });
});
