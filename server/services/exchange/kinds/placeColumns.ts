import type { placeKinds } from "../../../../shared/schemas/index.ts";
import type { ListedColumn } from "../../../domain/exchange/listShape.ts";
import { choiceOf, languageNo, readPoint, readText, textCell } from "../../../domain/exchange/readCell.ts";

/** Between other names of one place. */
export const OTHER_NAME = "; ";

const kinds: {
  readonly [Kind in (typeof placeKinds)[number]]: readonly [string, string, string, ...string[]];
} = {
  polyclinic: ["Емхана", "Поликлиника", "Polyclinic"],
  hospital: ["Аурухана", "Больница", "Hospital", "Госпиталь"],
  dialysis: ["Гемодиализ", "Гемодиализ", "Dialysis", "Диализ"],
  rehabilitation: ["Оңалту орталығы", "Реабилитационный центр", "Rehabilitation centre", "Реабилитация"],
  clinic: ["Клиника", "Клиника", "Clinic"],
  publicService: ["ХҚКО", "ЦОН", "Public service centre"],
  socialService: ["Әлеуметтік қызмет", "Социальная служба", "Social service"],
  akimat: ["Әкімдік", "Акимат", "Akimat"],
  university: ["Университет", "Университет", "University", "ВУЗ"],
  college: ["Колледж", "Колледж", "College"],
  school: ["Мектеп", "Школа", "School"],
  kindergarten: ["Балабақша", "Детский сад", "Kindergarten"],
  work: ["Жұмыс орны", "Место работы", "Workplace", "Жұмыс", "Работа"],
  office: ["Мекеме", "Учреждение", "Office", "Офис"],
  bank: ["Банк", "Банк", "Bank"],
  shop: ["Дүкен", "Магазин", "Shop", "Базар", "Рынок"],
  sport: ["Спорт", "Спорт", "Sport"],
  culture: ["Мәдениет", "Культура", "Culture"],
  park: ["Саябақ", "Парк", "Park"],
  worship: ["Ғибадат орны", "Место молитвы", "Place of worship", "Мешіт", "Мечеть"],
  station: ["Вокзал", "Вокзал", "Station", "Автовокзал"],
  airport: ["Әуежай", "Аэропорт", "Airport"],
};
const kindNames: Readonly<Record<string, readonly string[]>> = kinds;

const LONGEST_NAME = 120;
const named = { longest: LONGEST_NAME, read: readText } as const;

/** What a list of places may tell. */
export const placeColumns: readonly ListedColumn[] = [
  {
    ...{ key: "nameKk", required: true, ...named },
    names: ["Атауы (қазақша)", "Название (казахское)", "Name (Kazakh)", "Атауы", "Название на казахском"],
  },
  {
    ...{ key: "nameRu", isNeeded: true, ...named },
    names: ["Атауы (орысша)", "Название (русское)", "Name (Russian)", "Название", "Наименование"],
  },
  {
    ...{ key: "nameEn", ...named },
    names: ["Атауы (ағылшынша)", "Название (английское)", "Name (English)", "Name"],
  },
  {
    ...{ key: "also", longest: 500 },
    names: ["Басқа атаулары", "Другие названия", "Other names", "Также", "Синонимы"],
    read: (text) =>
      textCell(readText(text), (said) =>
        said
          .split(/[;|]/)
          .map((name) => name.trim())
          .filter((name) => name !== "")
          .join(OTHER_NAME),
      ),
  },
  {
    ...{ key: "placeKind", isNeeded: true, read: choiceOf(kindNames) },
    names: ["Орын түрі", "Вид места", "Kind of place", "Түрі", "Вид", "Тип", "Kind"],
    show: (kept, language) => kindNames[kept]?.[languageNo(language)] ?? kept,
  },
  {
    ...{ key: "point", isNeeded: true, read: readPoint },
    names: ["Нүктесі", "Точка", "Point", "Координаты", "Coordinates", "Координаттар", "Координаталар"],
  },
];
