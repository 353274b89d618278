import { type FormEvent, Suspense, useState } from "react";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { type ApiError, useWrite } from "../api/index.ts";
import { isHalfPhone } from "../ui/fields/isHalfPhone.ts";
import { TextField } from "../ui/fields/TextField.tsx";
import { Button, lazyPart, useErrorText, useText, ViewTitle } from "../ui/index.ts";

const DemoLogins = lazyPart(async () => (await import("./DemoLogins.tsx")).DemoLogins);

/** Digits alone: six of a code that was asked for, eight of one that the dispatcher told. */
const CODE = /^(\d{6}|\d{8})$/;

/**
 * Phone number first, as it was typed: the server reads every form of it. Then the one-time code, which comes or is told by the
 * dispatcher, whose number is under every page.
 */
export function SignIn({ region, onSignedIn }: { region: RegionInfo; onSignedIn: () => void }) {
  const { t } = useText();
  const [phone, setPhone] = useState("");
  const [step, setStep] = useState<"phone" | "code">("phone");
  const [minutes, setMinutes] = useState<number>();
  const goOn = (validMinutes: number | undefined) => {
    setMinutes(validMinutes);
    setStep("code");
  };
  return (
    <div className="sign-in stack stack--loose">
      <div className="card">
        <ViewTitle>{t("rider.signIn.title")}</ViewTitle>
        {step === "phone" ? (
          <PhoneForm {...{ region, phone, setPhone }} onDone={goOn} />
        ) : (
          <CodeForm {...{ phone, minutes, onSignedIn }} onBack={() => setStep("phone")} />
        )}
      </div>
      <Suspense>{region.demo && <DemoLogins onChosen={setPhone} />}</Suspense>
    </div>
  );
}

/** What was refused, in the words of this screen: who had too many tries is told who helps. */
function useRefusal(error: ApiError | null): string | undefined {
  const { t } = useText();
  const errorText = useErrorText();
  if (error === null) return undefined;
  return error.code === "rate.limited" ? t("rider.signIn.limited") : errorText(error);
}

interface PhoneFormProps {
  readonly region: RegionInfo;
  readonly phone: string;
  readonly setPhone: (phone: string) => void;
  /** With how long the code is valid, if one was asked for. */
  readonly onDone: (validMinutes: number | undefined) => void;
}

function PhoneForm({ region, phone, setPhone, onDone }: PhoneFormProps) {
  const { t } = useText();
  const ask = useWrite("requestCode", {
    onSuccess: ({ expiresInSeconds }) => onDone(Math.round(expiresInSeconds / 60)),
  });
  const [half, setHalf] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHalf(isHalfPhone(phone));
    if (isHalfPhone(phone)) return;
    if (region.sendsCodes) ask.mutate({ body: { phone } });
    else onDone(undefined);
  };
  const answered = useRefusal(ask.error);
  const refused = half ? t("error.phone.tooShort") : answered;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="soft">{t(region.sendsCodes ? "rider.signIn.intro" : "rider.signIn.introToldCode")}</p>
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
        {t(region.sendsCodes ? "rider.signIn.getCode" : "rider.signIn.haveCode")}
      </Button>
      {region.sendsCodes && (
        <Button look="quiet" onPress={() => onDone(undefined)} isDisabled={phone.trim() === ""}>
          {t("rider.signIn.haveCode")}
        </Button>
      )}
      {(refused !== undefined || !region.sendsCodes) && <p className="soft">{t("rider.signIn.noCode")}</p>}
    </form>
  );
}

interface CodeFormProps {
  readonly phone: string;
  readonly minutes: number | undefined;
  readonly onSignedIn: () => void;
  readonly onBack: () => void;
}

function CodeForm({ phone, minutes, onSignedIn, onBack }: CodeFormProps) {
  const { t } = useText();
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState(false);
  const signIn = useWrite("riderSignIn", { onSuccess: onSignedIn });
  const again = useWrite("requestCode");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digits = code.replace(/[\s-]/g, "");
    const right = CODE.test(digits);
    setWrong(!right);
    if (right) signIn.mutate({ body: { phone, code: digits } });
  };
  const refused = useRefusal(signIn.error ?? again.error);
  const asked = minutes !== undefined;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {asked && (
        <p className="soft" role="status">
          {t("rider.signIn.codeSent", { phone: phone.trim() })}
        </p>
      )}
      <TextField
        label={t(asked ? "rider.signIn.code" : "rider.signIn.anyCode")}
        hint={asked ? t("rider.signIn.codeHint", { minutes }) : t("rider.signIn.anyCodeHint")}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={9}
        value={code}
        onChange={setCode}
        autoFocus
        error={wrong ? t("rider.signIn.codeInvalid") : refused}
      />
      <Button type="submit" look="primary" wide isDisabled={signIn.isPending}>
        {t("common.signIn")}
      </Button>
      <div className="row">
        {asked && (
          <Button look="quiet" onPress={() => again.mutate({ body: { phone } })}>
            {t("rider.signIn.again")}
          </Button>
        )}
        <Button look="quiet" onPress={onBack}>
          {t("rider.signIn.otherPhone")}
        </Button>
      </div>
      <p className="soft">{t("rider.signIn.noCode")}</p>
    </form>
  );
}
