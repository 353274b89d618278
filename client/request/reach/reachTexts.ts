import { useEffect, useMemo, useState } from "react";
import type { Locale, Messages } from "../../../shared/i18n/index.ts";
import { createTranslate } from "../../ui/i18n/translate.ts";
import { type Translate, useText } from "../../ui/index.ts";

// A static list, because a bundler follows only imports it can read.
const texts: Record<Locale, () => Promise<Messages>> = {
  kk: async () => (await import("../../../shared/i18n/kk/reach.ts")).reach,
  ru: async () => (await import("../../../shared/i18n/ru/reach.ts")).reach,
  en: async () => (await import("../../../shared/i18n/en/reach.ts")).reach,
};

/** The words of this view, which no first screen has room for; undefined until they are there. */
export function useReachTexts(): Translate | undefined {
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
  return useMemo(() => loaded && createTranslate(loaded.locale, loaded.messages), [loaded]);
}
