import type { FleetContract } from "../../../shared/schemas/contracts.ts";
import { Badge, Button, useText } from "../../ui/index.ts";
import { Validity } from "./Validity.tsx";

interface ContractRowProps {
  readonly categories: readonly { readonly id: string; readonly name: FleetContract["district"] }[];
  readonly contract: FleetContract;
  readonly onChange: (() => void) | undefined;
  readonly onHours: (() => void) | undefined;
  readonly onHandOver: (() => void) | undefined;
}

/** What is agreed with an operator for a district, and what can be done with it. */
export function ContractRow({ contract, categories, onChange, onHours, onHandOver }: ContractRowProps) {
  const { t, locale } = useText();
  const { validFrom, validUntil, vehicleCount, vehicles, district, source } = contract;
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
        {source} <Validity {...{ validFrom, validUntil }} />
      </span>
      <ContractHours hours={contract.hours} />
      <span className="row fleet__acts">
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
  const { t } = useText();
  return hours.map(({ from, until, validFrom, validUntil, unverified }) => (
    <span key={validFrom ?? ""} className="soft numbers">
      {t("officeFleet.hours.of", { from, until })} <Validity {...{ validFrom, validUntil }} />{" "}
      {unverified && <Badge tone="warn">{t("officeFleet.unverified")}</Badge>}
    </span>
  ));
}
