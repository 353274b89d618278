import type { ManifestChange } from "../../shared/schemas/runChanges.ts";
import { useText } from "./i18n/TextProvider.tsx";

/** What is otherwise on a run, in one line: whom it is about, and when. */
export function useChangeWords(): (change: ManifestChange) => string {
  const { t, formats } = useText();
  return ({ what, kind, rider: name, at, window, was }) => {
    const promised = (told: ManifestChange["window"]) => {
      if (told === undefined) return t("changes.none");
      return kind === "pickup" ? formats.timeRange(told) : formats.time(told.until);
    };
    // Where the stop is in the order says when they are expected there; else what was promised counts.
    const told = what === "gone" ? was : window;
    const isExpected = what === "moved" || (what !== "retimed" && told === undefined);
    const time = isExpected ? formats.time(at) : promised(told);
    return t(`changes.${what}.${kind}`, { name, time, was: promised(was) });
  };
}
