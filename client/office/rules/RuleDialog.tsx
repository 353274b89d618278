import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { RuleView } from "../../../shared/schemas/rules.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { useSay, useText } from "../../ui/index.ts";
import { SaveActions } from "../SaveActions.tsx";
import { present, type RuleValue, ruleName } from "./ruleValue.ts";
import { isFilled, ValueField } from "./ValueField.tsx";

interface RuleDialogProps {
  readonly rule: RuleView;
  readonly today: string;
  readonly onClose: () => void;
}

/** Another value of a rule, from a day on, with who says so and why. */
export function RuleDialog({ rule, today, onClose }: RuleDialogProps) {
  const { t } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const [value, setValue] = useState(rule.value as RuleValue);
  const [said, setSaid] = useState({ from: today, source: rule.source ?? "", reason: "" });
  const save = useWrite("changeRule", {
    onSuccess: (book) => {
      cache.setQueryData(queryKey("getRuleBook"), book);
      say(t("officeRules.saved"));
      onClose();
    },
  });
  const isWhole = isFilled(value) && said.from !== "" && said.reason.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    const { from, reason } = said;
    const source = said.source.trim() === "" ? {} : { source: said.source };
    save.mutate({ params: { key: rule.key }, body: { value, from, reason, ...source } });
  };
  const name = ruleName(rule.key, t);
  const whenThere = present[rule.key];
  return (
    <Dialog title={name} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {whenThere !== undefined && (
          <ChoiceField
            label={t("officeRules.isThere")}
            choices={[
              { value: "yes", label: t("officeRules.yes") },
              { value: "no", label: t("officeRules.no") },
            ]}
            value={value === null ? "no" : "yes"}
            onChange={(next) => setValue(next === "no" ? null : whenThere)}
            small
          />
        )}
        <ValueField label={name} value={value} onChange={setValue} />
        <Said {...{ said }} change={(part) => setSaid((known) => ({ ...known, ...part }))} />
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

interface SaidProps {
  readonly said: { readonly from: string; readonly source: string; readonly reason: string };
  readonly change: (part: Partial<SaidProps["said"]>) => void;
}

/** From which day on, by whose word, and why. */
function Said({ said, change }: SaidProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        label={t("officeRules.from")}
        type="date"
        value={said.from}
        onChange={(from) => change({ from })}
      />
      <TextField
        label={t("officeRules.source")}
        hint={t("officeRules.source.hint")}
        value={said.source}
        onChange={(source) => change({ source })}
        maxLength={300}
      />
      <TextField
        label={t("officeRules.reason")}
        value={said.reason}
        onChange={(reason) => change({ reason })}
        maxLength={300}
      />
    </>
  );
}
