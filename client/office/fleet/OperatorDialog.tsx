import { type FormEvent, useState } from "react";
import type { FleetOperator } from "../../../shared/schemas/contracts.ts";
import { useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { TextField } from "../../ui/fields/index.ts";
import { useText } from "../../ui/index.ts";
import { SaveActions } from "../SaveActions.tsx";
import { useFleetSaved } from "./useFleetSaved.ts";

const languages = ["kk", "ru", "en"] as const;
const UNNAMED = { kk: "", ru: "", en: "" };

/** An operator's name, in the three languages. */
export function OperatorDialog({
  operator,
  onClose,
}: {
  readonly operator: FleetOperator | undefined;
  readonly onClose: () => void;
}) {
  const { t, locale } = useText();
  const [operatorId] = useState(() => operator?.id ?? crypto.randomUUID());
  const [name, setName] = useState<Record<(typeof languages)[number], string>>(operator?.name ?? UNNAMED);
  const [reason, setReason] = useState("");
  const save = useWrite("saveOperator", useFleetSaved(onClose));
  const isWhole = [...Object.values(name), reason].every((text) => text.trim() !== "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) save.mutate({ params: { operatorId }, body: { name, reason } });
  };
  return (
    <Dialog title={operator?.name[locale] ?? t("officeFleet.operator.add")} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {languages.map((language) => (
          <TextField
            key={language}
            label={t(`officeFleet.name.${language}`)}
            value={name[language]}
            onChange={(text) => setName({ ...name, [language]: text })}
            maxLength={200}
          />
        ))}
        <TextField
          label={t("officeFleet.shift.reason")}
          value={reason}
          onChange={setReason}
          maxLength={300}
        />
        <SaveActions
          error={save.error}
          label={t("officeFleet.save")}
          isDisabled={save.isPending || !isWhole}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
