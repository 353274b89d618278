import { type ReactNode, useCallback, useMemo } from "react";
import type { Locale } from "../../../shared/i18n/index.ts";
import { ErrorState, Loading } from "../feedback/Blank.tsx";
import { type LaterSection, loadLater } from "./loadLater.ts";
import { reasonText } from "./reasonText.ts";
import { TextContext, type Texts, useText } from "./TextProvider.tsx";
import { createTranslate } from "./translate.ts";
import { useLoadedMessages } from "./useLoadedMessages.ts";

export interface LaterTextsProps {
  readonly section: LaterSection;
  readonly children: ReactNode;
}

/** The page's texts and those of a screen that it opens only now; until they are there, that it loads. */
export function LaterTexts({ section, children }: LaterTextsProps) {
  const outer = useText();
  const { locale } = outer;
  const load = useCallback((to: Locale) => loadLater(to, section), [section]);
  const { loaded, hasFailed, again } = useLoadedMessages(locale, load);
  const texts = useMemo<Texts | undefined>(() => {
    if (loaded?.locale !== locale) return undefined;
    const messages = { ...outer.messages, ...loaded.messages };
    const t = createTranslate(locale, messages);
    return { ...outer, messages, t, tReason: (reason) => reasonText(reason, t, outer.formats) };
  }, [outer, loaded, locale]);
  if (texts !== undefined) return <TextContext value={texts}>{children}</TextContext>;
  if (!hasFailed) return <Loading />;
  return <ErrorState text={outer.t("error.service.unavailable")} onRetry={again} />;
}
