import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import { I18nProvider as AriaI18nProvider } from "react-aria-components/I18nProvider";
import type { Locale, Messages } from "../../../shared/i18n/index.ts";
import type { Phrase } from "../../../shared/schemas/common.ts";
import { chosenLocale, rememberLocale } from "./choice.ts";
import { createFormats, type Formats } from "./dates.ts";
import { loadMessages, type Section } from "./loadMessages.ts";
import { reasonText } from "./reasonText.ts";
import { createTranslate, type Translate } from "./translate.ts";
import { learnDays, learnZone, type ZoneOffsets } from "./zone.ts";

export interface Texts {
  readonly t: Translate;
  readonly tReason: (reason: Phrase) => string;
  readonly formats: Formats;
  readonly locale: Locale;
  readonly messages: Messages;
  readonly zone: string | undefined;
  readonly chooseLocale: (locale: Locale) => void;
  /** The account's language, taken only while the person has not chosen one on this device. */
  readonly suggestLocale: (locale: Locale) => void;
  /** The region's zone, and what the server knows of it: the device's own data may be old. */
  readonly setZone: (region: {
    readonly timeZone: string;
    readonly zoneOffsets: ZoneOffsets;
    readonly dayBegins: string;
  }) => void;
}

export const TextContext = createContext<Texts | undefined>(undefined);
const ariaLocale: Record<Locale, string> = { kk: "kk-KZ", ru: "ru-RU", en: "en-GB" };

export interface TextProviderProps {
  readonly section: Section;
  readonly initial: { readonly locale: Locale; readonly messages: Messages };
  readonly children: ReactNode;
}

export function TextProvider({ section, initial, children }: TextProviderProps) {
  const [{ locale, messages }, show] = useState(initial);
  const [zone, showZone] = useState<string>();

  const switchTo = useCallback(
    (next: Locale) => {
      // A language that cannot be loaded just now leaves the present one on the screen.
      loadMessages(next, section).then(
        (loaded) => show({ locale: next, messages: loaded }),
        () => undefined,
      );
    },
    [section],
  );

  const setZone = useCallback<Texts["setZone"]>(({ timeZone, zoneOffsets, dayBegins }) => {
    learnZone(timeZone, zoneOffsets);
    learnDays(timeZone, dayBegins);
    showZone(timeZone);
  }, []);

  const texts = useMemo<Texts>(() => {
    const t = createTranslate(locale, messages);
    const formats = createFormats({ locale, zone, reader: section === "rider" ? "anybody" : "worker" }, t);
    return {
      t,
      formats,
      locale,
      messages,
      zone,
      setZone,
      tReason: (reason) => reasonText(reason, t, formats),
      chooseLocale: (next) => {
        rememberLocale(next);
        switchTo(next);
      },
      suggestLocale: (next) => {
        if (chosenLocale() === undefined && next !== locale) switchTo(next);
      },
    };
  }, [locale, messages, zone, section, setZone, switchTo]);

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  return (
    <TextContext value={texts}>
      <AriaI18nProvider locale={ariaLocale[locale]}>{children}</AriaI18nProvider>
    </TextContext>
  );
}

/** Texts, dates and numbers in the chosen language: `const { t, formats } = useText()`. */
export function useText(): Texts {
  const texts = use(TextContext);
  if (texts === undefined) throw new Error("useText outside of TextProvider");
  return texts;
}
