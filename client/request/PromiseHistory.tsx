import type { PromiseLine } from "../../shared/schemas/promises.ts";
import { useText } from "../ui/index.ts";

/** What was promised, when, and what changed with whose consent: in words, oldest first. */
export function PromiseHistory({ promises }: { promises: readonly PromiseLine[] }) {
  const { t, formats } = useText();
  const lineText = usePromiseText();
  if (promises.length === 0) return <p className="soft">{t("promises.none")}</p>;
  return (
    <ol className="story" aria-label={t("promises.title")}>
      {[...promises.entries()].map(([nth, line]) => (
        <li key={nth}>
          <time className="numbers" dateTime={line.at}>
            {formats.shortDay(line.at)}, {formats.time(line.at)}
          </time>{" "}
          {lineText(line)} <span className="soft">({t("promises.by", { by: line.by })})</span>
        </li>
      ))}
    </ol>
  );
}

function usePromiseText(): (line: PromiseLine) => string {
  const { t, formats } = useText();
  return ({ kind, window, was, latestArrival, consent, reason, missed }) => {
    const is = window === undefined ? "" : formats.timeRange(window);
    const before = was === undefined ? "" : formats.timeRange(was);
    const arrival =
      latestArrival === undefined ? "" : `; ${t("promises.arrival", { time: formats.time(latestArrival) })}`;
    if (kind === "given") return `${t("promises.given", { is })}${arrival}`;
    if (kind === "changed")
      return `${t("promises.changed", { is, was: before, consent: consent ?? "" })}${arrival}`;
    if (kind === "improved") return `${t("promises.improved", { is, was: before })}${arrival}`;
    if (kind === "broken")
      return `${t("promises.broken", { is, was: before, reason: reason ?? "" })}${arrival}`;
    if (kind !== "missed") return t(`promises.${kind}`);
    const parts = (["pickup", "arrival", "ride"] as const).flatMap((what) => {
      const minutes = missed?.[what];
      return minutes === undefined ? [] : [t("promises.missedBy", { what, minutes })];
    });
    return `${t("promises.missed")}: ${parts.join(", ")}`;
  };
}
