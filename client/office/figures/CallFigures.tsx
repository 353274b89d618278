import { useState } from "react";
import type { CallDayView } from "../../../shared/schemas/calls.ts";
import { useRead } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { ScrollFrame } from "../../ui/layout/ScrollFrame.tsx";

const waits = ["waitHalf", "waitLongest", "gaveUpHalf"] as const;
const counts = ["calls", "answered", "missed"] as const;
const DAY = /^20\d\d-\d\d-\d\d$/;

/** How the telephone is answered, day by day: for who is over the whole service. */
export function CallFigures() {
  const { t } = useText();
  const errorText = useErrorText();
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const query = { ...(DAY.test(from) && { from }), ...(DAY.test(until) && { until }) };
  const read = useRead("getCallFigures", { query }, { keepPrevious: true });
  return (
    <section className="card stack" aria-label={t("figures.calls.title")}>
      <h2>{t("figures.calls.title")}</h2>
      <p className="soft">{t("figures.calls.about")}</p>
      <div className="figures__fields">
        <TextField label={t("figures.calls.from")} type="date" value={from} onChange={setFrom} />
        <TextField label={t("figures.calls.until")} type="date" value={until} onChange={setUntil} />
      </div>
      {read.error !== null && <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />}
      {read.error === null && read.data === undefined && <Loading />}
      {read.data?.days.length === 0 && <p>{t("figures.calls.none")}</p>}
      {read.data !== undefined && read.data.days.length > 0 && <DayTable days={read.data.days} />}
    </section>
  );
}

function DayTable({ days }: { days: readonly CallDayView[] }) {
  const { t, formats } = useText();
  const title = t("figures.calls.title");
  const wait = (count: number | undefined) =>
    count === undefined ? "–" : t("figures.calls.seconds", { count: formats.number(count) });
  return (
    <ScrollFrame label={title}>
      <table className="figures__table numbers">
        <thead>
          <tr>
            <th scope="col">{t("figures.calls.day")}</th>
            {[...counts, ...waits].map((column) => (
              <th key={column} scope="col">
                {t(`figures.calls.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((each) => (
            <tr key={each.day}>
              <th scope="row">{formats.shortDay(each.day)}</th>
              {counts.map((column) => (
                <td key={column}>{formats.number(each[column])}</td>
              ))}
              {waits.map((column) => (
                <td key={column}>{wait(each[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
