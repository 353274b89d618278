import { type FormEvent, useState } from "react";
import { useWrite } from "../api/index.ts";
import { TextField } from "../ui/fields/index.ts";
import { Button, Notice, useErrorText, useText } from "../ui/index.ts";

export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useWrite("staffSignIn", { onSuccess: onSignedIn });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ body: { username, password } });
  };
  return (
    <form className="card signin" onSubmit={submit}>
      <h1>{t("dispatch.signIn.title")}</h1>
      {signIn.error !== null && (
        <Notice tone="bad" urgent>
          {errorText(signIn.error)}
        </Notice>
      )}
      <TextField
        label={t("dispatch.signIn.username")}
        value={username}
        onChange={setUsername}
        autoComplete="username"
        isRequired
      />
      <TextField
        label={t("dispatch.signIn.password")}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        isRequired
      />
      <Button look="primary" wide type="submit" isDisabled={signIn.isPending}>
        {t("common.signIn")}
      </Button>
    </form>
  );
}
