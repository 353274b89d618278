import { Checkbox } from "react-aria-components/Checkbox";
import { CheckboxGroup, FieldError, Label } from "react-aria-components/CheckboxGroup";

export interface CheckListProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string[];
  readonly onChange: (value: string[]) => void;
  readonly error?: string | undefined;
  readonly id?: string;
  /** For short labels such as weekdays. */
  readonly small?: boolean;
}

/** Any of a few, all of them visible. */
export function CheckList({ label, choices, value, onChange, error, id, small = false }: CheckListProps) {
  return (
    <CheckboxGroup
      {...(id !== undefined && { id })}
      className="choices"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field__label">{label}</Label>
      <div className={small ? "choices__options choices__options--small" : "choices__options"}>
        {choices.map((choice) => (
          <Checkbox key={choice.value} value={choice.value} className="choice choice--any">
            <span>{choice.label}</span>
          </Checkbox>
        ))}
      </div>
      <FieldError className="field__error">{error}</FieldError>
    </CheckboxGroup>
  );
}
