import type { ListedColumn } from "../../../domain/exchange/listShape.ts";
import {
  type Cell,
  choiceOf,
  languageNo,
  readDay,
  readNumber,
  readPoint,
  readText,
  readYesNo,
  showYesNo,
} from "../../../domain/exchange/readCell.ts";
import type { ContractNames } from "./contractNames.ts";
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

const names = {
  plate: ["Мемлекеттік нөмірі", "Госномер", "Plate", "Гос. номер", "ГРНЗ", "МНБ", "Номер автомобиля"],
  model: ["Маркасы", "Марка, модель", "Model", "Марка", "Модель", "Көлік маркасы"],
  contract: ["Шарт", "Договор", "Contract", "Келісімшарт"],
  seats: ["Отыратын орындар", "Сидячих мест", "Seats", "Мест сидячих", "Орын саны"],
  wheelchairs: ["Арба орындары", "Мест для колясок", "Wheelchair places", "Колясок"],
  largeWheelchairs: [
    "Үлкен арба орындары",
    "Мест для больших колясок",
    "Large wheelchair places",
    "Больших колясок",
  ],
  companions: ["Ілесіп жүрушілер орны", "Мест для сопровождающих", "Companion places", "Сопровождающих"],
  lift: ["Көтергіш", "Подъёмник", "Lift", "Подъемник"],
  liftCapacity: ["Көтергіш қуаты, кг", "Грузоподъёмность подъёмника, кг", "Lift capacity, kg"],
  liftWidth: ["Көтергіш ені, см", "Ширина подъёмника, см", "Lift width, cm"],
  liftLength: ["Көтергіш ұзындығы, см", "Длина подъёмника, см", "Lift length, cm"],
  ramp: ["Пандус", "Аппарель", "Ramp", "Рампа"],
  rampWidth: ["Пандус ені, см", "Ширина аппарели, см", "Ramp width, cm"],
  insurance: ["Сақтандыру мерзімі", "Страховка до", "Insurance until", "Страховой полис до", "ОГПО до"],
  inspection: ["Техбайқау мерзімі", "Техосмотр до", "Inspection until", "ТО до"],
  liftInspection: ["Көтергішті тексеру мерзімі", "Проверка подъёмника до", "Lift inspection until"],
  depot: ["Тұрағы", "Место стоянки", "Depot", "Гараж", "Стоянка"],
  point: ["Тұрақ нүктесі", "Точка стоянки", "Depot point", "Координаты", "Coordinates", "Координаттар"],
} as const;
const named = <Key extends keyof typeof names>(key: Key) => ({ key, names: names[key] });

/** What a list of vehicles may tell; contracts by their number, or by operator and district. */
export const vehicleColumns = ({ shown, read }: ContractNames): readonly ListedColumn[] => [
  { ...named("plate"), required: true, longest: 20, read: readText, plain: plainPlate },
  { ...named("model"), isNeeded: true, longest: 60, read: readText },
  {
    ...named("contract"),
    isNeeded: true,
    read: choiceOf(read),
    show: (kept, language) => shown[kept]?.[languageNo(language)] ?? kept,
  },
  { ...named("seats"), isNeeded: true, ...places },
  { ...named("wheelchairs"), ...places },
  { ...named("largeWheelchairs"), ...places },
  { ...named("companions"), ...places },
  { ...named("lift"), ...told },
  { ...named("liftCapacity"), ...measured },
  { ...named("liftWidth"), ...measured },
  { ...named("liftLength"), ...measured },
  { ...named("ramp"), ...told },
  { ...named("rampWidth"), ...measured },
  { ...named("insurance"), read: readDay },
  { ...named("inspection"), read: readDay },
  { ...named("liftInspection"), read: readDay },
  { ...named("depot"), isNeeded: true, longest: 200, read: readText },
  { ...named("point"), isNeeded: true, read: readPoint },
];
