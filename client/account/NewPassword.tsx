import { TextField } from "../ui/fields/index.ts";
import { useText } from "../ui/index.ts";

export interface NewPasswordValue {
  readonly password: string;
  readonly again: string;
}
export const noPassword: NewPasswordValue = { password: "", again: "" };

interface NewPasswordProps {
  readonly value: NewPasswordValue;
  /** A password keeper fills both fields at once: each change goes by what is there then. */
  readonly onChange: (change: (value: NewPasswordValue) => NewPasswordValue) => void;
  /** What is wrong with the password, once it was sent. */
  readonly error?: string | undefined;
}

/** A password twice: nobody sees what they type. */
export function NewPassword({ value, onChange, error }: NewPasswordProps) {
  const { t } = useText();
  const differ = value.again !== "" && value.again !== value.password;
  return (
    <>
      <TextField
        label={t("account.password.next")}
        hint={t("account.password.hint")}
        type="password"
        autoComplete="new-password"
        value={value.password}
        onChange={(password) => onChange((now) => ({ ...now, password }))}
        error={error}
        isRequired
      />
      <TextField
        label={t("account.password.again")}
        type="password"
        autoComplete="new-password"
        value={value.again}
        onChange={(again) => onChange((now) => ({ ...now, again }))}
        error={differ ? t("account.password.differ") : undefined}
        isRequired
      />
    </>
  );
}
