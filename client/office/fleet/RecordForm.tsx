import type { FormEvent, ReactNode } from "react";
import type { ApiError } from "../../api/index.ts";
import { BackLink, Button, Callout, useErrorText, useText, ViewTitle } from "../../ui/index.ts";

interface RecordFormProps {
  readonly back: string;
  readonly title: string;
  readonly isReadOnly: boolean;
  readonly hint?: string | undefined;
  readonly save: { readonly error: ApiError | null; readonly isPending: boolean };
  readonly onSave: () => void;
  readonly children: ReactNode;
}

/** One record on a page of its own: its fields, what was wrong with saving them, and the button. */
export function RecordForm({ back, title, isReadOnly, hint, save, onSave, children }: RecordFormProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form className="stack fleet__form" onSubmit={submit} noValidate>
      <BackLink href={back} />
      <ViewTitle>{title}</ViewTitle>
      {isReadOnly && <Callout>{t("officeFleet.readOnly")}</Callout>}
      {hint !== undefined && <Callout>{hint}</Callout>}
      <fieldset className="stack fleet__fields" disabled={isReadOnly}>
        {children}
      </fieldset>
      {save.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(save.error)}
        </Callout>
      )}
      {!isReadOnly && (
        <Button look="primary" type="submit" isDisabled={save.isPending}>
          {t("officeFleet.save")}
        </Button>
      )}
    </form>
  );
}
