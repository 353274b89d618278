import { DEFAULT_LOCALE, LOCALES, type Locale } from "../../../shared/i18n/index.ts";

const KEY = "invataxi.locale";
const isLocale = (text: string | null): text is Locale => LOCALES.includes(text as Locale);

/** What the person chose on this device; undefined if nothing yet. Storage may be switched off. */
export function chosenLocale(): Locale | undefined {
  try {
    const stored = localStorage.getItem(KEY);
    return isLocale(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Nothing to do: the choice holds until the page is closed.
  }
}

/** What the address asks for, `?lang=ru`: whoever sent a link knows who reads it. */
function askedLocale(): Locale | undefined {
  const asked = new URLSearchParams(location.search).get("lang");
  return isLocale(asked) ? asked : undefined;
}

export const firstLocale = (): Locale => chosenLocale() ?? askedLocale() ?? DEFAULT_LOCALE;
