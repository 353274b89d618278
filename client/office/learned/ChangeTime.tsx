import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { LearnedTimeView } from "../../../shared/schemas/learnedTimes.ts";
import { useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { useSay, useText } from "../../ui/index.ts";
import { SaveActions } from "../SaveActions.tsx";
import { nameOf } from "./nameOf.ts";

const ways = ["learned", "rules", "value"] as const;
type Way = (typeof ways)[number];

/** What planning goes by instead of what was learned, or that it goes by that again. */
export function ChangeTime({
  time,
  onClose,
}: {
  readonly time: LearnedTimeView;
  readonly onClose: () => void;
}) {
  const texts = useText();
  const { t } = texts;
  const say = useSay();
  const cache = useQueryClient();
  const { kind, subject, part, told, learned } = time;
  const [goBy, choose] = useState<Way>(wayOf(told));
  const [value, setValue] = useState(String(told?.value ?? learned?.usual ?? ""));
  const [reason, setReason] = useState("");
  const save = useWrite("tellLearnedTime", {
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ["searchLearnedTimes"] });
      say(t("learned.saved"));
      onClose();
    },
  });
  const number = Number(value.replace(",", "."));
  const isWhole = reason.trim().length >= 3 && (goBy !== "value" || number > 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const about = { kind, subject, part, reason };
    if (isWhole)
      save.mutate({ body: goBy === "value" ? { ...about, goBy, value: number } : { ...about, goBy } });
  };
  return (
    <Dialog
      title={t("learned.changeOf", { name: nameOf(time, texts), part: t(`learned.part.${part}`) })}
      isOpen
      onClose={onClose}
    >
      <form className="stack" onSubmit={submit} noValidate>
        <ChoiceField
          label={t("learned.goBy")}
          choices={ways.map((each) => ({ value: each, label: t(`learned.goBy.${each}`) }))}
          value={goBy}
          onChange={choose}
        />
        {goBy === "value" && <NumberOfOurs {...{ kind, value }} onChange={setValue} />}
        <TextField label={t("learned.reason")} value={reason} onChange={setReason} maxLength={300} />
        <SaveActions
          error={save.error}
          label={t("learned.save")}
          isDisabled={save.isPending || !isWhole}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

interface NumberOfOursProps {
  readonly kind: LearnedTimeView["kind"];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function NumberOfOurs({ kind, value, onChange }: NumberOfOursProps) {
  const { t } = useText();
  return (
    <TextField
      label={t(kind === "place" ? "learned.value.minutes" : "learned.value")}
      {...(kind !== "place" && { hint: t("learned.value.hint") })}
      inputMode="decimal"
      {...{ value, onChange }}
    />
  );
}

function wayOf(told: LearnedTimeView["told"]): Way {
  if (told === undefined) return "learned";
  return told.value === undefined ? "rules" : "value";
}
