import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import { DayTimeField } from "../../ui/fields/pickers.ts";
import { useText } from "../../ui/index.ts";
import type { Draft, DraftField, DraftWorld } from "./draft.ts";

export interface WhenSectionProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly region: RegionInfo;
  readonly world: () => DraftWorld;
  readonly errorOf: (field: DraftField) => string | undefined;
}

export function WhenSection({ draft, change, region, world, errorOf }: WhenSectionProps) {
  const { t } = useText();
  const { now, hours } = world();
  return (
    <section className="card ask__section">
      <h2>{t("ask.when")}</h2>
      <ChoiceField
        label={t("ask.kind")}
        choices={[
          { value: "leaveAt", label: t("ask.leaveAt") },
          { value: "arriveBy", label: t("ask.arriveBy") },
        ]}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <DayTimeField
        value={draft.time}
        onChange={(time) => change({ time })}
        now={now}
        horizonDays={region.bookingHorizonDays}
        hours={hours}
        error={errorOf("when")}
      />
    </section>
  );
}
