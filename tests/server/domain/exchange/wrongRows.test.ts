import { describe, expect, it } from "vitest";
import { compareRow, readRow } from "../../../../server/domain/exchange/listShape.ts";
import { riderShape } from "../../../../server/domain/exchange/riderShape.ts";
import { type ListColumn, listColumns, type RowFault } from "../../../../shared/schemas/exchange.ts";

type RiderColumn = (typeof listColumns.riders)[number];
const columns = listColumns.riders;
const places = new Map<ListColumn, number>(columns.map((column, place) => [column, place]));
const categories = { dialysis: ["Тұрақты гемодиализ", "Постоянный гемодиализ"] };
const shape = riderShape({ today: "2026-11-29", categories, basisOf: () => "Decree" });

const good: Record<RiderColumn, string> = {
  address: "мкр Акмечеть, 12",
  ...{ iin: "990115500012", name: "Әбішев Қанат", surname: "", givenName: "", patronymic: "" },
  ...{ born: "15.01.2099", phone: "8 701 000 00 01", category: "Постоянный гемодиализ", basis: "МСЭ 7" },
  ...{ from: "01.03.2024", until: "31.12.2030", aid: "трость", chairWeight: "", locale: "каз" },
  ...{ contactName: "Анасы", contactPhone: "8 (7242) 27-00-01" },
};
const measured = (row: Partial<typeof good>) => {
  const cells = { ...good, ...row };
  const read = readRow(
    columns.map((column) => cells[column]),
    places,
    shape,
  );
  return read.told === undefined
    ? { outcome: "wrong", faults: read.faults }
    : compareRow(read.told, undefined, { shape, isComplete: true });
};

const wrongRows: [RiderColumn, string, RowFault][] = [
  ["iin", "", "missing"],
  ["iin", "   ", "missing"],
  ["iin", "990115", "iinLength"],
  ["iin", "9901155000121", "iinLength"],
  ["iin", "1", "iinLength"],
  ["iin", "99О115500010", "iinLetters"],
  ["iin", "990115500012а", "iinLetters"],
  ["iin", "9.90115E+11", "iinLetters"],
  ["iin", "нет", "iinLetters"],
  ["iin", "990115/500010", "iinLetters"],
  ["iin", "991315500010", "iinDate"],
  ["iin", "990132500010", "iinDate"],
  ["iin", "990229500010", "iinDate"],
  ["iin", "990015500010", "iinDate"],
  ["iin", "990115000010", "iinCentury"],
  ["iin", "990115700010", "iinCentury"],
  ["iin", "990115500013", "iinCheckDigit"],
  ["iin", "990115500100", "iinCheckDigit"],
  ["iin", "990115050010", "iinCentury"],
  ["born", "16.01.2099", "bornDiffers"],
  ["born", "15.01.1999", "bornDiffers"],
  ["born", "31.02.2099", "notADay"],
  ["born", "давно", "notADay"],
  ["born", "15.13.2099", "notADay"],
  ["born", "2099", "notADay"],
  ["name", "", "missing"],
  ["name", "Ә".repeat(201), "tooLong"],
  ["name", "\uFFFD\uFFFD\uFFFD", "unreadable"],
  ["name", "Қанат\u0007", "unreadable"],
  ["phone", "", "missing"],
  ["phone", "701 000", "phoneTooShort"],
  ["phone", "8 701 000 00 0", "phoneTooShort"],
  ["phone", "+7 701 000 00 011", "phoneTooLong"],
  ["phone", "нет телефона", "phoneNotANumber"],
  ["phone", "8 701 000 00 01, 12", "phoneTooShort"],
  ["phone", "8 701 000 00 01; дом", "phoneNotANumber"],
  ["address", "м".repeat(201), "tooLong"],
  ["category", "", "missing"],
  ["category", "гемодиализ?", "notAChoice"],
  ["category", "2 группа", "notAChoice"],
  ["basis", "м".repeat(301), "tooLong"],
  ["basis", "\uFFFD", "unreadable"],
  ["from", "вчера", "notADay"],
  ["from", "30.02.2024", "notADay"],
  ["from", "00.00.0000", "notADay"],
  ["until", "бессрочно до конца", "notADay"],
  ["until", "31.11.2030", "notADay"],
  ["until", "29.02.2023", "notADay"],
  ["until", "28.02.2024", "untilBeforeFrom"],
  ["until", "01.01.1999", "untilBeforeFrom"],
  ["aid", "", "missing"],
  ["aid", "самолёт", "notAChoice"],
  ["aid", "да", "notAChoice"],
  ["chairWeight", "тяжёлый", "notANumber"],
  ["chairWeight", "12-13", "notANumber"],
  ["chairWeight", "5", "outOfRange"],
  ["chairWeight", "1200", "outOfRange"],
  ["chairWeight", "-80", "outOfRange"],
  ["locale", "турецкий", "notAChoice"],
  ["locale", "?", "notAChoice"],
  ["contactName", "а".repeat(201), "tooLong"],
  ["contactPhone", "12", "phoneTooShort"],
  ["contactPhone", "мама", "phoneNotANumber"],
  ["contactPhone", "+7 701 000 00 01 22 333", "phoneTooLong"],
];

describe("a wrong row", () => {
  it("is not the one from which all these are made", () => {
    expect(measured({})).toMatchObject({ outcome: "new", faults: [] });
  });

  it.each(wrongRows)("%s %j: %s", (column, text, fault) => {
    const { outcome, faults } = measured({ [column]: text });
    expect(outcome).toBe("wrong");
    expect(faults).toContainEqual({ column, fault });
  });

  it("names everything that is wrong, not only the first", () => {
    const { faults } = measured({ iin: "1", phone: "12", aid: "?" });
    expect(faults.map(({ column }) => column)).toEqual(["iin", "phone", "aid"]);
  });
});
