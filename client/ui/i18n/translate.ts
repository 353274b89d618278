import { IntlMessageFormat } from "intl-messageformat";
import type { Locale, MessageKey, Messages, MessageValues } from "../../../shared/i18n/index.ts";

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Browsers know no Kazakh number format; Russian writes them the same way (1 234,5). */
export const numberLocale = (locale: Locale): string => (locale === "kk" ? "ru" : locale);

/** Formats messages of one language; a compiled message is kept. */
export function createTranslate(locale: Locale, messages: Messages): Translate {
  const compiled = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const text = messages[key];
    if (text === undefined) return key;
    if (values === undefined && !text.includes("{") && !text.includes("'")) return text;
    let message = compiled.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(text, locale);
      compiled.set(key, message);
    }
    return String(message.format(values));
  };
}
