import { type FormEvent, useEffect, useState } from "react";
import { useWrite } from "../api/index.ts";
import { TextField } from "../ui/fields/TextField.tsx";
import { Button, ErrorState, Loading, useErrorText, useText, ViewTitle } from "../ui/index.ts";

const PIN = /^\d{6,8}$/;

/** Coming by the office's link: a PIN of one's own, on the phone that then is known. */
export function PinByLink({ token, onSignedIn }: { token: string; onSignedIn: () => void }) {
  const { t, suggestLocale } = useText();
  const errorText = useErrorText();
  const [pin, setPin] = useState("");
  const [isWrong, setWrong] = useState(false);
  const look = useWrite("readLink");
  const { mutate } = look;
  useEffect(() => mutate({ body: { token } }), [mutate, token]);
  const own = look.data?.link.purpose === "pin" ? look.data.link : undefined;
  useEffect(() => {
    if (own !== undefined) suggestLocale(own.locale);
  }, [own, suggestLocale]);
  const set = useWrite("setDriverPin", { onSuccess: onSignedIn });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWrong(!PIN.test(pin));
    if (PIN.test(pin)) set.mutate({ body: { token, pin } });
  };
  if (look.error !== null) return <ErrorState text={errorText(look.error)} />;
  if (own === undefined) return <Loading />;
  const refused = set.error === null ? undefined : errorText(set.error);
  return (
    <form className="card sign-in" onSubmit={submit} noValidate>
      <ViewTitle>{t("driver.pin.title", { name: own.name })}</ViewTitle>
      <p>{t("driver.pin.about")}</p>
      <TextField
        label={t("driver.signIn.pin")}
        hint={t("driver.pin.hint")}
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        value={pin}
        onChange={setPin}
        error={isWrong ? t("driver.pin.hint") : refused}
      />
      <Button type="submit" look="primary" large wide isDisabled={set.isPending}>
        {t("driver.pin.do")}
      </Button>
    </form>
  );
}
