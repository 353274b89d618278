import type { Channel, Choice } from "../../../shared/notices/index.ts";
import { smsLength } from "../../../shared/notices/smsLength.ts";
import { type ChangeNotice, carriesLink, choicesOf, type NoticeContent, type ToldKind } from "./content.ts";
import { dayWords, isSameDate, type Telling, timeWords, windowWords } from "./dayWords.ts";
import type { Parts, Sentence } from "./sentence.ts";
import { say } from "./texts.ts";
import { workSentences } from "./workWords.ts";

export interface Spoken extends Telling {
  channel: Channel;
  /** Whether an answer comes back by this channel; otherwise the text says where to ring. */
  canAnswer: boolean;
  /** Whose trip it is, for who is told of somebody else's; never in full. */
  about?: string | undefined;
  /** The dispatcher's number, if there is one. */
  phone?: string | undefined;
  /** The address of the trip's page, where there is one to be had. */
  link?: string | undefined;
}

/** What a channel carries in one message: SMS in parts, the others in letters. */
const room: Record<Channel, number> = {
  sms: 3,
  push: 400,
  telegram: 4096,
  whatsapp: 1024,
  email: 4000,
  call: 1000,
};

export const fits = (text: string, channel: Channel): boolean =>
  (channel === "sms" ? smsLength(text).parts : text.length) <= room[channel];

type Length = "full" | "short";

/**
 * A notice in words. What is too long becomes shorter by rule and says the same: first the link goes, then weekdays where "tomorrow" stands,
 * then the service's name, which the sender has. Nothing is cut.
 */
export function wordsOf(content: NoticeContent, spoken: Spoken): string {
  const tries = [
    { length: "full", withBrand: true },
    { length: "short", withBrand: true },
    { length: "short", withBrand: false },
  ] as const;
  const words = tries.map((how) => write(content, spoken, how));
  const { link } = spoken;
  const texts = link === undefined || !carriesLink(content.kind) ? words : [`${words[0]} ${link}`, ...words];
  return texts.find((text) => fits(text, spoken.channel)) ?? texts.at(-1) ?? "";
}

/** For who reads it out: without what only a screen can do. */
export const readOut = (content: NoticeContent, telling: Telling & Pick<Spoken, "about">): string =>
  capital(about(telling) + sentenceOf(content, telling, "full"));

/** What each answer is called, in the order of its numbers. */
export const answersIn = (content: NoticeContent, { locale }: Pick<Spoken, "locale">) =>
  choicesOf(content).map((answer) => ({ answer, label: labelOf(answer, locale) }));

function write(
  content: NoticeContent,
  spoken: Spoken,
  { length, withBrand }: { length: Length; withBrand: boolean },
): string {
  const brand = withBrand ? say(spoken.locale, "notices.brand") : "";
  const text = brand + about(spoken) + sentenceOf(content, spoken, length) + answerWords(content, spoken);
  return withBrand ? text : capital(text);
}

const about = ({ locale, about: name }: Pick<Spoken, "locale" | "about">): string =>
  name === undefined ? "" : say(locale, "notices.about", { name });
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const labelOf = (choice: Choice, locale: Spoken["locale"]): string => say(locale, `notices.choice.${choice}`);

function answerWords(content: NoticeContent, { locale, canAnswer, phone }: Spoken): string {
  const choices = choicesOf(content);
  if (choices.length === 0) return "";
  if (canAnswer) {
    const numbered = choices.map((choice, index) => `${index + 1} = ${labelOf(choice, locale)}`);
    return say(locale, "notices.reply", { choices: numbered.join(", ") });
  }
  return phone === undefined ? say(locale, "notices.ringDispatcher") : say(locale, "notices.ring", { phone });
}

const ofWish =
  <Kind extends "noVehicle" | "cancelled" | "refused" | "missed">(kind: Kind): Sentence<Kind> =>
  ({ wished }, { say, day, time }) =>
    say(`notices.${kind}`, { day: day(wished), time: time(wished) });
const ofWindow =
  <Kind extends "reminder" | "otherVehicle">(kind: Kind): Sentence<Kind> =>
  ({ window: promised, plate }, { say, day, window }) =>
    say(`notices.${kind}`, { day: day(promised.from), window: window(promised), plate });

const sentences: { [Kind in ToldKind]: Sentence<Kind> } = {
  promised: ({ window: promised, plate }, { say, day, window }) => {
    const values = { day: day(promised.from), window: window(promised) };
    return plate === undefined
      ? say("notices.promised", values)
      : say("notices.promisedPlate", { ...values, plate });
  },
  offered: ({ wished, window: offered, holds }, { say, day, time, window }) =>
    say("notices.offered", {
      ...{ day: day(offered.from), window: window(offered), time: time(wished) },
      minutes: String(Math.round(holds / 60)),
    }),
  reminder: ofWindow("reminder"),
  otherVehicle: ofWindow("otherVehicle"),
  soon: ({ expected, plate, indoors }, { say, day, time }) =>
    say(indoors ? "notices.soonIndoors" : "notices.soon", {
      day: day(expected),
      time: time(expected),
      plate,
    }),
  arrived: ({ plate }, { say }) => say("notices.arrived", { plate }),
  changed: (content, parts) => changeWords(content, parts),
  late: ({ what, expected }, { say, day, time }) =>
    say(`notices.late.${what}`, { day: day(expected), time: time(expected) }),
  readyToReturn: (_content, { say }) => say("notices.readyToReturn", {}),
  noVehicle: ofWish("noVehicle"),
  cancelled: ofWish("cancelled"),
  refused: ofWish("refused"),
  missed: ofWish("missed"),
  noShow: ({ at }, { say, day, time }) => say("notices.noShow", { day: day(at), time: time(at) }),
  appealAnswered: ({ outcome, wished }, { say, day, time }) =>
    say(`notices.appeal.${outcome}`, { day: day(wished), time: time(wished) }),
  eligibilityEnding: ({ lastDay }, { say, day }) => say("notices.eligibilityEnding", { day: day(lastDay) }),
  askedAfter: ({ since }, { say, day, time }) =>
    say("notices.askedAfter", { day: day(since), time: time(since) }),
  notHome: ({ since }, { say, day, time }) => say("notices.notHome", { day: day(since), time: time(since) }),
  ...workSentences,
};

function sentenceOf<Kind extends ToldKind>(
  content: NoticeContent & { kind: Kind },
  telling: Telling,
  length: Length,
): string {
  const sentence: Sentence<Kind> = sentences[content.kind];
  return sentence(content, {
    telling,
    say: (key, values) => say(telling.locale, key, values),
    day: (at) => dayWords(at, telling, length),
    time: (at) => timeWords(at, telling),
    window: (window) => windowWords(window, telling),
  });
}

/** Both times, and the day once where it is the same. */
function changeWords({ was, is, reason }: ChangeNotice, { telling, say, day, window }: Parts): string {
  const times = { was: window(was), is: window(is), reason: say(`notices.reason.${reason}`, {}) };
  return isSameDate(was.from, is.from, telling)
    ? say("notices.changed", { ...times, day: day(is.from) })
    : say("notices.changedDay", { ...times, wasDay: day(was.from), isDay: day(is.from) });
}
