import { spacedPhone } from "../../../shared/phone/index.ts";
import type { RescueUndone, RescueView } from "../../../shared/schemas/rescues.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { Button, Callout, useSay, useText } from "../../ui/index.ts";
import { useSettled } from "../useSettled.ts";

/** For some minutes everything goes back; once somebody has acted on it, it is said for whom, and what to do by hand. */
export function UndoRescue({ rescue: { id, undoUntil } }: { rescue: RescueView }) {
  const { t, formats } = useText();
  const say = useSay();
  const now = useServiceNow(10_000);
  const settled = useSettled(queryKey("listRescues"));
  const undo = useWrite("undoRescue", {
    onSuccess: ({ result }) => {
      if (result === "undone") say(t("dispatcher.rescue.undone"));
    },
  });
  const outcome = undo.data;
  const isOpen = undoUntil !== undefined && Date.parse(undoUntil) > now;
  return (
    <>
      {outcome?.result === "blocked" && (
        <Callout tone="warn" urgent>
          {t("dispatcher.rescue.blocked")}
        </Callout>
      )}
      {outcome?.result === "acted" && <ByHand people={outcome.people} />}
      {isOpen && (
        <div className="row">
          <Button
            icon="back"
            isDisabled={undo.isPending}
            onPress={() => undo.mutate({ params: { rescueId: id } }, settled)}
          >
            {t("dispatcher.rescue.undo", { time: formats.time(undoUntil) })}
          </Button>
        </div>
      )}
    </>
  );
}

type Acted = Extract<RescueUndone, { result: "acted" }>["people"];

function ByHand({ people }: { people: Acted }) {
  const { t } = useText();
  return (
    <Callout tone="warn" title={t("dispatcher.rescue.acted")} urgent>
      <ul>
        {people.map(({ tripId, name, phone, what, plate = "" }) => (
          <li key={tripId}>
            {name}, <a href={`tel:${phone}`}>{spacedPhone(phone)}</a>:{" "}
            {t(`dispatcher.rescue.acted.${what}`, { plate })}
          </li>
        ))}
      </ul>
      <p>{t("dispatcher.rescue.acted.what")}</p>
    </Callout>
  );
}
