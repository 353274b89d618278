import { type FormEvent, useState } from "react";
import { useWrite } from "../api/index.ts";
import { TextField } from "../ui/fields/index.ts";
import { Button, Callout, useErrorText, useText } from "../ui/index.ts";
import { NewPassword, noPassword } from "./NewPassword.tsx";

/** Another password; whoever is in elsewhere by the old one is out. */
export function PasswordForm({ username, onChanged }: { username: string; onChanged: () => void }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [current, setCurrent] = useState("");
  const [secret, setSecret] = useState(noPassword);
  const change = useWrite("changePassword", {
    onSuccess: () => {
      setCurrent("");
      setSecret(noPassword);
      onChanged();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (secret.password === secret.again) change.mutate({ body: { current, next: secret.password } });
  };
  const refused = change.error === null ? undefined : errorText(change.error);
  const isNextRefused = change.error?.code.startsWith("password.") === true;
  return (
    <form className="card" onSubmit={submit}>
      <h2>{t("account.password.title")}</h2>
      {refused !== undefined && !isNextRefused && (
        <Callout tone="bad" urgent>
          {refused}
        </Callout>
      )}
      {change.isSuccess && (
        <Callout tone="good" urgent>
          {t("account.password.done")}
        </Callout>
      )}
      <input type="text" hidden readOnly autoComplete="username" value={username} />
      <TextField
        label={t("account.password.current")}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        isRequired
      />
      <NewPassword value={secret} onChange={setSecret} error={isNextRefused ? refused : undefined} />
      <p className="soft">{t("account.password.ends")}</p>
      <Button type="submit" isDisabled={change.isPending}>
        {t("account.password.do")}
      </Button>
    </form>
  );
}
