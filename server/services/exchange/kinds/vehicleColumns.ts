import type { ListedColumn } from "../../../domain/exchange/listShape.ts";
import {
  type Cell,
  choiceOf,
  readDay,
  readNumber,
  readPoint,
  readText,
  readYesNo,
  showYesNo,
} from "../../../domain/exchange/readCell.ts";
import { plainPlate } from "./fleetParts.ts";

/** Between the alternatives of who sits where: `3; 0` seats beside `0; 1` wheelchair is three seats, or one wheelchair. */
export const ALTERNATIVE = "; ";

function readWhole(text: string): Cell<string> {
  const read = readNumber(text);
  if (read.kind === "fault") return read;
  return Number.isInteger(read.value)
    ? { kind: "value", value: String(read.value) }
    : { kind: "fault", fault: "notANumber" };
}

function readCounts(text: string): Cell<string> {
  const parts = text.split(/[;/]/).map((part) => readWhole(part.trim()));
  const counts: string[] = [];
  for (const part of parts) {
    if (part.kind === "fault") return part;
    counts.push(part.value);
  }
  return { kind: "value", value: counts.join(ALTERNATIVE) };
}
/** A single count is a number to a workbook as well. */
const showCounts = (kept: string) => (kept.includes(ALTERNATIVE) ? kept : Number(kept));

const places = { read: readCounts, show: showCounts } as const;
const measured = { read: readWhole, show: Number } as const;
const told = { read: readYesNo, show: showYesNo } as const;

/** What a list of vehicles may tell; contracts by their number. */
export const vehicleColumns = (contracts: Record<string, readonly string[]>): readonly ListedColumn[] => [
  {
    key: "plate",
    names: ["Мемлекеттік нөмірі", "Госномер", "Plate", "Гос. номер", "ГРНЗ", "МНБ", "Номер автомобиля"],
    required: true,
    longest: 20,
    read: readText,
    plain: plainPlate,
  },
  {
    key: "model",
    names: ["Маркасы", "Марка, модель", "Model", "Марка", "Модель", "Көлік маркасы"],
    isNeeded: true,
    longest: 60,
    read: readText,
  },
  {
    key: "contract",
    names: ["Шарт", "Договор", "Contract", "Келісімшарт"],
    isNeeded: true,
    read: choiceOf(contracts),
  },
  {
    key: "seats",
    names: ["Отыратын орындар", "Сидячих мест", "Seats", "Мест сидячих", "Орын саны"],
    isNeeded: true,
    ...places,
  },
  {
    key: "wheelchairs",
    names: ["Арба орындары", "Мест для колясок", "Wheelchair places", "Колясок"],
    ...places,
  },
  {
    key: "largeWheelchairs",
    names: ["Үлкен арба орындары", "Мест для больших колясок", "Large wheelchair places", "Больших колясок"],
    ...places,
  },
  {
    key: "companions",
    names: ["Ілесіп жүрушілер орны", "Мест для сопровождающих", "Companion places", "Сопровождающих"],
    ...places,
  },
  { key: "lift", names: ["Көтергіш", "Подъёмник", "Lift", "Подъемник"], ...told },
  {
    key: "liftCapacity",
    names: ["Көтергіш қуаты, кг", "Грузоподъёмность подъёмника, кг", "Lift capacity, kg"],
    ...measured,
  },
  {
    key: "liftWidth",
    names: ["Көтергіш ені, см", "Ширина подъёмника, см", "Lift width, cm"],
    ...measured,
  },
  {
    key: "liftLength",
    names: ["Көтергіш ұзындығы, см", "Длина подъёмника, см", "Lift length, cm"],
    ...measured,
  },
  { key: "ramp", names: ["Пандус", "Аппарель", "Ramp", "Рампа"], ...told },
  { key: "rampWidth", names: ["Пандус ені, см", "Ширина аппарели, см", "Ramp width, cm"], ...measured },
  {
    key: "insurance",
    names: ["Сақтандыру мерзімі", "Страховка до", "Insurance until", "Страховой полис до", "ОГПО до"],
    read: readDay,
  },
  {
    key: "inspection",
    names: ["Техбайқау мерзімі", "Техосмотр до", "Inspection until", "ТО до"],
    read: readDay,
  },
  {
    key: "liftInspection",
    names: ["Көтергішті тексеру мерзімі", "Проверка подъёмника до", "Lift inspection until"],
    read: readDay,
  },
  {
    key: "depot",
    names: ["Тұрағы", "Место стоянки", "Depot", "Гараж", "Стоянка"],
    isNeeded: true,
    longest: 200,
    read: readText,
  },
  {
    key: "point",
    names: ["Тұрақ нүктесі", "Точка стоянки", "Depot point", "Координаты", "Coordinates", "Координаттар"],
    isNeeded: true,
    read: readPoint,
  },
];
