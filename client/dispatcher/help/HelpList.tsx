import type { HelpNeed } from "../../../shared/lifeCycle/help.ts";
import type { RescueCause } from "../../../shared/lifeCycle/rescue.ts";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { OpenHelp } from "../../../shared/schemas/help.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Button, ButtonLink, useSay, useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { NoteField } from "../NoteField.tsx";
import { RescueLink } from "../rescue/RescueLinks.tsx";
import { useSettled } from "../useSettled.ts";

interface HelpListProps extends Pick<BoardListProps, "onSelect"> {
  readonly help: readonly OpenHelp[];
}

/** Drivers who ask for help, the most urgent first: who is aboard, how to call everybody, and what is done. */
export function HelpList({ help, onSelect }: HelpListProps) {
  const { t } = useText();
  return (
    <>
      <h3>{t("dispatcher.help.list")}</h3>
      <ul className="troubles" aria-label={t("dispatcher.help.list")}>
        {help.map((each) => (
          <li key={each.id}>
            <OneHelp {...{ help: each, onSelect }} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OneHelp({ help, onSelect }: { help: OpenHelp } & Pick<BoardListProps, "onSelect">) {
  const { t, formats } = useText();
  const { plate, need, why, note, since, driver, people, shiftId } = help;
  const title = `${plate}: ${t(`driver.help.need.${need}`)}`;
  return (
    <article className="card stack stack--tight" aria-label={title}>
      <h4>{title}</h4>
      <p className="soft">
        {t("dispatcher.help.since", { time: formats.time(since), name: driver.name })}
        {why !== undefined && ` · ${t(`driver.cannotTake.why.${why}`)}`}
      </p>
      {note !== undefined && <blockquote className="calls__words">{note}</blockquote>}
      <ul className="stack stack--tight">
        {people.map(({ tripId, name, phone, aid, isAboard }) => (
          <li key={tripId} className="row">
            <button type="button" className="link" onClick={() => onSelect({ kind: "trip", id: tripId })}>
              {name}
            </button>
            <span className="soft">
              {t(`aid.${aid}`)}
              {isAboard && ` · ${t("status.boarded")}`}
            </span>
            <a href={`tel:${phone}`}>{spacedPhone(phone)}</a>
          </li>
        ))}
      </ul>
      <Settle help={help} />
      <div className="row">
        {rescued[need] !== undefined && <RescueLink cause={rescued[need]} shiftId={shiftId} isFirst />}
        <ButtonLink icon="phone" href={`tel:${driver.phone}`}>
          {t("dispatcher.trouble.callDriver", { name: driver.name })}
        </ButtonLink>
        <Button look="quiet" onPress={() => onSelect({ kind: "run", id: shiftId })}>
          {t("dispatcher.trouble.openRun")}
        </Button>
      </div>
    </article>
  );
}

/** What of the run is not there any more when its driver asks for that. */
const rescued: Partial<Record<HelpNeed, RescueCause>> = {
  accident: "vehicle",
  breakdown: "vehicle",
  lift: "lift",
  ill: "driver",
};

/** What is done: its driver reads that. */
function Settle({ help: { id, shiftId, need } }: { help: OpenHelp }) {
  const { t } = useText();
  const say = useSay();
  const settled = useSettled(queryKey("listHelp"));
  const [note, setNote] = useNote(`help ${id}`);
  const write = useWrite("settleHelp");
  const settle = (body: { note: string } | { called: true }) =>
    write.mutate(
      { params: { shiftId, helpId: id }, body },
      {
        onSuccess: () => {
          setNote("");
          say(t("dispatcher.help.settled"));
        },
        ...settled,
      },
    );
  return (
    <>
      <NoteField label={t("dispatcher.help.done")} value={note} onChange={setNote} />
      <div className="row">
        <Button
          look="primary"
          isDisabled={write.isPending || note.trim() === ""}
          onPress={() => settle({ note })}
        >
          {t("dispatcher.help.settle")}
        </Button>
        {need === "callMe" && (
          <Button icon="check" isDisabled={write.isPending} onPress={() => settle({ called: true })}>
            {t("dispatcher.help.called")}
          </Button>
        )}
      </div>
    </>
  );
}
