import type { TroubleView } from "../../../shared/schemas/troubles.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { needTexts } from "../../request/needTexts.ts";
import { Button, useSay, useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { IncidentLink } from "../incidents/IncidentLink.tsx";
import { NoteField } from "../NoteField.tsx";
import { useSettled } from "../useSettled.ts";

interface SosCallProps {
  readonly trouble: TroubleView;
  readonly sos: NonNullable<TroubleView["sos"]>;
}

/** Of a call for help at once: who called, where the vehicle was seen last, what each needs; ended by what was done. */
export function SosCall({ trouble: { runs, people }, sos }: SosCallProps) {
  const { t, formats } = useText();
  const { by, position } = sos;
  const place = position && `${position.point.lat.toFixed(5)}, ${position.point.lon.toFixed(5)}`;
  return (
    <>
      <p>
        {t(`dispatcher.sos.by.${by}`)} ·{" "}
        {position === undefined
          ? t("dispatcher.sos.unseen")
          : t("dispatcher.sos.seen", { time: formats.time(position.at), point: place ?? "" })}
      </p>
      <ul className="stack stack--tight">
        {people.map(({ tripId, name, need }) => (
          <li key={tripId}>
            {[
              `${name}:`,
              ...(need === undefined ? [] : [t(`aid.${need.aid}`), ...needTexts(need.needs, t)]),
            ].join(" ")}
          </li>
        ))}
      </ul>
      <EndSos sosId={sos.id} />
      <IncidentLink
        {...{
          shiftId: runs[0]?.shiftId,
          tripId: by === "rider" ? people[0]?.tripId : undefined,
          sosId: sos.id,
        }}
      />
    </>
  );
}

function EndSos({ sosId }: { sosId: string }) {
  const { t } = useText();
  const say = useSay();
  const [note, setNote] = useNote(`sos ${sosId}`);
  const settled = useSettled(queryKey("listTroubles"));
  const write = useWrite("endSos", {
    onSuccess: () => {
      setNote("");
      say(t("dispatcher.sos.ended"));
    },
  });
  return (
    <>
      <NoteField label={t("dispatcher.sos.done")} value={note} onChange={setNote} />
      <div className="row">
        <Button
          look="primary"
          isDisabled={write.isPending || note.trim() === ""}
          onPress={() => write.mutate({ params: { sosId }, body: { note: note.trim() } }, settled)}
        >
          {t("dispatcher.sos.end")}
        </Button>
      </div>
    </>
  );
}
