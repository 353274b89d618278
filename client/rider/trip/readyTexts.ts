import { useMemo } from "react";
import type { Locale } from "../../../shared/i18n/index.ts";
import { loadLater } from "../../ui/i18n/loadLater.ts";
import { createTranslate, type Translate } from "../../ui/i18n/translate.ts";
import { useLoadedMessages } from "../../ui/i18n/useLoadedMessages.ts";
import { useText } from "../../ui/index.ts";

const load = (locale: Locale) => loadLater(locale, "whenReady");

/** The words of a return when ready in the reader's language; undefined until they are there. */
export function useReadyTexts(): Translate | undefined {
  const { locale } = useText();
  const { loaded } = useLoadedMessages(locale, load);
  return useMemo(
    () => (loaded?.locale === locale ? createTranslate(locale, loaded.messages) : undefined),
    [loaded, locale],
  );
}
