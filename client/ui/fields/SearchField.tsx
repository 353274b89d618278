import { Autocomplete } from "react-aria-components/Autocomplete";
import { FieldError, Input, Label, Text, TextField } from "react-aria-components/TextField";
import { Icon } from "../Icon.tsx";
import type { Found, FoundSome } from "./found.ts";
import { Suggestions } from "./Suggestions.tsx";
import { useSearch } from "./useSearch.ts";
import { useSuggestions } from "./useSuggestions.ts";

export interface SearchFieldProps<T> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** What is written in the field: a chosen thing's name or what is being typed. */
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly onChoose: (found: Found<T>) => void;
  /** Asks the server; called after a short rest in typing, the previous call aborted. `limit` when more are wanted than usual. */
  readonly search: (query: string, signal: AbortSignal, limit?: number) => Promise<FoundSome<T>>;
}

/**
 * Type, get suggestions from the server, choose by keyboard or finger. The suggestions stand in the document right
 * after the field. React Aria's ComboBox keeps them at the end of the page instead and therefore hides all the rest
 * with aria-hidden, which leaves buttons that have the focus and no name (adobe/react-spectrum #4937).
 */
export function SearchField<T>(props: SearchFieldProps<T>) {
  const { label, hint, error, placeholder, autoFocus = false, text, onTextChange, onChoose } = props;
  const { ask, ...search } = useSearch(props.search);
  const { isOpen, setOpen, frame } = useSuggestions(search.found.length > 0);
  const type = (next: string) => {
    if (next === text) return;
    onTextChange(next);
    ask(next);
    setOpen(next.trim() !== "");
  };
  const choose = (chosen: Found<T>) => {
    setOpen(false);
    onChoose(chosen);
  };
  return (
    <Autocomplete inputValue={text} onInputChange={type} disableAutoFocusFirst>
      <TextField
        className="field"
        autoFocus={autoFocus}
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <Label className="field__label">{label}</Label>
        {hint !== undefined && (
          <Text slot="description" className="field__hint">
            {hint}
          </Text>
        )}
        <div className="search" {...frame}>
          <Input
            className="input search__input"
            role="combobox"
            aria-expanded={isOpen && search.found.length > 0}
            placeholder={placeholder ?? ""}
          />
          <span className="search__icon">
            <Icon name="search" />
          </span>
          <Suggestions label={label} {...search} isOpen={isOpen} onChoose={choose} />
        </div>
        <FieldError className="field__error">{error}</FieldError>
      </TextField>
    </Autocomplete>
  );
}
