import { assistances, mobilityAids, purposes } from "../../../shared/needs/index.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { MoreNeeds } from "../../request/MoreNeeds.tsx";
import { needTexts } from "../../request/needTexts.ts";
import { type Draft, requestOf } from "../../request/wish.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { useText } from "../../ui/index.ts";
import { aidIcons } from "./aidIcons.ts";
import type { FieldErrors } from "./fieldErrors.ts";

export interface WhoQuestionProps extends FieldErrors {
  readonly draft: Draft;
  readonly edit: (part: Partial<Draft>) => void;
  readonly region: RegionInfo;
}

/** Who comes along and what for; what is known of the rider is said, and asked only of whom it is otherwise this time. */
export function WhoQuestion({ draft, edit, region, errorOf, idOf }: WhoQuestionProps) {
  const { t, zone } = useText();
  const counts = Array.from({ length: region.maxCompanions + 1 }, (_, count) => String(count));
  const known = [
    t(`aid.${draft.aid}`),
    t(`assistance.${draft.assistance}`),
    ...needTexts(requestOf(draft, zone)?.needs ?? {}, t),
  ];
  return (
    <div className="card ask__section">
      <ChoiceField
        label={t("ask.companions")}
        choices={counts.map((count) => ({ value: count, label: count }))}
        value={String(draft.companions)}
        onChange={(count) => edit({ companions: Number(count) })}
        error={errorOf("companions")}
        id={idOf("companions")}
        small
      />
      <SelectField
        label={t("ask.purpose")}
        options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        value={draft.purpose}
        onChange={(purpose) => edit({ purpose })}
      />
      <p>
        {t("flow.known")}: <strong>{known.join(" · ")}</strong>
      </p>
      <details open={errorOf("note") !== undefined || draft.note !== ""}>
        <summary className="ask__more">{t("flow.otherwise")}</summary>
        <OtherwiseFields {...{ draft, edit, region, errorOf, idOf }} />
      </details>
    </div>
  );
}

function OtherwiseFields({ draft, edit, region, errorOf, idOf }: WhoQuestionProps) {
  const { t } = useText();
  return (
    <div className="ask__section ask__otherwise">
      <ChoiceField
        label={t("ask.aid")}
        choices={mobilityAids.map((value) => ({ value, icon: aidIcons[value], label: t(`aid.${value}`) }))}
        value={draft.aid}
        onChange={(aid) => edit({ aid })}
      />
      <MoreNeeds {...{ draft }} change={edit} most={region.maxCompanions} />
      <ChoiceField
        label={t("ask.assistance")}
        choices={assistances.map((value) => ({ value, label: t(`assistance.${value}`) }))}
        value={draft.assistance}
        onChange={(assistance) => edit({ assistance })}
      />
      <TextField
        label={t("ask.note")}
        value={draft.note}
        onChange={(note) => edit({ note })}
        error={errorOf("note")}
        id={idOf("note")}
        maxLength={500}
        lines={3}
      />
    </div>
  );
}
