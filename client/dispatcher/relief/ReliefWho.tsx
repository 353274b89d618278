import type { DriverId } from "../../../shared/ids/index.ts";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { ReliefCandidate, ReliefPlan } from "../../../shared/schemas/reliefs.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { ButtonLink, Callout, useText } from "../../ui/index.ts";

interface ReliefWhoProps {
  readonly plan: ReliefPlan;
  readonly driver: DriverId | null;
  readonly onChange: (driver: DriverId) => void;
}

/** Who can comes first; of the others it says why not. */
export function ReliefWho({ plan: { candidates }, driver, onChange }: ReliefWhoProps) {
  const { t } = useText();
  const chosen = candidates.find((each) => each.driver.id === driver);
  const detailOf = ({ bar, liftTrained }: ReliefCandidate) => {
    if (bar !== undefined) return t(`dispatcher.relief.bar.${bar}`);
    return t(liftTrained ? "dispatcher.relief.trained" : "dispatcher.relief.untrained");
  };
  return (
    <>
      {candidates.every(({ bar }) => bar !== undefined) && (
        <Callout tone="warn">{t("dispatcher.relief.nobody")}</Callout>
      )}
      <SelectField
        label={t("dispatcher.relief.who")}
        placeholder={t("dispatcher.relief.choose")}
        options={candidates.map((each) => ({
          ...{ value: each.driver.id as string, label: each.driver.name, detail: detailOf(each) },
          isDisabled: each.bar !== undefined,
        }))}
        value={driver}
        onChange={(id) => onChange(id as DriverId)}
      />
      {chosen !== undefined && <Chosen candidate={chosen} />}
    </>
  );
}

/** What is to be known of who was chosen, and the way to ask them. */
function Chosen({ candidate: { driver, breaches } }: { candidate: ReliefCandidate }) {
  const { t, formats } = useText();
  return (
    <>
      {breaches.length > 0 && (
        <Callout tone="warn" title={t("dispatcher.relief.warning")}>
          <ul>
            {breaches.map(({ limit, day, is, most }) => (
              <li key={limit}>
                {t(`error.shift.${limit}`, { driver: driver.name, day: formats.day(day), is, most })}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <div className="row">
        <ButtonLink icon="phone" href={`tel:${driver.phone}`}>
          {driver.name}, {spacedPhone(driver.phone)}
        </ButtonLink>
      </div>
    </>
  );
}
