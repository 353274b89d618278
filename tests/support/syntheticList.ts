import { iinCheckDigit } from "../../shared/iin/index.ts";

export const listHeader = [
  ...["ИИН", "ФИО", "Дата рождения", "Телефон", "Категория", "Основание", "Действует с", "Действует до"],
  ...["Средство передвижения", "Вес с коляской, кг", "Язык", "Контактное лицо", "Телефон контактного лица"],
];

/** People who do not exist: born on 15.01.2099 and, of tens of thousands, the day after, which no number that was issued says. */
export function syntheticList(count: number): string[][] {
  const rows: string[][] = [];
  for (let serial = 0; rows.length < count; serial += 1) {
    const day = 15 + Math.floor(serial / 20_000);
    const place = Math.floor((serial % 20_000) / 2);
    const prefix = `9901${day}${5 + (serial % 2)}${String(place).padStart(4, "0")}`;
    const digit = iinCheckDigit(prefix);
    if (digit === undefined) continue;
    const no = rows.length;
    const tail = String(no).padStart(5, "0");
    rows.push([
      ...[
        `${prefix}${digit}`,
        `Әбішев Қанат ${tail}`,
        `${day}.01.2099`,
        `+7 701 00 ${tail}`,
        "Постоянный гемодиализ",
      ],
      ...[
        "Справка МСЭ; № 7",
        "01.03.2024",
        no % 3 === 0 ? "31.12.2030" : "",
        no % 2 === 0 ? "кресло-коляска" : "трость",
      ],
      ...[
        no % 2 === 0 ? "120" : "",
        "казахский",
        no % 4 === 0 ? "Анасы" : "",
        no % 4 === 0 ? `8 (7242) ${tail.slice(0, 2)}-${tail.slice(2)}1` : "",
      ],
    ]);
  }
  return rows;
}
