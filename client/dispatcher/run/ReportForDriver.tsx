import { useState } from "react";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { actionsAt, canHaveNeverRidden, nextStop, stepsTo } from "../../../shared/lifeCycle/stop.ts";
import type { RunStop, RunView } from "../../../shared/schemas/dispatching.ts";
import type { StopAction } from "../../../shared/schemas/driving.ts";
import { toIso } from "../../../shared/time/units.ts";
import { asApiError, call, newIdempotencyKey } from "../../api/index.ts";
import { Button, PlaceLabel, placeText, useErrorText, useSay, useText } from "../../ui/index.ts";
import { keepNote } from "../call/drafts.ts";
import { noteOf, type ToldByDispatcher, ToldDialog } from "./ToldDialog.tsx";

interface ReportForDriverProps {
  readonly run: RunView;
  /** Only at the stops of this trip. */
  readonly tripId?: string;
}

/** What happened at the stop whose turn it is, told by a dispatcher: for a driver who does not, or did not yesterday. */
export function ReportForDriver({ run, tripId }: ReportForDriverProps) {
  const { t, locale } = useText();
  const [isAsking, setAsking] = useState(false);
  const stop = nextStop(run.stops);
  const isOfTrip =
    tripId === undefined || run.stops.some((each) => each.tripId === tripId && isOpen(each, run));
  if (!isUnderWay(run) || stop === undefined || !isOfTrip) return null;
  if (tripId !== undefined && stop.tripId !== tripId)
    return <p className="soft">{t("dispatcher.report.before", { label: placeText(stop, locale) })}</p>;
  return (
    <>
      <Button icon="note" onPress={() => setAsking(true)}>
        {t("dispatcher.report")}
      </Button>
      {isAsking && <Report key={stop.id} {...{ run, stop }} onClose={() => setAsking(false)} />}
    </>
  );
}

const isOpen = ({ id }: RunStop, { stops }: RunView): boolean =>
  stops.some((each) => each.id === id && actionsAt(each).length > 0);

/** All that may have happened here since, in its order: what comes in between happened, too. */
function possible(run: RunView, stop: RunStop): StopAction[] {
  const ways: StopAction[] = ["depart", "arrive", "board", "dropOff", "noShow"];
  const ahead = ways.filter((action) => stepsTo(stop, action).length > 0);
  return canHaveNeverRidden({ shift: run, stops: run.stops }, stop) ? [...ahead, "neverRode"] : ahead;
}

function Report({ run, stop, onClose }: { run: RunView; stop: RunStop; onClose: () => void }) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const actions = possible(run, stop);
  const [action, choose] = useState<StopAction | undefined>(actions[0]);
  const [isPending, setPending] = useState(false);
  const send = async ({ at, reason }: ToldByDispatcher) => {
    if (action === undefined) return;
    setPending(true);
    try {
      for (const step of action === "neverRode" ? [action] : stepsTo(stop, action))
        await call("reportForDriver", {
          params: { stopId: stop.id },
          body: { actionId: newIdempotencyKey(), action: step, at: toIso(at), reason },
        });
      keepNote(noteOf(run), "");
      say(t("dispatcher.done.reported"));
      onClose();
    } catch (cause) {
      say(errorText(asApiError(cause)), "error");
    }
    setPending(false);
  };
  return (
    <ToldDialog
      title={t("dispatcher.report")}
      {...{ run, isPending, onClose }}
      onTold={(told) => void send(told)}
    >
      <p>
        {t(stop.kind === "pickup" ? "dispatcher.stop.pickup" : "dispatcher.stop.dropoff")}:{" "}
        <PlaceLabel of={stop} />
      </p>
      <label className="field">
        <span className="field__label">{t("dispatcher.report.what")}</span>
        <select
          className="native-select"
          value={action}
          onChange={(event) => choose(actions.find((each) => each === event.target.value))}
        >
          {actions.map((each) => (
            <option key={each} value={each}>
              {t(`dispatcher.question.act.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </ToldDialog>
  );
}
