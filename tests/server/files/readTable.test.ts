import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { readTable, TableUnreadable } from "../../../server/files/index.ts";
import { readXlsx } from "../../../server/files/readXlsx.ts";
import { allRows } from "./allRows.ts";

const folder = mkdtempSync(join(tmpdir(), "tables-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
function keep(bytes: Uint8Array | string): string {
  count += 1;
  const file = join(folder, `table-${count}`);
  writeFileSync(file, bytes);
  return file;
}
const read = (file: string) => allRows(readTable(file));
const faultOf = (file: string) =>
  read(file).then(
    () => undefined,
    (error: unknown) => (error instanceof TableUnreadable ? { fault: error.fault, row: error.row } : error),
  );

const people = [
  ["ИИН", "Аты-жөні", "Туған күні", "Мекенжайы"],
  ["0007", "Әбіш Қанат", "2000-01-01", "Абая, 12; кв. 4"],
  ["990115500311", "Ғалымжанова Үмітжан", "2099-01-15", 'үй "Бәйтерек"'],
];
const lines = (separator: string, end = "\r\n") =>
  people
    .map((row) =>
      row.map((cell) => (/[";,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
    )
    .join(end);
const utf16 = (text: string, bigEndian: boolean, mark: boolean) => {
  const bytes = Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

/** The letters that Kazakh has and windows-1251 lacks cannot be written in it: what Excel saves there is Russian. */
const russian = "ИИН;ФИО;Дата рождения\r\n0007;Абишев Канат;01.01.2000\r\n";
const to1251 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 128 ? code : code - 0x410 + 0xc0;
  });

describe("the same list", () => {
  it.each([
    { as: "UTF-8, semicolons", bytes: () => lines(";") },
    { as: "UTF-8 with a mark, commas", bytes: () => `\ufeff${lines(",")}` },
    { as: "UTF-8, tabs, line ends of Unix", bytes: () => lines("\t", "\n") },
    { as: "UTF-16 with a mark", bytes: () => utf16(lines("\t"), false, true) },
    { as: "UTF-16, the other order of bytes", bytes: () => utf16(lines(";"), true, true) },
    { as: "UTF-16 without a mark", bytes: () => utf16(lines(";"), false, false) },
    { as: "UTF-16 without a mark, the other order", bytes: () => utf16(lines(";"), true, false) },
  ])("reads the same as $as", async ({ bytes }) => {
    expect(await read(keep(bytes()))).toEqual(people);
  });

  it("reads the same as a workbook with days as Excel has them", async () => {
    const day = (text: string) => ({
      type: Date,
      value: new Date(`${text}T00:00:00Z`),
      format: "dd.mm.yyyy",
    });
    const [header = [], ...rows] = people;
    const sheet = await writeExcelFile([
      header.map((value) => ({ value })),
      ...rows.map(([iin = "", name = "", born = "", home = ""]) => [
        { value: iin },
        { value: name },
        day(born),
        { value: home },
      ]),
    ]).toBuffer();
    expect(await read(keep(sheet))).toEqual(people);
  });

  it("is read in windows-1251, as Excel saves it in Russian", async () => {
    expect(await read(keep(to1251(russian)))).toEqual([
      ["ИИН", "ФИО", "Дата рождения"],
      ["0007", "Абишев Канат", "01.01.2000"],
    ]);
  });
});

describe("numbers in a workbook", () => {
  it("keep all their digits, and fractions", async () => {
    const sheet = await writeExcelFile([
      [{ value: 990115500311 }, { value: 1.5 }, { value: true }],
    ]).toBuffer();
    expect(await read(keep(sheet))).toEqual([["990115500311", "1.5", "true"]]);
  });
});

describe("what is no table", () => {
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(3_000_000) });
  it.each([
    { what: "an empty file", bytes: "", fault: "empty" },
    {
      what: "a picture",
      bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      fault: "notATable",
    },
    {
      what: "an archive of something else",
      bytes: zipSync({ "letter.txt": strToU8("hello") }),
      fault: "notATable",
    },
    {
      what: "half a workbook",
      bytes: zipSync({ "a.xml": strToU8("<a/>") }).subarray(0, 40),
      fault: "notATable",
    },
    {
      what: "a workbook of before 2007, or a locked one",
      bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      fault: "oldOrLockedWorkbook",
    },
  ])("$what is said to be $fault", async ({ bytes, fault }) => {
    expect(await faultOf(keep(bytes))).toMatchObject({ fault });
  });

  it("names the row of a quote that does not end", async () => {
    expect(await faultOf(keep(`a;b\n1;2\n"3;4\n5;6`))).toEqual({ fault: "openQuote", row: 3 });
  });

  it("does not unpack an archive that holds more than it may", async () => {
    const rows = allRows(readXlsx(keep(bomb), { packedBytes: 1_000_000, unpackedBytes: 2_999_999 }));
    await expect(rows).rejects.toMatchObject({ fault: "tooLarge" });
  });
});
