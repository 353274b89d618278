import { type FormEvent, useState } from "react";
import type { ApiResponse } from "../../shared/schemas/api.ts";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { useRead, useWrite } from "../api/index.ts";
import { TextField } from "../ui/fields/TextField.tsx";
import { Button, useErrorText, useText, ViewTitle } from "../ui/index.ts";

const PIN = /^\d{4,8}$/;

/** Phone number and PIN. */
export function SignIn({ region, onSignedIn }: { region: RegionInfo; onSignedIn: () => void }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [phone, setPhone] = useState("");
  const [pin, setPin] = useState("");
  const [isPinWrong, setPinWrong] = useState(false);
  const signIn = useWrite("driverSignIn", { onSuccess: onSignedIn });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setPinWrong(!PIN.test(pin));
    if (PIN.test(pin)) signIn.mutate({ body: { phone, pin } });
  };
  const refused = signIn.error === null ? undefined : errorText(signIn.error);
  const isPhoneRefused = signIn.error?.code.startsWith("phone.") ?? false;
  return (
    <div className="sign-in stack stack--loose">
      <form className="card" onSubmit={submit} noValidate>
        <ViewTitle>{t("driver.signIn.title")}</ViewTitle>
        <TextField
          label={t("driver.signIn.phone")}
          type="tel"
          autoComplete="username"
          value={phone}
          onChange={setPhone}
          error={isPhoneRefused ? refused : undefined}
        />
        <TextField
          label={t("driver.signIn.pin")}
          hint={t("driver.signIn.pinHint")}
          type="password"
          inputMode="numeric"
          autoComplete="current-password"
          value={pin}
          onChange={setPin}
          error={isPinWrong ? t("driver.signIn.pinInvalid") : isPhoneRefused ? undefined : refused}
        />
        <Button type="submit" look="primary" large wide isDisabled={signIn.isPending}>
          {t("common.signIn")}
        </Button>
      </form>
      {region.demo && (
        <DemoLogins
          onChosen={(login) => {
            setPhone(login.login);
            setPin(login.secret);
          }}
        />
      )}
    </div>
  );
}

/** On a demonstration: synthetic drivers to sign in as. */
function DemoLogins({
  onChosen,
}: {
  onChosen: (login: ApiResponse<"listDemoLogins">["logins"][number]) => void;
}) {
  const { t } = useText();
  const logins = useRead("listDemoLogins", undefined, { staleTime: 60_000 });
  const drivers = logins.data?.logins.filter((login) => login.role === "driver") ?? [];
  if (drivers.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="demo-logins">
      <h2 id="demo-logins">{t("driver.demo.title")}</h2>
      <ul className="row">
        {drivers.slice(0, 4).map((login) => (
          <li key={login.login}>
            <Button onPress={() => onChosen(login)}>
              {login.name}, <span className="numbers">{login.login}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
