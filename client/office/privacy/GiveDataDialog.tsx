import { type FormEvent, useState } from "react";
import { type DataFormat, dataFormats } from "../../../shared/schemas/privacy.ts";
import { useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { useSay, useText } from "../../ui/index.ts";
import { saveFile } from "../../ui/saveFile.ts";
import { SaveActions } from "../SaveActions.tsx";
import { isReason } from "./isReason.ts";

/** Everything about somebody as a file, with the reason. */
export function GiveDataDialog({
  riderId,
  onClose,
}: {
  readonly riderId: string;
  readonly onClose: () => void;
}) {
  const { t, locale } = useText();
  const say = useSay();
  const [format, setFormat] = useState<DataFormat>("html");
  const [reason, setReason] = useState("");
  const make = useWrite("giveRiderData", {
    onSuccess: (file) => {
      saveFile(file);
      say(t("privacy.give.done"));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({ params: { riderId }, body: { format, locale, reason } });
  };
  return (
    <Dialog isOpen title={t("privacy.give")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{t("privacy.give.about")}</p>
        <ChoiceField
          label={t("privacy.give.format")}
          choices={dataFormats.map((value) => ({ value, label: t(`privacy.give.${value}`) }))}
          value={format}
          onChange={setFormat}
        />
        <TextField
          label={t("privacy.reason")}
          value={reason}
          onChange={setReason}
          maxLength={500}
          isRequired
        />
        <SaveActions
          error={make.error}
          label={t("privacy.give.do")}
          isDisabled={!isReason(reason) || make.isPending}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
