import type { FleetContract } from "../../../shared/schemas/contracts.ts";
import { Badge, Button, useText } from "../../ui/index.ts";
import { Validity } from "./Validity.tsx";

interface ContractRowProps {
  readonly categories: readonly { readonly id: string; readonly name: FleetContract["district"] }[];
  readonly contract: FleetContract;
  readonly onChange: (() => void) | undefined;
  readonly onHours: (() => void) | undefined;
  readonly onConditions: (() => void) | undefined;
  readonly onHandOver: (() => void) | undefined;
}

/** What is agreed with an operator for a district, and what can be done with it. */
export function ContractRow({ contract, categories, onChange, onHours, ...others }: ContractRowProps) {
  const { t, locale } = useText();
  const { validFrom, validUntil, vehicleCount, vehicles, district, source } = contract;
  const served = contract.categories.map(
    (id) => categories.find((each) => each.id === id)?.name[locale] ?? id,
  );
  const acts = [
    { label: t("officeFleet.shift.change"), act: onChange },
    { label: t("officeFleet.hours.set"), act: onHours },
    { label: t("officeFleet.conditions.set"), act: others.onConditions },
    { label: t("officeHandover.open"), act: others.onHandOver },
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
      <Conditions conditions={contract.conditions} />
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

/** For what trips it is; where nothing is said for any. */
function Conditions({ conditions }: Pick<FleetContract, "conditions">) {
  const { t } = useText();
  return conditions.map(({ conditions: { purposes = [], withinDistrict, quota }, ...said }) => {
    const parts = [
      ...(purposes.length > 0 ? [purposes.map((purpose) => t(`purpose.${purpose}`)).join(", ")] : []),
      ...(withinDistrict ? [t("officeFleet.conditions.of.within")] : []),
      ...(quota?.trips === undefined ? [] : [t("officeFleet.conditions.of.trips", { count: quota.trips })]),
      ...(quota?.hours === undefined ? [] : [t("officeFleet.conditions.of.hours", { count: quota.hours })]),
    ];
    const { validFrom, validUntil, unverified } = said;
    return (
      <span key={validFrom ?? ""} className="soft">
        {parts.join("; ")} <Validity {...{ validFrom, validUntil }} />{" "}
        {unverified && <Badge tone="warn">{t("officeFleet.unverified")}</Badge>}
      </span>
    );
  });
}
