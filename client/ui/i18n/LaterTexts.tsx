import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { Locale, Messages } from "../../../shared/i18n/index.ts";
import { ErrorState, Loading } from "../feedback/Blank.tsx";
import { type LaterSection, loadLater } from "./loadLater.ts";
import { reasonText } from "./reasonText.ts";
import { TextContext, type Texts, useText } from "./TextProvider.tsx";
import { createTranslate } from "./translate.ts";

export interface LaterTextsProps {
  readonly section: LaterSection;
  readonly children: ReactNode;
}

/** The page's texts and those of a screen that it opens only now; until they are there, that it loads. */
export function LaterTexts({ section, children }: LaterTextsProps) {
  const outer = useText();
  const { locale } = outer;
  const [loaded, setLoaded] = useState<{ locale: Locale; more: Messages }>();
  const [tries, setTries] = useState({ no: 1, failed: 0 });
  useEffect(() => {
    let isWanted = true;
    loadLater(locale, section).then(
      (more) => isWanted && setLoaded({ locale, more }),
      () => isWanted && setTries({ no: tries.no, failed: tries.no }),
    );
    return () => {
      isWanted = false;
    };
  }, [locale, section, tries.no]);
  const texts = useMemo<Texts | undefined>(() => {
    if (loaded?.locale !== locale) return undefined;
    const messages = { ...outer.messages, ...loaded.more };
    const t = createTranslate(locale, messages);
    return { ...outer, messages, t, tReason: (reason) => reasonText(reason, t, outer.formats) };
  }, [outer, loaded, locale]);
  if (texts !== undefined) return <TextContext value={texts}>{children}</TextContext>;
  if (tries.failed !== tries.no) return <Loading />;
  const again = () => setTries({ no: tries.no + 1, failed: 0 });
  return <ErrorState text={outer.t("error.service.unavailable")} onRetry={again} />;
}
