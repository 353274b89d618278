import { useCallback } from "react";
import type { MessageKey, MessageValues } from "../../../shared/i18n/index.ts";
import { shownValues } from "../i18n/reasonText.ts";
import { useText } from "../i18n/TextProvider.tsx";

/** What a failed call carries (see `client/api/errors.ts`). */
interface Coded {
  readonly code: string;
  readonly values?: MessageValues;
}

const isCoded = (cause: unknown): cause is Coded =>
  typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string";

/** The sentence for a failed call: what happened and the way out. */
export function useErrorText(): (cause: unknown) => string {
  const { t, formats } = useText();
  return useCallback(
    (cause) => {
      if (!isCoded(cause)) return t("common.unknownError");
      const key = (cause.code.startsWith("network.") ? cause.code : `error.${cause.code}`) as MessageKey;
      try {
        const text = t(key, shownValues(cause.values ?? {}, formats));
        return text === key ? t("common.unknownError") : text;
      } catch {
        return t("common.unknownError");
      }
    },
    [t, formats],
  );
}
