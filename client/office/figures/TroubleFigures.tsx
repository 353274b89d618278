import { useState } from "react";
import type { TroubleFigures as Figures } from "../../../shared/schemas/troubles.ts";
import { useRead } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { ScrollFrame } from "../../ui/layout/ScrollFrame.tsx";

const counts = ["raised", "taken", "gone"] as const;
const minutes = ["minutesToTaken", "minutesToGone"] as const;
const DAY = /^20\d\d-\d\d-\d\d$/;

/** How the troubles of a day went: how many, and how long they took. */
export function TroubleFigures() {
  const { t } = useText();
  const errorText = useErrorText();
  const [day, setDay] = useState("");
  const query = DAY.test(day) ? { day } : {};
  const read = useRead("getTroubleFigures", { query }, { keepPrevious: true });
  return (
    <section className="card stack" aria-label={t("figures.troubles.title")}>
      <h2>{t("figures.troubles.title")}</h2>
      <p className="soft">{t("figures.troubles.about")}</p>
      <div className="figures__fields">
        <TextField label={t("figures.troubles.day")} type="date" value={day} onChange={setDay} />
      </div>
      {read.error !== null && <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />}
      {read.error === null && read.data === undefined && <Loading />}
      {read.data !== undefined && <OfDay figures={read.data} />}
    </section>
  );
}

function OfDay({ figures }: { figures: Figures }) {
  const { t } = useText();
  const { kinds, takers, escalated } = figures;
  if (kinds.length === 0) return <p>{t("figures.troubles.none")}</p>;
  return (
    <>
      <KindTable kinds={kinds} />
      {takers.length > 0 && (
        <>
          <h3>{t("figures.troubles.takers")}</h3>
          <ul>
            {takers.map((taker) => (
              <li key={taker.name}>{t("figures.troubles.taker", { ...taker })}</li>
            ))}
          </ul>
        </>
      )}
      {escalated.length > 0 && (
        <>
          <h3>{t("figures.troubles.escalated")}</h3>
          <ul>
            {escalated.map(({ step, people: count }) => (
              <li key={step}>{t(`figures.troubles.escalated.${step}`, { count })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function KindTable({ kinds }: Pick<Figures, "kinds">) {
  const { t, formats } = useText();
  return (
    <ScrollFrame label={t("figures.troubles.title")}>
      <table className="figures__table numbers">
        <thead>
          <tr>
            <th scope="col">{t("figures.troubles.kind")}</th>
            {[...counts, ...minutes].map((column) => (
              <th key={column} scope="col">
                {t(`figures.troubles.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((each) => (
            <tr key={each.kind}>
              <th scope="row">{t(`trouble.kind.${each.kind}`)}</th>
              {counts.map((column) => (
                <td key={column}>{formats.number(each[column])}</td>
              ))}
              {minutes.map((column) => {
                const value = each[column];
                return <td key={column}>{value === undefined ? "–" : formats.number(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
