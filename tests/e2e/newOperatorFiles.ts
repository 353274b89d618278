import { tables } from "../../server/compose/tables.ts";
import { csv } from "../support/listShapes.ts";
import { listHeader, syntheticList } from "../support/syntheticList.ts";

/** A file as the browser's dialog hands it over. */
export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
const asCsv = (name: string, rows: readonly (readonly string[])[]): GivenFile => ({
  ...{ name, mimeType: "text/csv", buffer: Buffer.from(`\ufeff${csv(rows)}`) },
});

export const CONTRACT = "№ 7 от 12 января";
export const OPERATOR = { kk: "«Қамқор жол» қоғамы", ru: "Общество «Камкор жол»", en: "Qamqor Jol society" };
export const DRIVERS = [
  { name: "Сейтқали Ержан", phone: "+7 701 900 00 01" },
  { name: "Нұрланов Бекзат", phone: "8 (701) 900-00-02" },
] as const;

/** What the society keeps: two vehicles, two drivers, who drives what and when, and sixty people. */
export async function operatorsFiles() {
  const [first, second] = DRIVERS;
  const seats = ["Мест сидячих", "Мест для колясок", "Мест для сопровождающих"];
  const depot = ["Солтүстік гараж", "44.8420, 65.5100"];
  const vehicles = [
    ["Гос. номер", "Марка", "Договор", ...seats, "Подъёмник", "Страховка до", "Гараж", "Координаты"],
    ["101 INV 11", "Ford Transit", CONTRACT, "3", "1", "1", "да", "31.12.2099", ...depot],
    ["102 INV 11", "Lada Largus", OPERATOR.ru, "3", "0", "1", "нет", "31.12.2099", ...depot],
  ];
  const drivers = [
    ["ФИО водителя", "Телефон водителя", "Организация", "Обучен работе с подъёмником", "Права до"],
    [first.name, first.phone, OPERATOR.ru, "да", "31.12.2099"],
    [second.name, second.phone, OPERATOR.kk, "нет", "31.12.2099"],
  ];
  const templates = [
    ["Автомобиль", "Телефон водителя", "Дни недели", "Начало смены", "Конец смены"],
    ["101 INV 11", first.phone, "пн–вс", "08:00", "18:00"],
    ["102INV11", "8 701 900 00 02", "пн–вс", "09:00", "18:00"],
  ];
  const places = [
    ["Атауы (қазақша)", "Название", "Вид места", "Координаты"],
    ["«Қамқор жол» кеңсесі", "Контора «Камкор жол»", "Учреждение", "44.8450, 65.5050"],
  ];
  const people = syntheticList(60);
  const workbook = await tables.writeTable("xlsx", { name: "Пассажиры", header: listHeader, rows: people });
  return {
    vehicles: asCsv("машины.csv", vehicles),
    drivers: asCsv("водители.csv", drivers),
    templates: asCsv("смены.csv", templates),
    places: asCsv("места.csv", places),
    riders: { name: "пассажиры.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(workbook) },
    /** Somebody who moves in a wheelchair. */
    caller: { name: people[0]?.[1] ?? "", iin: people[0]?.[0] ?? "" },
  };
}
