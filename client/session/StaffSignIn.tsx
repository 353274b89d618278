import { type FormEvent, useState } from "react";
import type { StaffRole } from "../../shared/roles/index.ts";
import { useRead, useWrite } from "../api/index.ts";
import { TextField } from "../ui/fields/index.ts";
import { Button, Callout, useErrorText, useText } from "../ui/index.ts";
import { PasskeySignIn } from "./PasskeySignIn.tsx";

export interface StaffSignInProps {
  readonly demo: boolean;
  /** Whose accounts a demonstration offers here. */
  readonly demoRoles: readonly StaffRole[];
  readonly onSignedIn: () => void;
}

/** Name and password: one door for all the staff. */
export function StaffSignIn({ demo, demoRoles, onSignedIn }: StaffSignInProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [asksCode, setAsksCode] = useState(false);
  const signIn = useWrite("staffSignIn", { onSuccess: onSignedIn });
  const { error } = signIn;
  const isFactor = error?.code === "session.factorNeeded" || error?.code === "session.wrongFactor";
  if (isFactor && !asksCode) setAsksCode(true);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ body: { username, password, ...(code.trim() !== "" && { code: code.trim() }) } });
  };
  return (
    <div className="signin stack stack--loose">
      <form className="card" onSubmit={submit}>
        <h1>{t("staff.signIn.title")}</h1>
        {error !== null && (
          <Callout tone={error.code === "session.factorNeeded" ? "info" : "bad"} urgent>
            {errorText(error)}
          </Callout>
        )}
        <TextField
          label={t("staff.signIn.username")}
          value={username}
          onChange={setUsername}
          autoComplete="username"
          isRequired
        />
        <TextField
          label={t("staff.signIn.password")}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          isRequired
        />
        {asksCode && <CodeField code={code} onChange={setCode} />}
        <Button look="primary" wide type="submit" isDisabled={signIn.isPending}>
          {t("common.signIn")}
        </Button>
        <PasskeySignIn onSignedIn={onSignedIn} />
      </form>
      {demo && (
        <DemoLogins
          roles={demoRoles}
          onChosen={(login, secret) => {
            setUsername(login);
            setPassword(secret);
          }}
        />
      )}
    </div>
  );
}

/** Of the second factor, asked for once the password was right. */
function CodeField({ code, onChange }: { code: string; onChange: (code: string) => void }) {
  const { t } = useText();
  return (
    <TextField
      label={t("staff.signIn.code")}
      hint={t("staff.signIn.codeHint")}
      value={code}
      onChange={onChange}
      autoComplete="one-time-code"
      inputMode="numeric"
      autoFocus
      isRequired
    />
  );
}

/** On a demonstration: accounts to sign in with. */
function DemoLogins({
  roles,
  onChosen,
}: {
  roles: readonly StaffRole[];
  onChosen: (login: string, secret: string) => void;
}) {
  const { t } = useText();
  const read = useRead("listDemoLogins", undefined, { staleTime: 60_000 });
  const logins = read.data?.logins.filter(({ role }) => roles.some((each) => each === role)) ?? [];
  if (logins.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="demo-logins">
      <h2 id="demo-logins">{t("staff.demo.title")}</h2>
      <ul className="row">
        {logins.map(({ login, secret }) => (
          <li key={login}>
            <Button onPress={() => onChosen(login, secret)}>{login}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
