import type { ListedColumn, ListedState, ListShape } from "./listShape.ts";
import { judgeWho, meantRiderColumns } from "./meantRider.ts";
import {
  type Cell,
  choiceOf,
  languageNo,
  readDay,
  readDayTime,
  readNumber,
  readWeekdays,
} from "./readCell.ts";

/** What a clinic's list means on a day: places by id, with all that they are called. */
export interface StandingWords {
  readonly today: string;
  readonly tomorrow: string;
  readonly places: { readonly [id: string]: { readonly names: readonly string[]; readonly kind: string } };
}

/** Where a way back has no time: fetched when the patient says so, or none. */
const backNames = {
  whenReady: [
    ...["дайын болғанда", "когда будет готов", "when ready", "по готовности", "по звонку"],
    ...["после процедуры", "дайын болған соң", "on call"],
  ],
  no: ["жоқ", "нет", "no", "-", "не нужно", "керек емес", "сам"],
} as const;
const MOST_ESCORTS = 3;
/** Dates of what repeats are the calendar's, which has no 24:30. */
const MIDNIGHT = "24:00";
const KEY = 60;

/** A clinic's list: who comes on which weekdays at which time, and goes home when. One rider has one line for each clinic. */
export const standingShape = (words: StandingWords): ListShape => ({
  columns: [...meantRiderColumns, ...columnsOf(words)],
  keyColumn: "clinic",
  keyOf: keyOfStanding,
  nameOf: ({ name, phone, iin }) => name ?? phone ?? iin ?? "",
  settle: (told, say) => {
    judgeWho(told, say);
    return told;
  },
  fresh: () => ({ from: words.tomorrow, escorts: "0" }),
  judge: ({ from = "", until, arriveBy = "", back = "" }, say) => {
    if (arriveBy >= MIDNIGHT) say("arriveBy", "outOfRange");
    if (/^\d/.test(back) && back >= MIDNIGHT) say("back", "outOfRange");
    if (until === undefined) return;
    if (until < from) say("until", "untilBeforeFrom");
    else if (until < words.today) say("until", "outOfRange");
  },
  sample: {
    ...{ name: "Үлгі Үлгіұлы", phone: "+77010000000", born: "1958", clinic: sampleClinic(words) },
    ...{ weekdays: "1, 3, 5", arriveBy: "08:00", back: "whenReady", from: words.tomorrow, escorts: "0" },
  },
});

export const keyOfStanding = ({ iin = "", phone = "", name = "", clinic = "" }: ListedState): string =>
  `${iin || phone || name} ${clinic}`.slice(0, KEY);

const sampleClinic = ({ places }: StandingWords): string =>
  Object.entries(places).find(([, { kind }]) => kind === "dialysis")?.[0] ?? "";

const clinicNames = ["Емхана", "Клиника", "Clinic", "Медорганизация", "Куда", "Қайда", "Центр", "Мекеме"];
const wayBackNames = [
  "Қайту уақыты",
  "Обратно",
  "Way back",
  "Окончание",
  "Время окончания",
  "Забрать",
  "Аяқталуы (сағат)",
];

function columnsOf({ places }: StandingWords): readonly ListedColumn[] {
  const placeNames = Object.fromEntries(Object.entries(places).map(([id, { names }]) => [id, names]));
  const readPlace = choiceOf(placeNames);
  return [
    {
      ...{ key: "clinic", required: true },
      names: clinicNames,
      read: (text) => orElse(readPlace(text), "placeUnknown"),
      show: (kept, language) => placeNames[kept]?.[languageNo(language)] ?? kept,
    },
    {
      ...{ key: "weekdays", isNeeded: true, read: readWeekdays },
      names: ["Апта күндері", "Дни недели", "Weekdays", "Дни", "Күндері", "График", "Кесте"],
      show: (kept, language) => shownDays(kept, languageNo(language)),
    },
    {
      ...{ key: "arriveBy", isNeeded: true, read: readDayTime },
      names: ["Келу уақыты", "Время прибытия", "Arrival", "Время", "Уақыты", "К какому времени", "Смена"],
    },
    {
      ...{ key: "back", isNeeded: true, read: readBack },
      names: wayBackNames,
      show: (kept, language) =>
        kept === "whenReady" || kept === "no" ? (backNames[kept][languageNo(language)] ?? kept) : kept,
    },
    { key: "from", names: ["Басталуы", "Действует с", "From", "С даты", "С", "Дата начала"], read: readDay },
    {
      key: "until",
      names: ["Аяқталуы", "Действует до", "Until", "По дату", "По", "Дата окончания"],
      read: readDay,
    },
    escortsColumn,
  ];
}

/** How many go along. */
export const escortsColumn: ListedColumn = {
  key: "escorts",
  names: ["Ілесіп жүрушілер", "Сопровождающие", "Companions", "Сопр.", "Сколько сопровождающих"],
  read(text) {
    const count = readNumber(text);
    if (count.kind === "fault") return count;
    const fits = Number.isInteger(count.value) && count.value >= 0 && count.value <= MOST_ESCORTS;
    return fits ? { kind: "value", value: String(count.value) } : { kind: "fault", fault: "outOfRange" };
  },
  show: Number,
};

const orElse = (cell: Cell<string>, fault: "placeUnknown" | "notABack"): Cell<string> =>
  cell.kind === "fault" ? { kind: "fault", fault } : cell;

const readBackWord = choiceOf(backNames);
/** A time, `whenReady`, or `no`. */
function readBack(text: string): Cell<string> {
  if (/^[-–—]$/.test(text.trim())) return { kind: "value", value: "no" };
  const word = readBackWord(text);
  return word.kind === "value" ? word : orElse(readDayTime(text), "notABack");
}

const shortDays = [
  ["дс", "пн", "Mon"],
  ["сс", "вт", "Tue"],
  ["ср", "ср", "Wed"],
  ["бс", "чт", "Thu"],
  ["жм", "пт", "Fri"],
  ["сн", "сб", "Sat"],
  ["жс", "вс", "Sun"],
] as const;
const shownDays = (kept: string, language: number): string =>
  kept
    .split(", ")
    .map((day) => shortDays[Number(day) - 1]?.[language] ?? day)
    .join(" ");
