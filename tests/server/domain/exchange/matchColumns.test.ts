import { describe, expect, it } from "vitest";
import { type Column, findHeader, plainName } from "../../../../server/domain/exchange/matchColumns.ts";

const columns: readonly Column<"iin" | "name" | "phone">[] = [
  { key: "iin", names: ["ИИН", "ЖСН", "IIN"], required: true },
  { key: "name", names: ["ФИО", "Аты-жөні", "Name"], required: true },
  { key: "phone", names: ["Телефон", "Phone"] },
];
const rows = (...all: string[][]) => all.map((cells, index) => ({ no: index + 1, cells }));

describe("the row that names the columns", () => {
  it("is found below a title, whatever the marks and the language", () => {
    const header = findHeader(
      rows(["Список пассажиров на 1 ноября"], [], ["№", "ЖСН*", "Аты - жөні", "телефон:"], ["1", "…"]),
      { columns },
    );
    expect(header).toMatchObject({
      no: 3,
      places: new Map([
        ["iin", 1],
        ["name", 2],
        ["phone", 3],
      ]),
      missing: [],
    });
  });

  it("may be two rows, of which the upper one is merged over several", () => {
    const header = findHeader(rows(["ИИН", "Контакты", ""], ["", "ФИО", "Телефон"]), { columns });
    expect(header).toMatchObject({ no: 2, missing: [] });
    expect(header?.places.get("iin")).toBe(0);
  });

  it("says what nobody knows and what is missing", () => {
    const header = findHeader(rows(["ИИН", "Ф.И.О. заявителя"]), { columns });
    expect(header).toMatchObject({ unknown: [{ place: 1, name: "Ф.И.О. заявителя" }], missing: ["name"] });
  });

  it("knows what somebody said before, also that a column is of no use", () => {
    const said = new Map<string, "name" | null>([
      [plainName("Ф.И.О. заявителя"), "name"],
      [plainName("Телефон"), null],
    ]);
    const header = findHeader(rows(["ИИН", "Ф.И.О. заявителя", "Телефон"]), { columns, said });
    expect(header).toMatchObject({ unknown: [], missing: [] });
    expect(header?.places.has("phone")).toBe(false);
  });

  it("is not there where no column is named", () => {
    expect(findHeader(rows(["1", "2"], ["a", "b"]), { columns })).toBeUndefined();
  });
});
