import { useEffect, useMemo, useState } from "react";
import type { Locale, Messages } from "../../../shared/i18n/index.ts";
import { createFormats, type Formats } from "./dates.ts";
import { loadMessages, type Section } from "./loadMessages.ts";
import { useText } from "./TextProvider.tsx";
import { createTranslate, type Translate } from "./translate.ts";

/** Texts and dates in a language that is not the reader's own, for a letter to somebody else; undefined until they are there. */
export function useTextsIn(locale: Locale, section: Section): { t: Translate; formats: Formats } | undefined {
  const { zone } = useText();
  const [loaded, setLoaded] = useState<{ locale: Locale; messages: Messages }>();
  useEffect(() => {
    let isWanted = true;
    loadMessages(locale, section).then(
      (messages) => isWanted && setLoaded({ locale, messages }),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [locale, section]);
  return useMemo(() => {
    if (loaded?.locale !== locale) return undefined;
    const t = createTranslate(locale, loaded.messages);
    return { t, formats: createFormats({ locale, zone, reader: "anybody" }, t) };
  }, [loaded, locale, zone]);
}
