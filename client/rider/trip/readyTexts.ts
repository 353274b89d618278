import { useEffect, useMemo, useState } from "react";
import type { Locale, Messages } from "../../../shared/i18n/index.ts";
import { createTranslate, type Translate } from "../../ui/i18n/translate.ts";
import { useText } from "../../ui/index.ts";

// Read where a return waits for a word, not on the first screen.
const texts: Record<Locale, () => Promise<Messages>> = {
  kk: async () => (await import("../../../shared/i18n/kk/whenReady.ts")).whenReady,
  ru: async () => (await import("../../../shared/i18n/ru/whenReady.ts")).whenReady,
  en: async () => (await import("../../../shared/i18n/en/whenReady.ts")).whenReady,
};

/** The words of a return when ready in the reader's language; undefined until they are there. */
export function useReadyTexts(): Translate | undefined {
  const { locale } = useText();
  const [loaded, setLoaded] = useState<{ locale: Locale; messages: Messages }>();
  useEffect(() => {
    let isWanted = true;
    texts[locale]().then(
      (messages) => isWanted && setLoaded({ locale, messages }),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [locale]);
  return useMemo(
    () => (loaded?.locale === locale ? createTranslate(locale, loaded.messages) : undefined),
    [loaded, locale],
  );
}
