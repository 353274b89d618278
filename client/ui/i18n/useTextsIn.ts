import { useCallback, useMemo } from "react";
import type { Locale } from "../../../shared/i18n/index.ts";
import { createFormats, type Formats } from "./dates.ts";
import { loadMessages, type Section } from "./loadMessages.ts";
import { useText } from "./TextProvider.tsx";
import { createTranslate, type Translate } from "./translate.ts";
import { useLoadedMessages } from "./useLoadedMessages.ts";

/** Texts and dates in a language that is not the reader's own, for a letter to somebody else; undefined until they are there. */
export function useTextsIn(locale: Locale, section: Section): { t: Translate; formats: Formats } | undefined {
  const { zone } = useText();
  const load = useCallback((to: Locale) => loadMessages(to, section), [section]);
  const { loaded } = useLoadedMessages(locale, load);
  return useMemo(() => {
    if (loaded?.locale !== locale) return undefined;
    const t = createTranslate(locale, loaded.messages);
    return { t, formats: createFormats({ locale, zone, reader: "anybody" }, t) };
  }, [loaded, locale, zone]);
}
