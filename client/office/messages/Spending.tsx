import type { MessageBudgetView } from "../../../shared/schemas/messages.ts";
import { Callout, useText } from "../../ui/index.ts";
import { RuleButton } from "./RuleButton.tsx";

interface SpendingProps {
  readonly budget: MessageBudgetView;
  readonly onChanged: () => void;
}

/** What this month's messages have cost, what that comes to, and what they may cost. */
export function Spending({ budget: { budget, spent, forecast, level }, onChanged }: SpendingProps) {
  const { t, formats } = useText();
  const tenge = (sum: number) => formats.number(Math.round(sum));
  return (
    <section className="card stack" aria-label={t("messages.budget")}>
      <h2>{t("messages.budget")}</h2>
      {level === "near" && <Callout tone="warn">{t("messages.budget.near")}</Callout>}
      {level === "used" && <Callout tone="bad">{t("messages.budget.used")}</Callout>}
      <p className="numbers">
        {budget === undefined
          ? t("messages.budget.spent", { spent: tenge(spent) })
          : t("messages.budget.of", { spent: tenge(spent), budget: tenge(budget) })}{" "}
        {t("messages.budget.forecast", { forecast: tenge(forecast) })}
      </p>
      {budget === undefined && <p>{t("messages.budget.none")}</p>}
      <RuleButton rule="noticeBudget" label={t("messages.rule.budget")} onChanged={onChanged} />
    </section>
  );
}
