import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { queryKey, useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { useSay, useText } from "../../ui/index.ts";
import { SaveActions } from "../SaveActions.tsx";

const languages = ["kk", "ru", "en"] as const;
const kinds = ["holiday", "closed", "usual"] as const;

/** Makes a day a holiday or one without service, or a usual one again. */
export function DayDialog({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const { t } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const [day, setDay] = useState(today);
  const [kind, setKind] = useState<(typeof kinds)[number]>("holiday");
  const [name, setName] = useState({ kk: "", ru: "", en: "" });
  const [reason, setReason] = useState("");
  const save = useWrite("setCalendarDay", {
    onSuccess: (book) => {
      cache.setQueryData(queryKey("getRuleBook"), book);
      say(t("officeRules.saved"));
      onClose();
    },
  });
  const isNamed = kind === "usual" || Object.values(name).every((text) => text.trim() !== "");
  const isWhole = day !== "" && reason.trim() !== "" && isNamed;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    save.mutate({ params: { day }, body: kind === "usual" ? { kind, reason } : { kind, name, reason } });
  };
  return (
    <Dialog title={t("officeRules.day.set")} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField label={t("officeRules.day")} type="date" value={day} onChange={setDay} />
        <ChoiceField
          label={t("officeRules.day.kind")}
          choices={kinds.map((each) => ({ value: each, label: t(`officeRules.day.${each}`) }))}
          value={kind}
          onChange={setKind}
        />
        {kind !== "usual" &&
          languages.map((language) => (
            <TextField
              key={language}
              label={t(`officeFleet.name.${language}`)}
              value={name[language]}
              onChange={(text) => setName({ ...name, [language]: text })}
              maxLength={200}
            />
          ))}
        <TextField label={t("officeRules.reason")} value={reason} onChange={setReason} maxLength={300} />
        <SaveActions
          error={save.error}
          label={t("officeRules.save")}
          isDisabled={save.isPending || !isWhole}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
