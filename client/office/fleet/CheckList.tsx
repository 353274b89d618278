import { Checkbox } from "react-aria-components/Checkbox";
import { CheckboxGroup, Label } from "react-aria-components/CheckboxGroup";

interface CheckListProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string[];
  readonly onChange: (value: string[]) => void;
  /** For short labels such as weekdays. */
  readonly small?: boolean;
}

/** Any of a few, all of them visible. */
export function CheckList({ label, choices, value, onChange, small = false }: CheckListProps) {
  return (
    <CheckboxGroup className="choices" value={value} onChange={onChange}>
      <Label className="field__label">{label}</Label>
      <div className={small ? "choices__options choices__options--small" : "choices__options"}>
        {choices.map((choice) => (
          <Checkbox key={choice.value} value={choice.value} className="choice choice--any">
            <span>{choice.label}</span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
