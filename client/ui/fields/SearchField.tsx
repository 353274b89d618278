import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox, FieldError, Input, Label, Text } from "react-aria-components/ComboBox";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Icon } from "../Icon.tsx";
import { useText } from "../i18n/TextProvider.tsx";
import { useSearch } from "./useSearch.ts";

export interface Found<T> {
  readonly key: string;
  readonly name: string;
  readonly detail?: string | undefined;
  readonly value: T;
}
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
  /** Asks the server; called after a short rest in typing, the previous call aborted. Keep it stable. */
  readonly search: (query: string, signal: AbortSignal) => Promise<readonly Found<T>[]>;
}

/** Type, get suggestions from the server, choose by keyboard or finger. */
export function SearchField<T>(props: SearchFieldProps<T>) {
  const { label, hint, error, placeholder, autoFocus = false, text, onTextChange, onChoose, search } = props;
  const { t } = useText();
  const { found, isSearching, failed, ask } = useSearch(search);
  const [chosenKey, setChosenKey] = useState<string>();
  // The text may be changed from outside ("from home"); then nothing of the list is chosen any more.
  const isChosen = found.some((each) => each.key === chosenKey && each.name === text);
  return (
    <ComboBox
      className="field"
      autoFocus={autoFocus}
      inputValue={text}
      onInputChange={(next) => {
        if (next === text) return;
        setChosenKey(undefined);
        onTextChange(next);
        ask(next);
      }}
      items={found}
      value={isChosen && chosenKey !== undefined ? chosenKey : null}
      onChange={(key) => {
        const chosen = found.find((each) => each.key === key);
        if (chosen === undefined || (isChosen && chosen.key === chosenKey)) return;
        setChosenKey(chosen.key);
        onChoose(chosen);
      }}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field__label">{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <div className="input-group">
        <Input className="input input--with-button" placeholder={placeholder ?? ""} autoComplete="off" />
        <Button className="input-group__button">
          <Icon name="search" />
        </Button>
      </div>
      <FieldError className="field__error">{error}</FieldError>
      <Popover className="popover" offset={4}>
        <Suggestions<T> empty={t(emptyKey({ isSearching, failed, isShort: text.trim() === "" }))} />
      </Popover>
    </ComboBox>
  );
}

function Suggestions<T>({ empty }: { empty: string }) {
  return (
    <ListBox<Found<T>> className="options" renderEmptyState={() => <p className="options__none">{empty}</p>}>
      {(each) => (
        <ListBoxItem id={each.key} textValue={each.name} className="option">
          <span>{each.name}</span>
          {each.detail !== undefined && <span className="option__detail">{each.detail}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function emptyKey(state: { isSearching: boolean; failed: boolean; isShort: boolean }) {
  if (state.isShort) return "search.typeToSearch";
  if (state.isSearching) return "search.searching";
  return state.failed ? "search.failed" : "search.nothing";
}
