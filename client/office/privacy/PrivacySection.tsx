import type { MessageKey } from "../../../shared/i18n/index.ts";
import type { PrivacyView } from "../../../shared/schemas/privacy.ts";
import { useRead } from "../../api/index.ts";
import { ErrorState, Loading, useErrorText, useText, ViewTitle } from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";
import { partsInWords } from "./partsInWords.ts";
import "../riders/riders.css";

/** What was restricted and erased, and what went by itself. */
export function PrivacySection() {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead("getPrivacy", undefined, { staleTime: 0 });
  return (
    <div className="stack stack--loose">
      <ViewTitle>{t("privacy.title")}</ViewTitle>
      {read.data === undefined && read.error !== null && (
        <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
      )}
      {read.data === undefined && read.error === null && <Loading />}
      {read.data !== undefined && (
        <>
          <Rounds rounds={read.data.rounds} />
          <Restricted restricted={read.data.restricted} />
          <Erasures erasures={read.data.erasures} />
        </>
      )}
    </div>
  );
}

function Rounds({ rounds }: Pick<PrivacyView, "rounds">) {
  const { t, formats } = useText();
  const went = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([what, count]) => t(`privacy.count.${what}` as MessageKey, { count: formats.number(count) }));
  return (
    <section className="card stack stack--tight">
      <h2>{t("privacy.rounds")}</h2>
      <p className="soft">
        {t("privacy.rounds.about")} <a href="#/rules">{t("privacy.rounds.rules")}</a>
      </p>
      {rounds.length === 0 && <p>{t("privacy.rounds.none")}</p>}
      <ul className="riders__list">
        {rounds.map(({ at, counts }) => (
          <li key={at}>
            <span className="numbers">
              {fullDay(at, formats)} {formats.time(at)}
            </span>
            <div className="soft">{went(counts).join("; ") || t("privacy.rounds.nothing")}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Restricted({ restricted }: Pick<PrivacyView, "restricted">) {
  const { t, formats } = useText();
  return (
    <section className="card stack stack--tight">
      <h2>{t("privacy.restricted")}</h2>
      {restricted.length === 0 && <p>{t("privacy.restricted.none")}</p>}
      <ul className="riders__list">
        {restricted.map(({ riderId, name, since, by, reason }) => (
          <li key={riderId}>
            <a href={`#/riders/${riderId}`}>{name}</a>{" "}
            <span className="soft">{t("privacy.restricted.since", { day: fullDay(since, formats) })}</span>
            <div className="soft">{[by?.name, reason].filter(Boolean).join(": ")}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Erasures({ erasures }: Pick<PrivacyView, "erasures">) {
  const { t, formats } = useText();
  return (
    <section className="card stack stack--tight">
      <h2>{t("privacy.erasures")}</h2>
      <p className="soft">{t("privacy.erasures.about")}</p>
      {erasures.length === 0 && <p>{t("privacy.erasures.none")}</p>}
      <ul className="riders__list">
        {erasures.map(({ riderId, at, by, basis, parts }) => (
          <li key={riderId}>
            <span className="numbers">
              {fullDay(at, formats)} {formats.time(at)}
            </span>{" "}
            · {t(`privacy.basis.${basis}`)}
            {by.name !== undefined && ` · ${by.name}`}
            <div className="soft">{partsInWords(parts, t)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
