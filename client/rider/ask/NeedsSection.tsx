import { assistances, mobilityAids, purposes } from "../../../shared/needs/index.ts";
import type { MobilityAid } from "../../../shared/schemas/common.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { MoreNeeds } from "../../request/MoreNeeds.tsx";
import type { Draft } from "../../request/wish.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { type IconName, useText } from "../../ui/index.ts";
import type { FieldErrors } from "./fieldErrors.ts";

const iconOf: Record<MobilityAid, IconName> = {
  none: "person",
  walker: "walker",
  wheelchair: "chair",
  powerWheelchair: "chair",
};

export interface NeedsSectionProps extends FieldErrors {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly region: RegionInfo;
}

/** Who travels, with what aid, with how much help. */
export function NeedsSection({ draft, change, region, errorOf, idOf }: NeedsSectionProps) {
  const { t } = useText();
  const counts = Array.from({ length: region.maxCompanions + 1 }, (_, count) => String(count));
  return (
    <section className="card ask__section">
      <h2>{t("ask.who")}</h2>
      <ChoiceField
        label={t("ask.aid")}
        choices={mobilityAids.map((value) => ({ value, icon: iconOf[value], label: t(`aid.${value}`) }))}
        value={draft.aid}
        onChange={(aid) => change({ aid })}
      />
      <ChoiceField
        label={t("ask.companions")}
        choices={counts.map((count) => ({ value: count, label: count }))}
        value={String(draft.companions)}
        onChange={(count) => change({ companions: Number(count) })}
        error={errorOf("companions")}
        id={idOf("companions")}
        small
      />
      <MoreNeeds {...{ draft, change }} most={region.maxCompanions} />
      <ChoiceField
        label={t("ask.assistance")}
        choices={assistances.map((value) => ({ value, label: t(`assistance.${value}`) }))}
        value={draft.assistance}
        onChange={(assistance) => change({ assistance })}
      />
      <SelectField
        label={t("ask.purpose")}
        options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <TextField
        label={t("ask.note")}
        value={draft.note}
        onChange={(note) => change({ note })}
        error={errorOf("note")}
        id={idOf("note")}
        maxLength={500}
        lines={3}
      />
    </section>
  );
}
