import { useState } from "react";
import { useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { Button, Callout, type Translate, useErrorText, useSay } from "../../ui/index.ts";
import type { Reaching } from "./useReach.ts";

interface LinkMailProps {
  readonly t: Translate;
  readonly put: Reaching["put"];
}

/** A code goes to the address; whoever reads it there types it in here. */
export function LinkMail({ t, put }: LinkMailProps) {
  const errorText = useErrorText();
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState("");
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState<"address" | "code">();
  const begin = useWrite("beginMailLink");
  const finish = useWrite("finishMailLink", {
    onSuccess: (answer) => {
      put(answer);
      say(t("reach.saved"));
      setOpen(false);
      setCode("");
      begin.reset();
    },
  });
  const send = () => {
    const isAddress = /^\S+@\S+\.\S+$/.test(address.trim());
    setWrong(isAddress ? undefined : "address");
    if (isAddress) begin.mutate({ body: { address: address.trim() } });
  };
  const confirm = () => {
    const isCode = /^\d{6}$/.test(code.trim());
    setWrong(isCode ? undefined : "code");
    if (isCode) finish.mutate({ body: { address: address.trim(), code: code.trim() } });
  };
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{t("reach.link.email")}</Button>;
  const failed = finish.error ?? begin.error;
  return (
    <div className="card stack">
      <h3>{t("reach.link.email")}</h3>
      <TextField
        {...{ label: t("reach.mail.address"), type: "email", autoComplete: "email", value: address }}
        onChange={(next) => {
          setAddress(next);
          begin.reset();
        }}
        error={wrong === "address" ? t("reach.mail.invalid") : undefined}
      />
      <Button look={begin.isSuccess ? "secondary" : "primary"} isPending={begin.isPending} onPress={send}>
        {t("reach.mail.send")}
      </Button>
      {begin.isSuccess && (
        <>
          <p role="status">{t("reach.mail.sent", { address: address.trim() })}</p>
          <TextField
            {...{ label: t("reach.mail.code"), inputMode: "numeric", autoComplete: "one-time-code" }}
            {...{ value: code, onChange: setCode }}
            error={wrong === "code" ? t("reach.mail.codeInvalid") : undefined}
          />
          {/* It goes when it has succeeded, so that nobody is told afterwards that it is at work. */}
          <Button look="primary" isDisabled={finish.isPending} onPress={confirm}>
            {t("reach.mail.confirm")}
          </Button>
        </>
      )}
      {failed !== null && (
        <Callout tone="bad" urgent>
          {errorText(failed)}
        </Callout>
      )}
    </div>
  );
}
