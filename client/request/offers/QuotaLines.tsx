import type { QuotaLeft } from "../../../shared/schemas/contractConditions.ts";
import { Callout, useText } from "../../ui/index.ts";

/** What is left of a month's quota before a time is taken. */
export function QuotaLines({ quota: { month, trips, minutes } }: { readonly quota: QuotaLeft }) {
  const { t, formats } = useText();
  const inHours = (count: number) => formats.number(count / 60, 1);
  return (
    <Callout tone="info">
      {trips !== undefined && <p>{t("offers.quota.trips", { ...trips, month: formats.month(month) })}</p>}
      {minutes !== undefined && (
        <p>
          {t("offers.quota.hours", {
            ...{ left: inHours(minutes.left), of: inHours(minutes.of), month: formats.month(month) },
          })}
        </p>
      )}
    </Callout>
  );
}
