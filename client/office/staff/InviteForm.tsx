import { type FormEvent, useState } from "react";
import type { StaffId } from "../../../shared/ids/index.ts";
import type { ApiResponse } from "../../../shared/schemas/api.ts";
import { newIdempotencyKey, useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";
import { type Duty, DutyFields, type DutyScopes, noDuty, sentDuty } from "./DutyFields.tsx";

interface InviteFormProps {
  readonly scopes: DutyScopes;
  readonly onDone: (name: string, link: ApiResponse<"inviteStaff">["link"]) => void;
  readonly onClose: () => void;
}

/** Somebody new: who, as what, for whom. The rest they say themselves when they come. */
export function InviteForm({ scopes, onDone, onClose }: InviteFormProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [id] = useState(() => newIdempotencyKey() as StaffId);
  const [name, setName] = useState("");
  const [username, setUsername] = useState("");
  const [duty, setDuty] = useState<Duty>(noDuty);
  const invite = useWrite("inviteStaff", { onSuccess: ({ link }) => onDone(name, link) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ body: { id, name, username, ...sentDuty(duty) } });
  };
  const refused = invite.error === null ? undefined : errorText(invite.error);
  const isNameTaken = invite.error?.code === "staff.nameTaken";
  return (
    <form className="card" onSubmit={submit}>
      <h2>{t("officeStaff.invite")}</h2>
      {refused !== undefined && !isNameTaken && (
        <Callout tone="bad" urgent>
          {refused}
        </Callout>
      )}
      <TextField label={t("officeStaff.name")} value={name} onChange={setName} isRequired autoFocus />
      <TextField
        label={t("staff.signIn.username")}
        hint={t("officeStaff.usernameHint")}
        value={username}
        onChange={setUsername}
        error={isNameTaken ? refused : undefined}
        autoComplete="off"
        isRequired
      />
      <DutyFields duty={duty} scopes={scopes} onChange={setDuty} />
      <div className="row">
        <Button look="primary" type="submit" isDisabled={invite.isPending}>
          {t("officeStaff.makeLink")}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
