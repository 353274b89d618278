import { notices as english } from "../../../shared/i18n/en/notices.ts";
import type { Locale } from "../../../shared/i18n/index.ts";
import { notices as kazakh } from "../../../shared/i18n/kk/notices.ts";
import { notices as russian } from "../../../shared/i18n/ru/notices.ts";

export type NoticeKey = keyof typeof english;
const texts: Record<Locale, Record<NoticeKey, string>> = { kk: kazakh, ru: russian, en: english };

/** A text with its values. A value that it has no place for, or a place without a value, is a mistake of ours. */
export function say(locale: Locale, key: NoticeKey, values: Record<string, string> = {}): string {
  const unused = new Set(Object.keys(values));
  const said = texts[locale][key].replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`${key} in ${locale} is said without ${name}`);
    unused.delete(name);
    return value;
  });
  if (unused.size > 0) throw new RangeError(`${key} in ${locale} has no place for ${[...unused].join(", ")}`);
  return said;
}
