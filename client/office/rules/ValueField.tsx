import { purposes } from "../../../shared/needs/index.ts";
import { CheckList, ChoiceField, TextField } from "../../ui/fields/index.ts";
import { useText } from "../../ui/index.ts";
import { isLength, isTexts, partName, type RuleValue } from "./ruleValue.ts";

interface ValueFieldProps {
  readonly label: string;
  readonly value: RuleValue;
  readonly onChange: (value: RuleValue) => void;
}

/** A field for a value by its kind: yes or no, a number, a time, a length, or a group of these. */
export function ValueField({ label, value, onChange }: ValueFieldProps) {
  const { t } = useText();
  if (value === null) return null;
  if (typeof value === "boolean")
    return (
      <ChoiceField
        label={label}
        choices={[
          { value: "yes", label: t("officeRules.yes") },
          { value: "no", label: t("officeRules.no") },
        ]}
        value={value ? "yes" : "no"}
        onChange={(next) => onChange(next === "yes")}
        small
      />
    );
  if (typeof value === "number") return <NumberValue {...{ label, value, onChange }} />;
  if (typeof value === "string") return <TextField {...{ label, value, onChange }} />;
  if (isLength(value))
    return (
      <NumberValue
        label={t("officeRules.inMinutes", { what: label })}
        value={value.minutes}
        onChange={(minutes) => onChange({ minutes })}
      />
    );
  return <Group {...{ label, value, onChange }} />;
}

function NumberValue({ value, ...props }: Omit<ValueFieldProps, "value"> & { readonly value: number }) {
  return (
    <TextField
      label={props.label}
      type="number"
      value={Number.isNaN(value) ? "" : String(value)}
      onChange={(text) => props.onChange(text === "" ? Number.NaN : Number(text))}
    />
  );
}

type Group = Extract<RuleValue, object>;

function Group({ label, value, onChange }: ValueFieldProps & { readonly value: Group }) {
  const { t } = useText();
  if (isTexts(value))
    return (
      <CheckList
        label={label}
        choices={purposes.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
        value={[...value]}
        onChange={(chosen) => onChange(chosen)}
      />
    );
  const put = (part: string, inner: RuleValue) =>
    onChange(
      Array.isArray(value)
        ? value.map((each: RuleValue, index) => (String(index) === part ? inner : each))
        : Object.fromEntries(Object.entries(value).map(([key, was]) => [key, key === part ? inner : was])),
    );
  return (
    <fieldset className="fleet__part">
      <legend>{label}</legend>
      <div className="fleet__numbers">
        {Object.entries(value).map(([part, inner]: [string, RuleValue]) => (
          <ValueField
            key={part}
            label={Array.isArray(value) ? String(Number(part) + 1) : partName(part, t)}
            value={inner}
            onChange={(next) => put(part, next)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Whether every number of a value is one. */
export function isFilled(value: RuleValue): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return value !== "";
  return Object.values(value).every((inner: RuleValue) => isFilled(inner));
}
