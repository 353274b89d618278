import { readIin } from "../../../shared/iin/index.ts";
import type { ListColumn, Locale } from "../../../shared/schemas/index.ts";
import type { ListedColumn, ListedState, ListShape, SayFault } from "./listShape.ts";
import { choiceOf, languageNo, readDay, readNumber, readPhones, readText, textCell } from "./readCell.ts";
import { aidNames, localeNames, riderColumnNames } from "./riderColumns.ts";

/** What the words of a list mean on a day. */
export interface RiderWords {
  readonly today: string;
  /** Categories by id, with what they are called in Kazakh, Russian and English. */
  readonly categories: { readonly [id: string]: readonly string[] };
  /** Legal basis of a category, by its id. */
  readonly basisOf: (category: string) => string;
}

const LONGEST_NAME = 200;
const LONGEST_TEXT = 300;
const LONGEST_ADDRESS = 200;
const WEIGHT_KG = { least: 20, most: 500 };
/** Between several people or numbers in one cell. */
export const APART = "; ";

const iinFaults = {
  length: "iinLength",
  letters: "iinLetters",
  date: "iinDate",
  century: "iinCentury",
  checkDigit: "iinCheckDigit",
} as const;
export function readIinCell(text: string): ReturnType<ListedColumn["read"]> {
  const read = readIin(text, { zerosLost: true });
  return read.kind === "iin"
    ? { kind: "value", value: read.iin }
    : { kind: "fault", fault: iinFaults[read.fault] };
}

function readWeight(text: string): ReturnType<ListedColumn["read"]> {
  const kg = readNumber(text);
  if (kg.kind === "fault") return kg;
  const fits = kg.value >= WEIGHT_KG.least && kg.value <= WEIGHT_KG.most;
  return fits
    ? { kind: "value", value: String(Math.round(kg.value)) }
    : { kind: "fault", fault: "outOfRange" };
}

const readAll = (text: string) => textCell(readPhones(text), (phones) => phones.join(APART));
const named = (key: ListColumn & keyof typeof riderColumnNames) => ({ key, names: riderColumnNames[key] });

/** A list of riders: how somebody moves decides which vehicle comes, so it is never guessed. */
export const riderShape = ({ today, categories, basisOf }: RiderWords): ListShape => ({
  columns: [...whoColumns, ...rightColumns(categories), ...wayColumns],
  settle,
  fresh: ({ category }) => ({
    ...{ locale: "kk", from: today },
    ...(category !== undefined && { basis: basisOf(category) }),
  }),
  judge: ({ from, until }, say) => {
    if (from !== undefined && until !== undefined && until < from) say("until", "untilBeforeFrom");
  },
  keyColumn: "iin",
  keyOf: ({ iin }) => iin ?? "",
  unshared: ["phone"],
  nameOf: ({ name }) => name ?? "",
});

const partOfName = { saidElsewhere: "onlyRead", longest: LONGEST_NAME, read: readText } as const;
const whoColumns: readonly ListedColumn[] = [
  { ...named("iin"), required: true, read: readIinCell },
  { ...named("name"), isNeeded: true, longest: LONGEST_NAME, read: readText },
  { ...named("surname"), ...partOfName },
  { ...named("givenName"), ...partOfName },
  { ...named("patronymic"), ...partOfName },
  { ...named("born"), saidElsewhere: "written", read: readDay },
  { ...named("phone"), isNeeded: true, read: readAll },
  { ...named("address"), longest: LONGEST_ADDRESS, read: readText },
];
const rightColumns = (categories: RiderWords["categories"]): readonly ListedColumn[] => [
  {
    ...{ ...named("category"), isNeeded: true, read: choiceOf(categories) },
    show: (kept, language) => wordOf(categories, kept, language),
  },
  { ...named("basis"), longest: LONGEST_TEXT, read: readText },
  { ...named("from"), read: readDay },
  { ...named("until"), read: readDay },
];
const wayColumns: readonly ListedColumn[] = [
  {
    ...{ ...named("aid"), isNeeded: true, read: choiceOf(aidNames) },
    show: (kept, language) => wordOf(aidNames, kept, language),
  },
  { ...named("chairWeight"), read: readWeight, show: Number },
  {
    ...{ ...named("locale"), read: choiceOf(localeNames) },
    show: (kept, language) => wordOf(localeNames, kept, language),
  },
  { ...named("contactName"), longest: LONGEST_NAME, read: readText },
  { ...named("contactPhone"), read: readAll },
];

const wordOf = (names: { readonly [code: string]: readonly string[] }, kept: string, language: Locale) =>
  names[kept]?.[languageNo(language)] ?? kept;

/** A name in three cells is one; a day of birth has to be the number's own; who else can be called, by name and number. */
function settle(read: ListedState, say: SayFault): ListedState {
  const { surname, givenName, patronymic, born, name, phone, contactName, contactPhone, ...rest } = read;
  const parts = [surname, givenName, patronymic].filter((part) => part !== undefined);
  const whole = name ?? (parts.length === 0 ? undefined : parts.join(" "));
  const number = rest.iin === undefined ? undefined : readIin(rest.iin);
  if (born !== undefined && number?.kind === "iin" && number.born !== born) say("born", "bornDiffers");
  const [first, ...more] = phone?.split(APART) ?? [];
  const contacts = contactsOf({ name: whole, more }, contactName ?? "", contactPhone?.split(APART) ?? []);
  return {
    ...rest,
    ...(whole !== undefined && { name: whole }),
    ...(first !== undefined && { phone: first }),
    ...(contacts.length > 0 && {
      contactName: contacts.map((each) => each.name).join(APART),
      contactPhone: contacts.map((each) => each.phone).join(APART),
    }),
  };
}

/** Whom the row names, and further numbers of the rider's own under the rider's name. */
function contactsOf(
  rider: { name: string | undefined; more: readonly string[] },
  contactName: string,
  phones: readonly string[],
): { name: string; phone: string }[] {
  const own = rider.name ?? "";
  const names = contactName.split(/\s*;\s*/);
  const nameOfNo = (no: number) => (names.length === phones.length ? names[no] : contactName) || own;
  return [
    ...phones.map((phone, no) => ({ name: nameOfNo(no), phone })),
    ...rider.more.map((phone) => ({ name: own, phone })),
  ];
}
