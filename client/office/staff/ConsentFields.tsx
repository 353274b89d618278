import { useState } from "react";
import type { ApiResponse } from "../../../shared/schemas/api.ts";
import { call } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { SearchField } from "../../ui/fields/pickers.ts";
import { Button, useText } from "../../ui/index.ts";

export interface ConsentDraft {
  readonly riderId: string;
  readonly from: string;
  readonly until: string;
}
interface ConsentFieldsProps {
  readonly people: readonly ConsentDraft[];
  /** Known by name already. */
  readonly riders: ApiResponse<"listStaff">["riders"];
  readonly onChange: (people: readonly ConsentDraft[]) => void;
}

/** Who has consented that somebody from outside sees their trips, from when until when. */
export function ConsentFields({ people, riders, onChange }: ConsentFieldsProps) {
  const { t } = useText();
  const [text, setText] = useState("");
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const nameOf = (id: string) => found[id] ?? riders.find((each) => each.id === id)?.name ?? id;
  const search = async (q: string, _signal: AbortSignal, limit = 8) => {
    const answer = await call("listRiders", { body: { q, limit } });
    return {
      found: answer.riders.map(({ id, name }) => ({ key: id, name, value: { id: id as string, name } })),
      total: answer.total,
    };
  };
  const change = (riderId: string, part: Partial<ConsentDraft>) =>
    onChange(people.map((each) => (each.riderId === riderId ? { ...each, ...part } : each)));
  return (
    <fieldset className="fleet__part">
      <legend>{t("officeStaff.people")}</legend>
      <SearchField
        label={t("officeStaff.people.find")}
        text={text}
        onTextChange={setText}
        search={search}
        onChoose={({ value: { id, name } }) => {
          setFound((known) => ({ ...known, [id]: name }));
          setText("");
          if (!people.some(({ riderId }) => riderId === id))
            onChange([...people, { riderId: id, from: "", until: "" }]);
        }}
      />
      {people.length === 0 && <p className="soft">{t("officeStaff.people.none")}</p>}
      {people.map(({ riderId, from, until }) => (
        <fieldset key={riderId} className="fleet__part">
          <legend>{nameOf(riderId)}</legend>
          <TextField
            label={t("officeStaff.people.from")}
            type="date"
            value={from}
            onChange={(day) => change(riderId, { from: day })}
          />
          <TextField
            label={t("officeStaff.people.until")}
            type="date"
            value={until}
            onChange={(day) => change(riderId, { until: day })}
          />
          <Button look="quiet" onPress={() => onChange(people.filter((each) => each.riderId !== riderId))}>
            {t("officeStaff.people.remove", { name: nameOf(riderId) })}
          </Button>
        </fieldset>
      ))}
    </fieldset>
  );
}
