import { type Choice, choices } from "../../../shared/notices/index.ts";

/** Words by which people answer, in any of the languages; compared without case, marks and spaces around. */
const words: Record<Choice, readonly string[]> = {
  yes: [
    "иә",
    "ия",
    "иа",
    "да",
    "yes",
    "ok",
    "ок",
    "окей",
    "жарайды",
    "хорошо",
    "келісемін",
    "согласен",
    "согласна",
    "барамын",
    "+",
  ],
  no: ["жоқ", "жок", "нет", "no", "-"],
  other: ["басқа", "другое", "other"],
  call: ["қоңырау", "позвоните", "звонок", "call"],
  cancel: ["болдырмау", "бас тарту", "тоқтату", "отмена", "отменить", "отмените", "cancel"],
  ready: ["дайын", "дайынмын", "готов", "готова", "ready"],
  later: [
    "кейін",
    "кешірек",
    "әлі жоқ",
    "позже",
    "ещё нет",
    "еще нет",
    "не готов",
    "не готова",
    "later",
    "not yet",
  ],
  late: ["кешігемін", "кешігіп", "опаздываю", "опоздаю", "late"],
  where: ["қайда", "қайдасыз", "где", "где вы", "where"],
};
const known: ReadonlyMap<string, Choice> = new Map(
  (Object.entries(words) as [Choice, readonly string[]][]).flatMap(([choice, said]) =>
    said.map((word) => [word, choice] as const),
  ),
);

/** What somebody wrote; "unclear" goes to a person. */
export type Understood = { kind: "choice"; choice: Choice } | { kind: "unclear" };

const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/^[\s"'«(]+|[\s.!?,;»")']+$/gu, "")
    .replace(/\s+/gu, " ");

/** By which somebody wants nothing more there; Telegram and SMS users know the English one. */
const stops: ReadonlySet<string> = new Set(["stop", "/stop", "стоп", "тоқта", "тоқтат", "отписаться"]);
export const isStop = (text: string): boolean => stops.has(tidy(text));

/** What was asked: the choices in the order of their numbers, and what "no" means where that is sure. */
export interface Asked {
  choices: readonly Choice[];
  no?: Choice | undefined;
}

/** Of a number that was not offered, of more words than one answer has, and of a "no" that may mean several things, nothing is guessed. */
export function understand(text: string, { choices: offered, no }: Asked): Understood {
  const said = tidy(text);
  if (/^\d$/.test(said)) return chosen(offered[Number(said) - 1]);
  const choice = choices.find((each) => each === said) ?? known.get(said);
  return chosen(choice === "no" ? no : choice);
}

const chosen = (choice: Choice | undefined): Understood =>
  choice === undefined ? { kind: "unclear" } : { kind: "choice", choice };
