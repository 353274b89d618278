import { useMemo } from "react";
import type { Locale } from "../../../shared/i18n/index.ts";
import { loadLater } from "../../ui/i18n/loadLater.ts";
import { createTranslate } from "../../ui/i18n/translate.ts";
import { useLoadedMessages } from "../../ui/i18n/useLoadedMessages.ts";
import { type Translate, useText } from "../../ui/index.ts";

const load = (locale: Locale) => loadLater(locale, "reach");

/** The words of this view, which no first screen has room for; undefined until they are there. */
export function useReachTexts(): Translate | undefined {
  const { locale } = useText();
  const { loaded } = useLoadedMessages(locale, load);
  return useMemo(() => loaded && createTranslate(loaded.locale, loaded.messages), [loaded]);
}
