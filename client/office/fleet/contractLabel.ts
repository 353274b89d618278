import type { Locale } from "../../../shared/i18n/index.ts";
import type { FleetContract, FleetOperator } from "../../../shared/schemas/contracts.ts";

/** What a contract is called: where and with whom; where it is said tells two of them apart. */
export const contractLabel = (
  operator: FleetOperator["name"],
  { district, source }: FleetContract,
  locale: Locale,
): { label: string; detail?: string } => ({
  label: `${district[locale]}: ${operator[locale]}`,
  ...(source !== undefined && { detail: source }),
});
