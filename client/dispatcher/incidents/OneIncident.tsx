import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type IncidentOutcome, incidentOutcomes } from "../../../shared/lifeCycle/incident.ts";
import type { Incident } from "../../../shared/schemas/incidents.ts";
import { toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey, queryKey, useRead, useWrite } from "../../api/index.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { Button, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { useToldTime } from "../run/useToldTime.tsx";
import { useSettled } from "../useSettled.ts";
import { useOutcomeText } from "./useOutcomeText.ts";

/** One incident: what is known of it, what was done when, and, while it is open, what more was done. */
export function OneIncident({ id }: { id: string }) {
  const errorText = useErrorText();
  const { data, error, refetch } = useRead("getIncident", { params: { incidentId: id } });
  if (data === undefined)
    return error === null ? (
      <Loading />
    ) : (
      <ErrorState text={errorText(error)} onRetry={() => void refetch()} />
    );
  const { incident } = data;
  return (
    <>
      <Facts incident={incident} />
      <Entries incident={incident} />
      {incident.closed === undefined && <AddEntry incident={incident} />}
      {incident.closed === undefined && <CloseIncident incident={incident} />}
    </>
  );
}

interface OfIncident {
  readonly incident: Incident;
}

function Facts({ incident }: OfIncident) {
  const { t, formats } = useText();
  const outcomeText = useOutcomeText();
  const { kind, happenedAt, place, plate, driver, people, fromSos } = incident;
  const lines: [string, string][] = [
    [t("incident.kind"), t(`incident.kind.${kind}`)],
    [t("incident.time"), `${formats.shortDay(happenedAt)} ${formats.time(happenedAt)}`],
    ...(place === undefined ? [] : [[t("incident.place"), place] satisfies [string, string]]),
    ...(plate === undefined
      ? []
      : [[t("incident.run"), `${plate} · ${driver ?? ""}`] satisfies [string, string]]),
    [t("incident.people"), people.map(({ name }) => name).join(", ") || t("incident.nobody")],
    [t("incident.outcome"), outcomeText(incident)],
  ];
  return (
    <>
      {fromSos && <p>{t("incident.fromSos")}</p>}
      <dl className="facts">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Entries({ incident: { entries } }: OfIncident) {
  const { t, formats } = useText();
  return (
    <section className="stack" aria-label={t("incident.entries")}>
      <h2>{t("incident.entries")}</h2>
      <ol className="stack stack--tight">
        {entries.map(({ id, at, writtenAt, by, text }) => (
          <li key={id}>
            <p>
              <span className="numbers">{formats.time(at)}</span> {text ?? t("incident.gone")}
            </p>
            <p className="soft">{t("incident.writtenBy", { name: by, time: formats.time(writtenAt) })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What is answered is shown at once. */
function usePut(id: string) {
  const cache = useQueryClient();
  return (answer: { incident: Incident }) =>
    cache.setQueryData(queryKey("getIncident", { params: { incidentId: id } }), answer);
}

function AddEntry({ incident: { id, happenedAt } }: OfIncident) {
  const { t } = useText();
  const [entryId, setEntryId] = useState(newIdempotencyKey);
  const [text, setText] = useNote(`incident entry ${id}`);
  const time = useToldTime({ last: happenedAt, beginsNow: true });
  const settled = useSettled();
  const put = usePut(id);
  const write = useWrite("noteIncident", {
    onSuccess: (answer) => {
      put(answer);
      setText("");
      setEntryId(newIdempotencyKey());
    },
  });
  const add = () => {
    const at = time.read();
    if (at === undefined) return;
    const body = { entryId, at: toIso(at), text: text.trim() };
    write.mutate({ params: { incidentId: id }, body }, settled);
  };
  return (
    <section className="card stack" aria-label={t("incident.add")}>
      {time.field}
      <TextField
        label={t("incident.done")}
        lines={3}
        maxLength={1000}
        value={text}
        onChange={setText}
        isRequired
      />
      <div className="row">
        <Button isDisabled={write.isPending || time.isEmpty || text.trim() === ""} onPress={add}>
          {t("incident.add")}
        </Button>
      </div>
    </section>
  );
}

function CloseIncident({ incident: { id } }: OfIncident) {
  const { t } = useText();
  const [entryId] = useState(newIdempotencyKey);
  const [outcome, setOutcome] = useState<IncidentOutcome>("nobodyHurt");
  const [text, setText] = useNote(`incident close ${id}`);
  const settled = useSettled(queryKey("listIncidents"));
  const put = usePut(id);
  const write = useWrite("closeIncident", {
    onSuccess: (answer) => {
      put(answer);
      setText("");
    },
  });
  const close = () =>
    write.mutate({ params: { incidentId: id }, body: { entryId, outcome, text: text.trim() } }, settled);
  return (
    <section className="card stack" aria-label={t("incident.close")}>
      <ChoiceField
        label={t("incident.outcome")}
        choices={incidentOutcomes.map((value) => ({ value, label: t(`incident.outcome.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      <TextField
        label={t("incident.last")}
        lines={2}
        maxLength={1000}
        value={text}
        onChange={setText}
        isRequired
      />
      <div className="row">
        <Button look="primary" isDisabled={write.isPending || text.trim() === ""} onPress={close}>
          {t("incident.close")}
        </Button>
      </div>
    </section>
  );
}
