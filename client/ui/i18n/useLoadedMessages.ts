import { useEffect, useState } from "react";
import type { Locale, Messages } from "../../../shared/i18n/index.ts";

interface LoadedMessages {
  /** The last that came, perhaps of another language than is wanted now. */
  readonly loaded: { readonly locale: Locale; readonly messages: Messages } | undefined;
  readonly hasFailed: boolean;
  readonly again: () => void;
}

/** Words that a screen loads once it needs them. `load`: the same function for as long as the same words are meant. */
export function useLoadedMessages(
  locale: Locale,
  load: (locale: Locale) => Promise<Messages>,
): LoadedMessages {
  const [loaded, setLoaded] = useState<LoadedMessages["loaded"]>();
  const [tries, setTries] = useState({ no: 1, failed: 0 });
  useEffect(() => {
    let isWanted = true;
    load(locale).then(
      (messages) => isWanted && setLoaded({ locale, messages }),
      () => isWanted && setTries({ no: tries.no, failed: tries.no }),
    );
    return () => {
      isWanted = false;
    };
  }, [locale, load, tries.no]);
  return {
    loaded,
    hasFailed: tries.failed === tries.no,
    again: () => setTries({ no: tries.no + 1, failed: 0 }),
  };
}
