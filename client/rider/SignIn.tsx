import { type FormEvent, useState } from "react";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { useWrite } from "../api/index.ts";
import { TextField } from "../ui/fields/TextField.tsx";
import { Button, useErrorText, useText, ViewTitle } from "../ui/index.ts";
import { DemoLogins } from "./DemoLogins.tsx";

/** Phone number first, as it was typed: the server reads every form of it. Then the one-time code. */
export function SignIn({ region, onSignedIn }: { region: RegionInfo; onSignedIn: () => void }) {
  const { t } = useText();
  const [phone, setPhone] = useState("");
  const [minutes, setMinutes] = useState<number>();
  return (
    <div className="sign-in stack stack--loose">
      <div className="card">
        <ViewTitle>{t("rider.signIn.title")}</ViewTitle>
        {minutes === undefined ? (
          <PhoneForm {...{ phone, setPhone }} onSent={setMinutes} />
        ) : (
          <CodeForm {...{ phone, minutes, onSignedIn }} onBack={() => setMinutes(undefined)} />
        )}
      </div>
      {region.demo && <DemoLogins onChosen={setPhone} />}
    </div>
  );
}

interface PhoneFormProps {
  readonly phone: string;
  readonly setPhone: (phone: string) => void;
  readonly onSent: (validMinutes: number) => void;
}

function PhoneForm({ phone, setPhone, onSent }: PhoneFormProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const ask = useWrite("requestCode", {
    onSuccess: ({ expiresInSeconds }) => onSent(Math.round(expiresInSeconds / 60)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate({ body: { phone } });
  };
  const refused = ask.error === null ? undefined : errorText(ask.error);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="soft">{t("rider.signIn.intro")}</p>
      <TextField
        label={t("rider.signIn.phone")}
        hint={t("rider.signIn.phoneHint")}
        type="tel"
        autoComplete="tel"
        value={phone}
        onChange={setPhone}
        error={refused}
      />
      <Button type="submit" look="primary" wide isDisabled={ask.isPending}>
        {t("rider.signIn.getCode")}
      </Button>
    </form>
  );
}

interface CodeFormProps {
  readonly phone: string;
  readonly minutes: number;
  readonly onSignedIn: () => void;
  readonly onBack: () => void;
}

function CodeForm({ phone, minutes, onSignedIn, onBack }: CodeFormProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState(false);
  const signIn = useWrite("riderSignIn", { onSuccess: onSignedIn });
  const again = useWrite("requestCode");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digits = code.replace(/\s/g, "");
    const right = /^\d{6}$/.test(digits);
    setWrong(!right);
    if (right) signIn.mutate({ body: { phone, code: digits } });
  };
  const failed = signIn.error ?? again.error;
  const refused = failed === null ? undefined : errorText(failed);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="soft" role="status">
        {t("rider.signIn.codeSent", { phone: phone.trim() })}
      </p>
      <TextField
        label={t("rider.signIn.code")}
        hint={t("rider.signIn.codeHint", { minutes })}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        value={code}
        onChange={setCode}
        autoFocus
        error={wrong ? t("rider.signIn.codeInvalid") : refused}
      />
      <Button type="submit" look="primary" wide isDisabled={signIn.isPending}>
        {t("common.signIn")}
      </Button>
      <div className="row">
        <Button look="quiet" onPress={() => again.mutate({ body: { phone } })}>
          {t("rider.signIn.again")}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {t("rider.signIn.otherPhone")}
        </Button>
      </div>
    </form>
  );
}
