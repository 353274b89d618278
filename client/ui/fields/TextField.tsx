import { TextArea } from "react-aria-components/TextArea";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from "react-aria-components/TextField";

export interface TextFieldProps extends Omit<AriaTextFieldProps, "children" | "className"> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Shown under the field and read out with it. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly lines?: number;
}

export function TextField({ label, hint, error, placeholder, lines, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} className="field" isInvalid={error !== undefined} validationBehavior="aria">
      <Label className="field__label">{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      {lines === undefined ? (
        <Input className="input" placeholder={placeholder ?? ""} />
      ) : (
        <TextArea className="input" rows={lines} placeholder={placeholder ?? ""} />
      )}
      <FieldError className="field__error">{error}</FieldError>
    </AriaTextField>
  );
}
