import { type FormEvent, useState } from "react";
import { type IncidentKind, incidentKinds } from "../../../shared/lifeCycle/incident.ts";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import { addSeconds, hours, seconds, toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey, useWrite } from "../../api/index.ts";
import { currentServiceNow, goTo } from "../../state/index.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { Button, ErrorState, useErrorText, useSay, useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { useToldTime } from "../run/useToldTime.tsx";
import { type AboutIncident, pathOfIncident } from "./incidentPath.ts";

/** Written up within a shift. */
const BACK = hours(12);

/** What happened, when and where, and what was done first; whom it concerns the service knows from the run or the trip. */
export function NewIncident({ about }: { about: AboutIncident }) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const [incidentId] = useState(newIdempotencyKey);
  const [since] = useState(() => toIso(addSeconds(currentServiceNow(), seconds(-BACK))));
  const [kind, setKind] = useState<IncidentKind>("accident");
  const [place, setPlace] = useState("");
  const key = `incident ${about.sosId ?? about.tripId ?? about.shiftId}`;
  const [text, setText] = useNote(key);
  const time = useToldTime({ last: since, beginsNow: true });
  const write = useWrite("openIncident", {
    onSuccess: ({ incident }) => {
      setText("");
      say(t("incident.saved"));
      goTo(pathOfIncident(incident.id));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = time.read();
    if (at === undefined || text.trim() === "") return;
    const where = place.trim();
    const body = { incidentId, kind, happenedAt: toIso(at), ...about, text: text.trim() };
    write.mutate({ body: { ...body, ...(where !== "" && { place: where }) } as ApiBody<"openIncident"> });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="soft">{t("incident.about")}</p>
      <ChoiceField
        label={t("incident.kind")}
        choices={incidentKinds.map((value) => ({ value, label: t(`incident.kind.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      {time.field}
      <TextField label={t("incident.place")} maxLength={200} value={place} onChange={setPlace} />
      <TextField
        label={t("incident.first")}
        lines={4}
        maxLength={1000}
        value={text}
        onChange={setText}
        isRequired
      />
      {write.error !== null && <ErrorState text={errorText(write.error)} />}
      <div className="row">
        <Button
          type="submit"
          look="primary"
          isDisabled={write.isPending || time.isEmpty || text.trim() === ""}
        >
          {t("incident.save")}
        </Button>
      </div>
    </form>
  );
}
