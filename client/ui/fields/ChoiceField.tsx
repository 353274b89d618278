import { FieldError, Label, Radio, RadioGroup, Text } from "react-aria-components/RadioGroup";
import { Icon, type IconName } from "../Icon.tsx";

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: IconName;
}
export interface ChoiceFieldProps<V extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly id?: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** For short labels such as numbers. */
  readonly small?: boolean;
}

/** One of a few, all of them visible. */
export function ChoiceField<V extends string>(props: ChoiceFieldProps<V>) {
  const { label, hint, error, id, choices, value, onChange, small = false } = props;
  return (
    <RadioGroup
      {...(id !== undefined && { id })}
      className="choices"
      value={value}
      onChange={(next) => onChange(next as V)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field__label">{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <div className={small ? "choices__options choices__options--small" : "choices__options"}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="choice">
            {choice.icon !== undefined && <Icon name={choice.icon} />}
            <span>{choice.label}</span>
          </Radio>
        ))}
      </div>
      <FieldError className="field__error">{error}</FieldError>
    </RadioGroup>
  );
}
