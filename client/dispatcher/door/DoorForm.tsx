import { useState } from "react";
import { liftStates } from "../../../shared/needs/index.ts";
import type { EntranceRecord } from "../../../shared/schemas/entrances.ts";
import { newIdempotencyKey, useWrite } from "../../api/index.ts";
import { CheckList, TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";
import { type DoorDraft, doorOf, draftOf, type EndOfTrip, isSteps, readPoint } from "./doorDraft.ts";

interface DoorFormProps extends EndOfTrip {
  readonly before: EntranceRecord | undefined;
  /** It would be the only one of its place. */
  readonly isFirst: boolean;
  readonly onDone: () => void;
}

/** One door: what is left empty nobody knows. */
export function DoorForm({ tripId, end, before, isFirst, onDone }: DoorFormProps) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(() => draftOf(before, isFirst));
  const [id] = useState(() => before?.id ?? newIdempotencyKey());
  const write = useWrite("saveEntrance");
  const entrance = doorOf(draft, id);
  const save = (isClosed: boolean) => {
    if (entrance === undefined) return;
    write.mutate(
      { params: { tripId }, query: { end }, body: { ...entrance, isClosed } },
      {
        onSuccess: () => {
          say(t("dispatcher.doors.saved"));
          onDone();
        },
        onError: (cause) => say(errorText(cause), "error"),
      },
    );
  };
  return (
    <div className="stack">
      <DoorFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
      <div className="row">
        <Button
          look="primary"
          isDisabled={write.isPending || entrance === undefined}
          onPress={() => save(false)}
        >
          {t("dispatcher.doors.save")}
        </Button>
        <Button onPress={onDone}>{t("dispatcher.doors.back")}</Button>
        {before !== undefined && (
          <Button look="quiet" isDisabled={write.isPending} onPress={() => save(true)}>
            {t("dispatcher.doors.close")}
          </Button>
        )}
      </div>
    </div>
  );
}

interface DoorFieldsProps {
  readonly draft: DoorDraft;
  readonly change: (part: Partial<DoorDraft>) => void;
}

function DoorFields({ draft, change }: DoorFieldsProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        label={t("dispatcher.doors.name")}
        hint={t("dispatcher.doors.nameHint")}
        maxLength={80}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t("dispatcher.doors.steps")}
        value={draft.steps}
        onChange={(steps) => change({ steps })}
        error={isSteps(draft.steps) ? undefined : t("dispatcher.doors.stepsWrong")}
      />
      <SelectField
        label={t("dispatcher.doors.ramp")}
        options={(["unknown", "yes", "no"] as const).map((value) => ({
          value,
          label: t(`dispatcher.doors.${value}`),
        }))}
        value={draft.ramp}
        onChange={(ramp) => change({ ramp })}
      />
      <SelectField
        label={t("dispatcher.doors.lift")}
        options={(["unknown", ...liftStates] as const).map((value) => ({
          value,
          label: value === "unknown" ? t("dispatcher.doors.unknown") : t(`dispatcher.doors.lift.${value}`),
        }))}
        value={draft.lift}
        onChange={(lift) => change({ lift })}
      />
      <ForDriver draft={draft} change={change} />
    </>
  );
}

/** What nobody needs but who drives there. */
function ForDriver({ draft, change }: DoorFieldsProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        label={t("dispatcher.doors.code")}
        maxLength={40}
        value={draft.code}
        onChange={(code) => change({ code })}
      />
      <TextField
        label={t("dispatcher.doors.notes")}
        lines={2}
        maxLength={300}
        value={draft.notes}
        onChange={(notes) => change({ notes })}
      />
      <TextField
        label={t("dispatcher.doors.stopsAt")}
        hint={t("dispatcher.doors.stopsAtHint")}
        value={draft.stopsAt}
        onChange={(stopsAt) => change({ stopsAt })}
        error={readPoint(draft.stopsAt) === null ? t("dispatcher.doors.stopsAtWrong") : undefined}
      />
      <CheckList
        label={t("dispatcher.doors.more")}
        choices={[
          { value: "dog", label: t("dispatcher.doors.dog") },
          { value: "usual", label: t("dispatcher.doors.usual") },
        ]}
        value={[...draft.more]}
        onChange={(more) => change({ more })}
      />
    </>
  );
}
