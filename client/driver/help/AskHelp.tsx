import { useState } from "react";
import type { HelpNeed } from "../../../shared/lifeCycle/help.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { Button, ButtonLink, useText } from "../../ui/index.ts";

/** What a driver can ask help for at any time; who cannot be taken is asked at their stop. */
const choices = ["callMe", "breakdown", "lift", "ill", "accident", "danger"] as const satisfies HelpNeed[];
type Need = (typeof choices)[number];

interface AskHelpProps {
  readonly onAsk: (asked: { need: Need; note?: string }) => void;
  readonly onClose: () => void;
}

/** What is wrong, in one choice, with words where there is time for them. */
export function AskHelp({ onAsk, onClose }: AskHelpProps) {
  const { t } = useText();
  const [need, setNeed] = useState<Need>("callMe");
  const [note, setNote] = useState("");
  const isUrgent = need === "danger" || need === "accident";
  return (
    <Dialog isOpen title={t("driver.help.title")} onClose={onClose}>
      <ChoiceField
        label={t("driver.help.what")}
        choices={choices.map((value) => ({ value, label: t(`driver.help.need.${value}`) }))}
        value={need}
        onChange={setNeed}
      />
      {isUrgent && (
        <p className="row">
          <strong>{t("driver.help.urgent")}</strong>
          <ButtonLink icon="phone" href="tel:112">
            112
          </ButtonLink>
        </p>
      )}
      <TextField label={t("driver.help.note")} value={note} onChange={setNote} maxLength={300} lines={2} />
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.back")}</Button>
        <Button
          look="primary"
          large
          onPress={() => onAsk({ need, ...(note.trim() !== "" && { note: note.trim() }) })}
        >
          {t("driver.help.send")}
        </Button>
      </div>
    </Dialog>
  );
}
