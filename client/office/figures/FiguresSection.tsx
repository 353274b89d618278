import { useState } from "react";
import { type FigureKey, figureKeys } from "../../../shared/schemas/figures.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { EmptyState, ErrorState, Loading, useErrorText, useText, ViewTitle } from "../../ui/index.ts";
import { saveFile } from "../../ui/saveFile.ts";
import { FileButtons } from "../FileButtons.tsx";
import { Budgets } from "./Budgets.tsx";
import { CallFigures } from "./CallFigures.tsx";
import { FigureMeanings, FiguresTable } from "./FiguresTable.tsx";
import { TroubleFigures } from "./TroubleFigures.tsx";
import "./figures.css";

interface Asked {
  readonly by: FigureKey;
  readonly from: string;
  readonly until: string;
}
const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;
/** What the server is asked with; a month that is none yet does not count. */
const queryOf = ({ by, from, until }: Asked) => ({
  by,
  ...(MONTH.test(from) && { from }),
  ...(MONTH.test(until) && { until }),
});

interface FiguresSectionProps {
  readonly mayChange: boolean;
  readonly seesCalls: boolean;
}

/** What the service did and what it cost, each figure with what it means. */
export function FiguresSection({ mayChange, seesCalls }: FiguresSectionProps) {
  const { t } = useText();
  const [asked, setAsked] = useState<Asked>({ by: "month", from: "", until: "" });
  return (
    <div className="stack stack--loose">
      <ViewTitle>{t("figures.title")}</ViewTitle>
      <Choice asked={asked} onChange={setAsked} />
      <Shown asked={asked} />
      <Files asked={asked} />
      <TroubleFigures />
      {seesCalls && <CallFigures />}
      <Budgets mayChange={mayChange} />
    </div>
  );
}

function Choice({ asked, onChange }: { asked: Asked; onChange: (asked: Asked) => void }) {
  const { t } = useText();
  const error = (month: string) => (month === "" || MONTH.test(month) ? undefined : t("figures.notAMonth"));
  return (
    <div className="figures__fields">
      <SelectField
        label={t("figures.by")}
        options={figureKeys.map((key) => ({ value: key, label: t(`figures.by.${key}`) }))}
        value={asked.by}
        onChange={(by) => onChange({ ...asked, by })}
      />
      <TextField
        label={t("figures.from")}
        placeholder="2026-01"
        value={asked.from}
        onChange={(from) => onChange({ ...asked, from: from.trim() })}
        error={error(asked.from)}
      />
      <TextField
        label={t("figures.until")}
        placeholder="2026-11"
        value={asked.until}
        onChange={(until) => onChange({ ...asked, until: until.trim() })}
        error={error(asked.until)}
      />
    </div>
  );
}

function Shown({ asked }: { asked: Asked }) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead("getFigures", { query: queryOf(asked) }, { keepPrevious: true });
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  if (read.data.rows.length === 0) return <EmptyState title={t("figures.empty")} />;
  return (
    <>
      <FiguresTable figures={read.data} />
      <p className="soft">{t("figures.vehicleNote")}</p>
      <FigureMeanings />
    </>
  );
}

function Files({ asked }: { readonly asked: Asked }) {
  const { locale } = useText();
  const make = useWrite("exportFigures", { onSuccess: saveFile });
  return (
    <FileButtons
      isPending={make.isPending}
      error={make.error}
      isReady={make.data !== undefined}
      onMake={(format) => make.mutate({ body: { ...queryOf(asked), format, locale } })}
    />
  );
}
