import { type FormEvent, useState } from "react";
import { type ListColumn, type ListKind, listColumns } from "../../../shared/schemas/exchange.ts";
import { useWrite } from "../../api/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";

export interface ColumnsFormProps {
  readonly kind: ListKind;
  readonly names: readonly string[];
  readonly save: string;
  readonly onSaved: () => void;
}
type Meaning = ListColumn | "none";

/** What the columns of a file mean; what is not said is asked again with the next file. */
export function ColumnsForm({ kind, names, save, onSaved }: ColumnsFormProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [said, setSaid] = useState<ReadonlyMap<string, Meaning>>(new Map());
  const tell = useWrite("sayColumns", { onSuccess: onSaved });
  const options: readonly { value: Meaning; label: string }[] = [
    { value: "none", label: t("lists.column.none") },
    ...listColumns[kind].map((column) => ({ value: column, label: t(`lists.column.${column}`) })),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const told = [...said].map(([name, meaning]) => ({ name, column: meaning === "none" ? null : meaning }));
    tell.mutate({ params: { kind }, body: { columns: told } });
  };
  return (
    <form className="stack" onSubmit={submit}>
      {[...new Set(names)].slice(0, 100).map((name) => (
        <SelectField<Meaning>
          key={name}
          label={name}
          options={options}
          value={said.get(name) ?? null}
          onChange={(meaning) => setSaid(new Map(said).set(name, meaning))}
        />
      ))}
      {tell.isError && (
        <Callout tone="bad" urgent>
          {errorText(tell.error)}
        </Callout>
      )}
      <Button type="submit" isDisabled={said.size === 0 || tell.isPending}>
        {save}
      </Button>
    </form>
  );
}
