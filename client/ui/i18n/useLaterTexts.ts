import { useCallback, useMemo } from "react";
import type { Locale } from "../../../shared/i18n/index.ts";
import { type LaterSection, loadLater } from "./loadLater.ts";
import { useText } from "./TextProvider.tsx";
import { createTranslate, type Translate } from "./translate.ts";
import { useLoadedMessages } from "./useLoadedMessages.ts";

/**
 * The words of a part that no first screen has room for; undefined until they are there. After a change of language the former ones
 * stay until the others have come.
 */
export function useLaterTexts(section: LaterSection): Translate | undefined {
  const { locale } = useText();
  const load = useCallback((to: Locale) => loadLater(to, section), [section]);
  const { loaded } = useLoadedMessages(locale, load);
  return useMemo(() => loaded && createTranslate(loaded.locale, loaded.messages), [loaded]);
}
