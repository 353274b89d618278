import type { RiderColumn } from "../../../shared/schemas/exchange.ts";
import type { Column } from "./matchColumns.ts";

/** What a list of riders may tell, in the order in which we write it; the first name of each language is how we call it. */
export const riderColumns: readonly (Column<RiderColumn> & { readonly names: readonly string[] })[] = [
  { key: "iin", names: ["ЖСН", "ИИН", "IIN", "ИИН пассажира", "ИИН получателя"], required: true },
  {
    key: "name",
    names: [
      "Аты-жөні",
      "ФИО",
      "Name",
      "Ф.И.О.",
      "Фамилия, имя, отчество",
      "Тегі, аты, әкесінің аты",
      "ФИО получателя",
      "Full name",
      "Имя и фамилия",
    ],
  },
  { key: "surname", names: ["Тегі", "Фамилия", "Surname", "Last name"] },
  { key: "givenName", names: ["Аты", "Имя", "Given name", "First name"] },
  { key: "patronymic", names: ["Әкесінің аты", "Отчество", "Patronymic", "Middle name"] },
  { key: "born", names: ["Туған күні", "Дата рождения", "Date of birth", "Д.р.", "Born"] },
  {
    key: "phone",
    names: [
      "Телефон",
      "Телефон пассажира",
      "Phone",
      "Телефоны",
      "Тел.",
      "Номер телефона",
      "Телефон нөмірі",
      "Ұялы телефон",
      "Мобильный телефон",
      "Сотовый",
      "Сот.",
      "Контактный телефон",
    ],
  },
  { key: "category", names: ["Санаты", "Категория", "Category", "Категория получателя", "Санат"] },
  { key: "basis", names: ["Негіздеме", "Основание", "Legal basis", "Basis"] },
  {
    key: "from",
    names: ["Басталуы", "Действует с", "Valid from", "Право с", "Дата начала", "Басталу күні", "С даты"],
  },
  {
    key: "until",
    names: [
      "Аяқталуы",
      "Действует до",
      "Valid until",
      "Право до",
      "Дата окончания",
      "Аяқталу күні",
      "Срок действия",
      "По дату",
    ],
  },
  {
    key: "aid",
    names: [
      "Қозғалу құралы",
      "Средство передвижения",
      "Mobility aid",
      "Передвижение",
      "Как передвигается",
      "ТСР",
    ],
  },
  {
    key: "chairWeight",
    names: [
      "Арбамен салмағы, кг",
      "Вес с коляской, кг",
      "Weight with chair, kg",
      "Вес с коляской",
      "Вес, кг",
    ],
  },
  { key: "locale", names: ["Тілі", "Язык", "Language", "Язык общения"] },
  {
    key: "contactName",
    names: [
      "Байланыс тұлғасы",
      "Контактное лицо",
      "Contact",
      "Сопровождающий",
      "Опекун",
      "Законный представитель",
    ],
  },
  {
    key: "contactPhone",
    names: [
      "Байланыс тұлғасының телефоны",
      "Телефон контактного лица",
      "Contact phone",
      "Телефон сопровождающего",
      "Телефон опекуна",
    ],
  },
];

/** How offices write what can be chosen; the first three are how we call it in Kazakh, Russian and English. */
export const aidNames = {
  none: [
    "өздігінен жүреді",
    "ходит без средств",
    "walks unaided",
    "нет",
    "жоқ",
    "no",
    "без средств",
    "самостоятельно",
    "ходит сам",
    "өздігінен",
    "walks",
  ],
  walker: ["жүргіш", "ходунки", "walker", "трость", "костыли", "таяқ", "балдақ", "cane", "crutches"],
  wheelchair: [
    "арба",
    "кресло-коляска",
    "wheelchair",
    "коляска",
    "инвалидная коляска",
    "кресло-арба",
    "мүгедектер арбасы",
    "wheel chair",
  ],
  powerWheelchair: [
    "электр арба",
    "электроколяска",
    "power wheelchair",
    "электрическая коляска",
    "кресло-коляска с электроприводом",
    "электрарба",
  ],
} as const;
export const localeNames = {
  kk: ["қазақша", "казахский", "Kazakh", "каз", "қазақ", "қазақ тілі"],
  ru: ["орысша", "русский", "Russian", "рус", "орыс", "орыс тілі"],
  en: ["ағылшынша", "английский", "English", "англ"],
} as const;
