import { Button } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { FieldError, Label, Select, SelectValue, Text } from "react-aria-components/Select";
import { Icon } from "../Icon.tsx";

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly detail?: string;
  /** Shown, with its reason as the detail, and not to be had. */
  readonly isDisabled?: boolean;
}
export interface SelectFieldProps<V extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
}

/** One of many. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, hint, error, placeholder = "", options, value, onChange } = props;
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => onChange(key as V)}
      placeholder={placeholder}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field__label">{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <Button className="input select-button">
        <SelectValue />
        <Icon name="chevron" size={18} />
      </Button>
      <FieldError className="field__error">{error}</FieldError>
      <Popover className="popover" offset={4}>
        <ListBox className="options">
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              isDisabled={option.isDisabled === true}
              className="option"
            >
              <span>{option.label}</span>
              {option.detail !== undefined && <span className="option__detail">{option.detail}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
