import { type FormEvent, useState } from "react";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import { useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { Button, EmptyState, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { FoundTrips } from "./FoundTrips.tsx";
import { askedBy, type FoundTrip, STATUSES, useWanted, type Wanted } from "./wanted.ts";

type Asked = ApiBody<"findTrips">;

const AT_ONCE = 20;

interface FindTripsProps {
  readonly onClose: () => void;
  readonly onOpen: (trip: FoundTrip) => void;
}

/** Trips of any day by what somebody knows of one. What is shown is written down, and the page says so. */
export function FindTrips({ onClose, onOpen }: FindTripsProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [wanted, change] = useWanted();
  const [asked, setAsked] = useState<Asked>();
  const find = useWrite("findTrips");
  const look = (next: Asked) => {
    setAsked(next);
    find.mutate({ body: next });
  };
  const begin = (event: FormEvent) => {
    event.preventDefault();
    const parts = askedBy(wanted);
    if (parts !== undefined) look({ ...parts, offset: 0, limit: AT_ONCE });
  };
  return (
    <Dialog isOpen title={t("dispatcher.find.title")} onClose={onClose}>
      <p className="soft">{t("dispatcher.find.audit")}</p>
      <form className="stack" onSubmit={begin} noValidate>
        <WantedFields {...{ wanted, change }} />
        <Button type="submit" look="primary" icon="search" isDisabled={askedBy(wanted) === undefined}>
          {t("dispatcher.find.find")}
        </Button>
      </form>
      {find.isPending && <Loading />}
      {find.error !== null && (
        <ErrorState text={errorText(find.error)} onRetry={() => asked !== undefined && look(asked)} />
      )}
      <div role="status">
        {find.data !== undefined && !find.isPending && (
          <p>{t("dispatcher.find.count", { count: find.data.total })}</p>
        )}
      </div>
      {find.data?.total === 0 && !find.isPending && <EmptyState title={t("dispatcher.find.none")} />}
      {find.data !== undefined && !find.isPending && asked !== undefined && (
        <FoundTrips
          answer={find.data}
          offset={asked.offset ?? 0}
          atOnce={AT_ONCE}
          onMove={(offset) => look({ ...asked, offset })}
          onOpen={onOpen}
        />
      )}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.close")}</Button>
      </div>
    </Dialog>
  );
}

interface WantedFieldsProps {
  readonly wanted: Wanted;
  readonly change: (part: Partial<Wanted>) => void;
}

function WantedFields({ wanted, change }: WantedFieldsProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        label={t("dispatcher.find.who")}
        hint={t("dispatcher.find.whoHint")}
        autoFocus
        value={wanted.who}
        onChange={(who) => change({ who })}
      />
      <TextField
        label={t("dispatcher.find.place")}
        value={wanted.place}
        onChange={(place) => change({ place })}
      />
      <TextField
        label={t("dispatcher.find.plate")}
        value={wanted.plate}
        onChange={(plate) => change({ plate })}
      />
      <div className="days__other">
        <DateField
          label={t("dispatcher.find.from")}
          value={wanted.from}
          onChange={(from) => change({ from })}
        />
        <DateField
          label={t("dispatcher.find.until")}
          value={wanted.until}
          onChange={(until) => change({ until })}
        />
      </div>
      <SelectField
        label={t("dispatcher.find.status")}
        options={STATUSES.map((value) => ({
          value,
          label: value === "any" ? t("dispatcher.find.anyStatus") : t(`status.${value}`),
        }))}
        value={wanted.status}
        onChange={(status) => change({ status })}
      />
    </>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const DateField = ({ label, value, onChange }: DateFieldProps) => (
  <label className="field">
    <span className="field__label">{label}</span>
    <input className="input" type="date" value={value} onChange={(event) => onChange(event.target.value)} />
  </label>
);
