import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ContractId } from "../../../shared/ids/index.ts";
import type { BudgetView } from "../../../shared/schemas/figures.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { Button, Callout, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";

/** What each contract has for a year. */
export function Budgets({ mayChange }: { mayChange: boolean }) {
  const { t, formats, locale } = useText();
  const errorText = useErrorText();
  const read = useRead("listBudgets");
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  const { budgets } = read.data;
  const known = budgets.filter(({ years }) => years.length > 0);
  return (
    <section className="card stack" aria-label={t("figures.budget.title")}>
      <h2>{t("figures.budget.title")}</h2>
      {known.length === 0 && <p>{t("figures.budget.none")}</p>}
      <ul>
        {known.map(({ contractId, name, years }) => (
          <li key={contractId}>
            {name[locale]}
            <ul>
              {years.map(({ year, tenge, source }) => (
                <li key={year} className="numbers">
                  {t("figures.budget.line", { year: String(year), tenge: formats.number(tenge) })}
                  {source !== undefined && ` (${source})`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {mayChange && <BudgetForm budgets={budgets} />}
    </section>
  );
}

const digits = (text: string): number => Number(text.replace(/[\s\u00a0]/g, "") || Number.NaN);
const FIRST_YEAR = 2020;
const LAST_YEAR = 2100;
const MOST_TENGE = 1_000_000_000_000;

function BudgetForm({ budgets }: { budgets: readonly BudgetView[] }) {
  const { t, locale } = useText();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const [contractId, setContract] = useState<string | null>(null);
  const [year, setYear] = useState("");
  const [tenge, setTenge] = useState("");
  const [source, setSource] = useState("");
  const [isWrong, setWrong] = useState(false);
  const save = useWrite("setBudget", { onSuccess: () => void cache.invalidateQueries() });
  const send = () => {
    const [inYear, sum] = [digits(year), digits(tenge)];
    const fits = inYear >= FIRST_YEAR && inYear <= LAST_YEAR && sum >= 0 && sum <= MOST_TENGE;
    const isWhole = Number.isInteger(inYear) && Number.isInteger(sum);
    setWrong(contractId === null || !fits || !isWhole);
    if (contractId === null || !fits || !isWhole) return;
    const words = source.trim();
    const budget = { contractId: contractId as ContractId, year: inYear, tenge: sum };
    save.mutate({ body: { ...budget, ...(words !== "" && { source: words }) } });
  };
  return (
    <div className="stack">
      <SelectField
        label={t("figures.budget.contract")}
        options={budgets.map((each) => ({ value: each.contractId, label: each.name[locale] }))}
        value={contractId}
        onChange={setContract}
      />
      <div className="figures__fields">
        <TextField label={t("figures.budget.year")} inputMode="numeric" value={year} onChange={setYear} />
        <TextField label={t("figures.budget.tenge")} inputMode="numeric" value={tenge} onChange={setTenge} />
        <TextField label={t("figures.budget.source")} maxLength={300} value={source} onChange={setSource} />
      </div>
      {isWrong && (
        <Callout tone="warn" urgent>
          {t("figures.budget.wrong")}
        </Callout>
      )}
      {save.error !== null && <Callout tone="bad">{errorText(save.error)}</Callout>}
      {save.isSuccess && <p role="status">{t("figures.budget.saved")}</p>}
      <p>
        <Button isPending={save.isPending} onPress={send}>
          {t("figures.budget.save")}
        </Button>
      </p>
    </div>
  );
}
