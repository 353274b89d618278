import { useState } from "react";
import { useRead } from "../../api/index.ts";
import { Button, EmptyState, ErrorState, Loading, useErrorText, useText, ViewTitle } from "../../ui/index.ts";
import { AuditFilter } from "./AuditFilter.tsx";
import { AuditLines } from "./AuditLines.tsx";
import "./audit.css";
import { type AuditChoice, everything, queryOf } from "./auditChoice.ts";
import { BreachForm } from "./BreachForm.tsx";
import { ExportForm } from "./ExportForm.tsx";
import { SealCard } from "./SealCard.tsx";

const COUNTED_AT_MOST = 10_000;

/** Who looked at or changed what, and whether the record of it is whole. */
export function AuditSection() {
  const { t } = useText();
  const [choice, setChoice] = useState<AuditChoice>(everything);
  const [before, setBefore] = useState<number>();
  const choose = (next: AuditChoice) => {
    setBefore(undefined);
    setChoice(next);
  };
  return (
    <div className="stack stack--loose">
      <ViewTitle>{t("audit.title")}</ViewTitle>
      <p className="soft">{t("audit.watched")}</p>
      <SealCard />
      <AuditFilter choice={choice} onChange={choose} />
      <Lines {...{ choice, before }} onPage={setBefore} onNarrow={(part) => choose({ ...choice, ...part })} />
      <ExportForm choice={choice} />
      <BreachForm />
    </div>
  );
}

interface LinesProps {
  readonly choice: AuditChoice;
  readonly before: number | undefined;
  readonly onPage: (before: number | undefined) => void;
  readonly onNarrow: (part: Partial<AuditChoice>) => void;
}

function Lines({ choice, before, onPage, onNarrow }: LinesProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const query = { ...queryOf(choice), ...(before !== undefined && { before }) };
  const read = useRead("getAudit", { query }, { keepPrevious: true });
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  const { total, older } = read.data;
  if (total === 0) return <EmptyState icon="search" title={t("audit.empty")} />;
  return (
    <>
      <p role="status" className="numbers">
        {t(total < COUNTED_AT_MOST ? "audit.count" : "audit.countMore", { count: total })}
      </p>
      <AuditLines page={read.data} onNarrow={onNarrow} />
      <div className="row">
        {before !== undefined && <Button onPress={() => onPage(undefined)}>{t("audit.newest")}</Button>}
        {older !== null && <Button onPress={() => onPage(older)}>{t("audit.older")}</Button>}
      </div>
    </>
  );
}
