import { paperKinds } from "../../../shared/needs/applications.ts";
import { TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { Button, useText } from "../../ui/index.ts";
import type { PartProps } from "../riders/PartList.tsx";
import type { PaperDraft } from "./examinedDraft.ts";

interface PaperProps extends Omit<PartProps<PaperDraft>, "part"> {
  readonly paper: PaperDraft;
}

export function Paper({ number, paper, onChange, onRemove }: PaperProps) {
  const { t } = useText();
  return (
    <fieldset className="riders__part stack stack--tight">
      <legend>{t("applications.paper", { number })}</legend>
      <SelectField
        label={t("applications.paper.kind")}
        options={paperKinds.map((kind) => ({ value: kind, label: t(`applications.paper.${kind}`) }))}
        value={paper.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <TextField
        label={t("applications.paper.no")}
        value={paper.number}
        onChange={(no) => onChange({ number: no })}
        maxLength={100}
        isRequired
      />
      <div className="riders__pair">
        <TextField
          label={t("applications.paper.issued")}
          type="date"
          value={paper.issued}
          onChange={(issued) => onChange({ issued })}
          isRequired
        />
        <TextField
          label={t("applications.paper.until")}
          type="date"
          value={paper.until}
          onChange={(until) => onChange({ until })}
        />
      </div>
      <div>
        <Button look="quiet" onPress={onRemove}>
          {t("applications.paper.remove")}
        </Button>
      </div>
    </fieldset>
  );
}
