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
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const begin = useWrite("beginMailLink");
  const address = typed.trim();
  const send = () => {
    const isAddress = /^\S+@\S+\.\S+$/.test(address);
    setWrong(!isAddress);
    if (isAddress) begin.mutate({ body: { address } });
  };
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{t("reach.link.email")}</Button>;
  return (
    <div className="card stack">
      <h3>{t("reach.link.email")}</h3>
      <TextField
        {...{ label: t("reach.mail.address"), type: "email", autoComplete: "email", value: typed }}
        onChange={(next) => {
          setTyped(next);
          begin.reset();
        }}
        error={isWrong ? t("reach.mail.invalid") : undefined}
      />
      <Button look={begin.isSuccess ? "secondary" : "primary"} isPending={begin.isPending} onPress={send}>
        {t("reach.mail.send")}
      </Button>
      {begin.isSuccess && <MailedCode {...{ t, put, address }} onLinked={() => setOpen(false)} />}
      {begin.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(begin.error)}
        </Callout>
      )}
    </div>
  );
}

interface MailedCodeProps extends LinkMailProps {
  readonly address: string;
  readonly onLinked: () => void;
}

function MailedCode({ t, put, address, onLinked }: MailedCodeProps) {
  const errorText = useErrorText();
  const say = useSay();
  const [code, setCode] = useState("");
  const [isWrong, setWrong] = useState(false);
  const finish = useWrite("finishMailLink", {
    onSuccess: (answer) => {
      put(answer);
      say(t("reach.saved"));
      onLinked();
    },
  });
  const confirm = () => {
    const isCode = /^\d{6}$/.test(code.trim());
    setWrong(!isCode);
    if (isCode) finish.mutate({ body: { address, code: code.trim() } });
  };
  return (
    <>
      <p role="status">{t("reach.mail.sent", { address })}</p>
      <TextField
        {...{ label: t("reach.mail.code"), inputMode: "numeric", autoComplete: "one-time-code" }}
        {...{ value: code, onChange: setCode }}
        error={isWrong ? t("reach.mail.codeInvalid") : undefined}
      />
      {/* It goes when it has succeeded, so that nobody is told afterwards that it is at work. */}
      <Button look="primary" isDisabled={finish.isPending} onPress={confirm}>
        {t("reach.mail.confirm")}
      </Button>
      {finish.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(finish.error)}
        </Callout>
      )}
    </>
  );
}
