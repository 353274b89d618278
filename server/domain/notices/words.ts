import type { Channel, Choice } from "../../../shared/notices/index.ts";
import { smsLength } from "../../../shared/notices/smsLength.ts";
import type { ChangeNotice, NoticeContent } from "./content.ts";
import { choicesOf } from "./content.ts";
import { dayWords, isSameDate, type Telling, timeWords, windowWords } from "./dayWords.ts";
import { type NoticeKey, say } from "./texts.ts";

export interface Spoken extends Telling {
  channel: Channel;
  /** Whether an answer comes back by this channel; otherwise the text says where to ring. */
  canAnswer: boolean;
  /** Whose trip it is, for who is told of somebody else's; never in full. */
  about?: string | undefined;
  /** The dispatcher's number, if there is one. */
  phone?: string | undefined;
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
 * A notice in words. What is too long becomes shorter by rule and says the same: first weekdays go where "tomorrow" stands, then the service's
 * name, which the sender has. Nothing is cut.
 */
export function wordsOf(content: NoticeContent, spoken: Spoken): string {
  const tries = [
    { length: "full", withBrand: true },
    { length: "short", withBrand: true },
    { length: "short", withBrand: false },
  ] as const;
  const texts = tries.map((how) => write(content, spoken, how));
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

function sentenceOf(content: NoticeContent, telling: Telling, length: Length): string {
  const { locale } = telling;
  const day = (at: Parameters<typeof dayWords>[0]) => dayWords(at, telling, length);
  const said = (key: NoticeKey, values: Record<string, string>) => say(locale, key, values);
  switch (content.kind) {
    case "promised": {
      const { window, plate } = content;
      const values = { day: day(window.from), window: windowWords(window, telling) };
      return plate === undefined
        ? said("notices.promised", values)
        : said("notices.promisedPlate", { ...values, plate });
    }
    case "reminder":
    case "otherVehicle": {
      const { window, plate } = content;
      const values = { day: day(window.from), window: windowWords(window, telling), plate };
      return said(`notices.${content.kind}`, values);
    }
    case "soon": {
      const { expected, plate } = content;
      return said("notices.soon", { day: day(expected), time: timeWords(expected, telling), plate });
    }
    case "arrived":
      return said("notices.arrived", { plate: content.plate });
    case "changed":
      return changeWords(content, telling, length);
    case "late": {
      const { what, expected } = content;
      return said(`notices.late.${what}`, { day: day(expected), time: timeWords(expected, telling) });
    }
    case "noVehicle":
    case "cancelled":
    case "refused":
    case "missed": {
      const { kind, wished } = content;
      return said(`notices.${kind}`, { day: day(wished), time: timeWords(wished, telling) });
    }
    case "noShow":
      return said("notices.noShow", { day: day(content.at), time: timeWords(content.at, telling) });
    case "eligibilityEnding":
      return said("notices.eligibilityEnding", { day: day(content.lastDay) });
  }
}

/** Both times, and the day once where it is the same. */
function changeWords({ was, is, reason }: ChangeNotice, telling: Telling, length: Length): string {
  const { locale } = telling;
  const times = {
    was: windowWords(was, telling),
    is: windowWords(is, telling),
    reason: say(locale, `notices.reason.${reason}`),
  };
  const [wasDay, isDay] = [dayWords(was.from, telling, length), dayWords(is.from, telling, length)];
  return isSameDate(was.from, is.from, telling)
    ? say(locale, "notices.changed", { ...times, day: isDay })
    : say(locale, "notices.changedDay", { ...times, wasDay, isDay });
}
