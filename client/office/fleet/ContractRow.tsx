import type { FleetContract } from "../../../shared/schemas/contracts.ts";
import { Badge, Button, useText } from "../../ui/index.ts";

interface ContractRowProps {
  readonly categories: readonly { readonly id: string; readonly name: FleetContract["district"] }[];
  readonly contract: FleetContract;
  readonly onChange: (() => void) | undefined;
  readonly onHours: (() => void) | undefined;
  readonly onHandOver: (() => void) | undefined;
}

/** What is agreed with an operator for a district, and what can be done with it. */
export function ContractRow({ contract, categories, onChange, onHours, onHandOver }: ContractRowProps) {
  const { t, locale, formats } = useText();
  const { validFrom, validUntil, vehicleCount, vehicles, district } = contract;
  const served = contract.categories.map(
    (id) => categories.find((each) => each.id === id)?.name[locale] ?? id,
  );
  const acts = [
    { label: t("officeFleet.shift.change"), act: onChange },
    { label: t("officeFleet.hours.set"), act: onHours },
    { label: t("officeHandover.open"), act: onHandOver },
  ].flatMap(({ label, act }) => (act === undefined ? [] : [{ label, act }]));
  return (
    <li className="card fleet__row">
      <span className="fleet__name">{district[locale]}</span>
      <span>{served.join(", ")}</span>
      <span className="numbers">
        {vehicleCount === undefined
          ? t("officeFleet.count.vehicles", { count: vehicles })
          : t("officeFleet.contract.vehicles", { vehicles, agreed: vehicleCount })}
      </span>
      <span className="soft">
        {validFrom !== undefined && t("officeFleet.template.since", { day: formats.day(validFrom) })}{" "}
        {validUntil !== undefined && t("officeFleet.template.until", { day: formats.day(validUntil) })}
      </span>
      <ContractHours hours={contract.hours} />
      <span className="row">
        {contract.unverified && <Badge tone="warn">{t("officeFleet.unverified")}</Badge>}
        {acts.map(({ label, act }) => (
          <Button
            key={label}
            aria-label={`${label}: ${district[locale]}, ${served.join(", ")}`}
            onPress={act}
          >
            {label}
          </Button>
        ))}
      </span>
    </li>
  );
}

/** Of its own; where there are none, those of the service hold. */
function ContractHours({ hours }: Pick<FleetContract, "hours">) {
  const { t, formats } = useText();
  return hours.map(({ from, until, validFrom, validUntil, unverified }) => (
    <span key={validFrom ?? ""} className="soft numbers">
      {t("officeFleet.hours.of", { from, until })}{" "}
      {validFrom !== undefined && t("officeFleet.template.since", { day: formats.day(validFrom) })}{" "}
      {validUntil !== undefined && t("officeFleet.template.until", { day: formats.day(validUntil) })}{" "}
      {unverified && <Badge tone="warn">{t("officeFleet.unverified")}</Badge>}
    </span>
  ));
}
