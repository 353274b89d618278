import { type FormEvent, useState } from "react";
import type { MessageWayView } from "../../../shared/schemas/messages.ts";
import { useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";

interface TrialFormProps {
  readonly way: Pick<MessageWayView, "channel" | "provider">;
  readonly kind: NonNullable<MessageWayView["triedBy"]>;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

/** A message that says what it is, to one's own phone or mail. */
export function TrialForm({ way: { channel, provider }, kind, onSent, onClose }: TrialFormProps) {
  const { t, locale, formats } = useText();
  const errorText = useErrorText();
  const [to, setTo] = useState("");
  const send = useWrite("testMessageWay", { onSuccess: onSent });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to.trim() !== "") send.mutate({ body: { channel, provider, to, locale } });
  };
  const sent = send.data;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={t(`messages.test.${kind}`)}
        hint={t("messages.test.about")}
        inputMode={kind === "phone" ? "tel" : "email"}
        maxLength={200}
        value={to}
        onChange={setTo}
      />
      {send.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(send.error)}
        </Callout>
      )}
      {sent?.kind === "failed" && (
        <Callout tone="bad" urgent>
          {t("messages.test.failed", { reason: sent.reason })}
        </Callout>
      )}
      {sent?.kind === "sent" && (
        <p role="status">
          {sent.cost === undefined
            ? t("messages.test.sent")
            : t("messages.test.cost", {
                amount: formats.number(sent.cost.amount),
                currency: sent.cost.currency,
              })}
        </p>
      )}
      <div className="row">
        <Button type="submit" isPending={send.isPending} isDisabled={to.trim() === ""}>
          {t("messages.test.send")}
        </Button>
        <Button onPress={onClose}>{t("messages.test.close")}</Button>
      </div>
    </form>
  );
}
