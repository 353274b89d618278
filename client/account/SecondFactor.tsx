import { type FormEvent, useState } from "react";
import type { StaffRole } from "../../shared/roles/index.ts";
import type { OwnAccount } from "../../shared/schemas/accounts.ts";
import { useWrite } from "../api/index.ts";
import { TextField } from "../ui/fields/index.ts";
import { Button, Callout, useErrorText, useText } from "../ui/index.ts";
import { QrCode } from "../ui/QrCode.tsx";

interface SecondFactorProps {
  readonly account: OwnAccount;
  readonly role: StaffRole;
  readonly onChanged: () => void;
}

/** A code of an app beside the password: turned on by showing one, off by the password. */
export function SecondFactor({ account, role, onChanged }: SecondFactorProps) {
  const { t } = useText();
  const [codes, setCodes] = useState<readonly string[]>();
  return (
    <section className="card" aria-labelledby="factor">
      <h2 id="factor">{t("account.factor.title")}</h2>
      <p>{t("account.factor.about")}</p>
      {codes !== undefined && <RecoveryCodes codes={codes} />}
      {account.hasFactor ? (
        <>
          <Callout tone="good">
            <p>{t("account.factor.isOn", { left: account.recoveryCodesLeft })}</p>
          </Callout>
          <TurnOff onChanged={onChanged} />
        </>
      ) : (
        <>
          {role === "administrator" && (
            <Callout tone="warn">
              <p>{t("account.factor.administrator")}</p>
            </Callout>
          )}
          <TurnOn
            onDone={(made) => {
              setCodes(made);
              onChanged();
            }}
          />
        </>
      )}
    </section>
  );
}

/** Shown once, and nowhere again. */
function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useText();
  return (
    <Callout tone="warn" urgent title={t("account.factor.codesTitle")}>
      <p>{t("account.factor.codes")}</p>
      <ul className="account__codes numbers">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Callout>
  );
}

function TurnOn({ onDone }: { onDone: (codes: readonly string[]) => void }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [code, setCode] = useState("");
  const begin = useWrite("beginFactor");
  const confirm = useWrite("turnFactorOn", { onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes) });
  const made = begin.data;
  if (made === undefined)
    return (
      <>
        {begin.error !== null && (
          <Callout tone="bad" urgent>
            {errorText(begin.error)}
          </Callout>
        )}
        <Button onPress={() => begin.mutate({})} isDisabled={begin.isPending}>
          {t("account.factor.begin")}
        </Button>
      </>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ body: { code: code.replace(/\D/g, "") } });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t("account.factor.scan")}</p>
      <QrCode text={made.address} label={t("account.factor.picture")} />
      <p className="account__secret">
        {t("account.factor.typed")} <code>{made.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <TextField
        label={t("account.factor.code")}
        value={code}
        onChange={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        error={confirm.error === null ? undefined : errorText(confirm.error)}
        isRequired
      />
      <div>
        <Button look="primary" type="submit" isDisabled={confirm.isPending}>
          {t("account.factor.turnOn")}
        </Button>
      </div>
    </form>
  );
}

function TurnOff({ onChanged }: { onChanged: () => void }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [password, setPassword] = useState("");
  const off = useWrite("turnFactorOff", { onSuccess: onChanged });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    off.mutate({ body: { password } });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        label={t("account.password.current")}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={off.error === null ? undefined : errorText(off.error)}
        isRequired
      />
      <div>
        <Button type="submit" isDisabled={off.isPending}>
          {t("account.factor.turnOff")}
        </Button>
      </div>
    </form>
  );
}
