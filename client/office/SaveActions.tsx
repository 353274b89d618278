import { Button, Callout, useErrorText, useText } from "../ui/index.ts";

interface SaveActionsProps {
  /** Why it was not saved. */
  readonly error: Parameters<ReturnType<typeof useErrorText>>[0] | null;
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onClose: () => void;
}

/** The end of a dialog's form: what went wrong, the way back, and saving. */
export function SaveActions({ error, label, isDisabled, onClose }: SaveActionsProps) {
  const { t } = useText();
  const errorText = useErrorText();
  return (
    <>
      {error !== null && (
        <Callout tone="bad" urgent>
          {errorText(error)}
        </Callout>
      )}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.back")}</Button>
        <Button look="primary" type="submit" isDisabled={isDisabled}>
          {label}
        </Button>
      </div>
    </>
  );
}
