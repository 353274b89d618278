interface NativeChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
}

/** One of a list, by the device's own control. */
export const NativeChoice = ({ label, value, choices, onChoose }: NativeChoiceProps) => (
  <label className="field">
    <span className="field__label">{label}</span>
    <select className="native-select" value={value} onChange={({ target }) => onChoose(target.value)}>
      {choices.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  </label>
);
