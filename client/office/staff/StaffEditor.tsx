import { type FormEvent, useState } from "react";
import type { StaffMember } from "../../../shared/schemas/accounts.ts";
import { useWrite } from "../../api/index.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";
import { DutyFields, type DutyScopes, dutyOf, sentDuty } from "./DutyFields.tsx";

interface StaffEditorProps {
  readonly person: StaffMember;
  readonly scopes: DutyScopes;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Other duties, or no more of them: either way the person's sessions end. */
export function StaffEditor({ person, scopes, onChanged, onClose }: StaffEditorProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [duty, setDuty] = useState(() => dutyOf(person));
  const change = useWrite("changeStaff", { onSuccess: onChanged });
  const isClosed = person.state === "closed";
  const send = (closed: boolean) =>
    change.mutate({ params: { staffId: person.id }, body: { ...sentDuty(duty), closed } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(isClosed);
  };
  return (
    <form className="stack" onSubmit={submit}>
      {change.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(change.error)}
        </Callout>
      )}
      <DutyFields duty={duty} scopes={scopes} onChange={setDuty} />
      <p className="soft">{t("officeStaff.endsSessions")}</p>
      <div className="row">
        <Button look="primary" type="submit" isDisabled={change.isPending}>
          {t("officeStaff.save")}
        </Button>
        <Button
          look={isClosed ? "secondary" : "danger"}
          onPress={() => send(!isClosed)}
          isDisabled={change.isPending}
        >
          {t(isClosed ? "officeStaff.reopen" : "officeStaff.close")}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
