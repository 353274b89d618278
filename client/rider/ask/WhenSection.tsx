import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { Draft } from "../../request/wish.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import { DayTimeField } from "../../ui/fields/pickers.ts";
import { useText } from "../../ui/index.ts";
import { type DraftWorld, earliestAsk } from "./draft.ts";
import type { FieldErrors } from "./fieldErrors.ts";

export interface WhenSectionProps extends FieldErrors {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly region: RegionInfo;
  readonly world: () => DraftWorld;
}

export function WhenSection({ draft, change, region, world, errorOf, idOf }: WhenSectionProps) {
  const { t } = useText();
  const { now, hours, unlike } = world();
  return (
    <section className="card ask__section">
      <h2>{t("ask.when")}</h2>
      <ChoiceField
        label={t("ask.kind")}
        choices={[
          { value: "leaveAt", label: t("ask.leaveAt") },
          { value: "arriveBy", label: t("ask.arriveBy") },
          { value: "soonest", label: t("offers.asSoon") },
        ]}
        value={draft.soonest === true ? "soonest" : draft.kind}
        onChange={(kind) => change(kind === "soonest" ? { soonest: true } : { kind, soonest: false })}
      />
      <div id={idOf("when")}>
        {draft.soonest !== true && (
          <DayTimeField
            value={draft.time}
            onChange={(time) => change({ time })}
            now={now}
            horizonDays={region.bookingHorizonDays}
            hours={hours}
            unlike={unlike}
            earliest={earliestAsk(world())}
            error={errorOf("when")}
          />
        )}
        {draft.soonest === true && errorOf("when") !== undefined && <p role="alert">{errorOf("when")}</p>}
      </div>
    </section>
  );
}
