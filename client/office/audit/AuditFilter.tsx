import { useState } from "react";
import type { MessageKey } from "../../../shared/i18n/index.ts";
import { call } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { type FoundSome, SearchField, SelectField } from "../../ui/fields/pickers.ts";
import { Button, useText } from "../../ui/index.ts";
import { type AuditChoice, type Chosen, everything, isDay } from "./auditChoice.ts";
import { deeds, deedText } from "./deeds.ts";

interface AuditFilterProps {
  readonly choice: AuditChoice;
  readonly onChange: (choice: AuditChoice) => void;
}

/** Which lines are shown: each field narrows them. */
export function AuditFilter({ choice, onChange }: AuditFilterProps) {
  const { t } = useText();
  const [cleared, setCleared] = useState(0);
  const change = (part: Partial<AuditChoice>) => onChange({ ...choice, ...part });
  const named = deeds.map((deed) => ({ value: deed as string, label: t(deedText(deed) ?? "audit.title") }));
  return (
    <section className="card stack" aria-label={t("audit.filter.title")}>
      <div className="audit__fields" key={cleared}>
        <PersonField
          label="audit.filter.person"
          chosen={choice.person}
          onChoose={(person) => change({ person })}
        />
        <PersonField
          label="audit.filter.actor"
          chosen={choice.actor}
          onChoose={(actor) => change({ actor })}
        />
        <SelectField
          label={t("audit.filter.did")}
          options={[
            { value: "everything", label: t("audit.filter.everything") },
            { value: "looks", label: t("audit.filter.looks") },
            ...named.sort((a, b) => a.label.localeCompare(b.label)),
          ]}
          value={choice.did}
          onChange={(did) => change({ did })}
        />
        <DayField
          label="audit.filter.from"
          day={choice.fromDay}
          onChange={(fromDay) => change({ fromDay })}
        />
        <DayField
          label="audit.filter.until"
          day={choice.untilDay}
          onChange={(untilDay) => change({ untilDay })}
        />
      </div>
      {choice.tripId !== undefined && <p>{t("audit.filter.trip", { id: choice.tripId })}</p>}
      {choice.vehicle && <p>{t("audit.filter.vehicle", { plate: choice.vehicle.name })}</p>}
      {choice !== everything && (
        <p>
          <Button
            onPress={() => {
              setCleared(cleared + 1);
              onChange(everything);
            }}
          >
            {t("audit.filter.clear")}
          </Button>
        </p>
      )}
    </section>
  );
}

interface DayFieldProps {
  readonly label: MessageKey;
  readonly day: string;
  readonly onChange: (day: string) => void;
}

function DayField({ label, day, onChange }: DayFieldProps) {
  const { t } = useText();
  return (
    <TextField
      label={t(label)}
      placeholder="2026-11-29"
      value={day}
      onChange={(text) => onChange(text.trim())}
      error={day === "" || isDay(day) ? undefined : t("audit.filter.notADay")}
    />
  );
}

interface PersonFieldProps {
  readonly label: MessageKey;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (person: Chosen | undefined) => void;
}

function PersonField({ label, chosen, onChoose }: PersonFieldProps) {
  const { t } = useText();
  const [typed, setTyped] = useState<string>();
  const search = async (q: string, signal: AbortSignal): Promise<FoundSome<Chosen>> => {
    if (q.trim().length < 2) return { found: [], total: 0 };
    const { people } = await call("searchAuditPeople", { body: { q }, signal });
    const found = people.map(({ id, name, role }) => ({
      ...{ key: id, name, value: { id, name } },
      detail: t(`audit.role.${role}`),
    }));
    return { found, total: found.length };
  };
  return (
    <SearchField
      label={t(label)}
      text={typed ?? chosen?.name ?? ""}
      onTextChange={(text) => {
        setTyped(text);
        if (chosen !== undefined) onChoose(undefined);
      }}
      onChoose={({ value }) => {
        setTyped(undefined);
        onChoose(value);
      }}
      search={search}
    />
  );
}
