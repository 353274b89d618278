import { tables } from "../../server/compose/tables.ts";
import { listHeader } from "./syntheticList.ts";

type Rows = readonly (readonly string[])[];

/** Rows as text with separators. */
export const csv = (rows: Rows, separator = ";"): string =>
  rows
    .map((row) => row.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
    .join("\r\n");

/** UTF-8 to windows-1251 as Excel of this region writes it: Russian letters; a Kazakh one has none there. */
const toWindows1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      if (code < 0x80) return code;
      if (letter === "№") return 0xb9;
      if (code >= 0x410 && code <= 0x44f) return code - 0x350;
      throw new Error(`no ${letter} in windows-1251`);
    }),
  );
/** Without the letters that windows-1251 lacks. */
const inRussian = (people: Rows): string[][] =>
  people.map(([iin = "", name = "", ...rest]) => [
    iin,
    name.replace("Әбішев Қанат", "Абишев Канат"),
    ...rest.map((cell) => cell.replace("Анасы", "Мать")),
  ]);
const xlsx = (rows: Rows) =>
  tables.writeTable("xlsx", { name: "list", header: rows[0] ?? [], rows: rows.slice(1) });

const kazakh = [
  ...["ЖСН", "Аты-жөні", "Туған күні", "Телефон", "Санаты", "Негіздеме", "Басталуы", "Аяқталуы"],
  ...["Қозғалу құралы", "Арбамен салмағы, кг", "Тілі", "Байланыс тұлғасы", "Байланыс тұлғасының телефоны"],
];
/** The same people in ten files, as offices write them. */
export const listShapes = (
  people: Rows,
): [string, () => Promise<Uint8Array | string> | Uint8Array | string][] => {
  const russian = inRussian(people);
  return [
    ["CSV of UTF-8 with semicolons", () => csv([listHeader, ...russian])],
    ["with a mark and commas", () => `\ufeff${csv([listHeader, ...russian], ",")}`],
    ["with tabs", () => csv([listHeader, ...russian], "\t")],
    ["UTF-16", () => Buffer.from(`\ufeff${csv([listHeader, ...russian], "\t")}`, "utf16le")],
    ["windows-1251", () => toWindows1251(csv([listHeader, ...russian]))],
    ["Kazakh names of columns", () => csv([kazakh, ...russian])],
    [
      "a title, two rows of names, other order",
      () =>
        csv([
          ["Список на 1 ноября"],
          [],
          ...[[...listHeader].reverse().map((name, at) => (at % 2 === 0 ? name : ""))],
          ...[[...listHeader].reverse().map((name, at) => (at % 2 === 1 ? name : ""))],
          ...russian.map((row) => [...row].reverse()),
        ]),
    ],
    ["a workbook", () => xlsx([listHeader, ...russian])],
    [
      "a workbook with a title, names apart, ISO days",
      () =>
        xlsx([
          ["Список"],
          ["ИИН", "Фамилия", "Имя", "Отчество", ...listHeader.slice(2)],
          ...russian.map(([iin = "", name = "", born = "", ...rest]) => [
            ...[iin, ...name.split(" "), born.split(".").reverse().join("-")],
            ...rest.map((cell) =>
              /^\d\d\.\d\d\.\d{4}$/.test(cell) ? cell.split(".").reverse().join("-") : cell,
            ),
          ]),
        ]),
    ],
    [
      "phones with an 8, days as counts of a workbook",
      () =>
        csv([
          listHeader,
          ...russian.map((row) =>
            row.map((cell) =>
              cell.replace("+7 701", "8-701").replace("01.03.2024", "45352").replace("31.12.2030", "47848"),
            ),
          ),
        ]),
    ],
  ];
};
