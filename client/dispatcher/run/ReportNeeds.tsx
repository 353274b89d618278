import { useState } from "react";
import {
  type CannotTakeWhy,
  cannotTakeWhys,
  type HelpNeed,
  helpNeeds,
} from "../../../shared/lifeCycle/help.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import type { Board, RunView } from "../../../shared/schemas/dispatching.ts";
import { toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey, useWrite } from "../../api/index.ts";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";
import { keepNote } from "../call/drafts.ts";
import { NativeChoice } from "../NativeChoice.tsx";
import { noteOf, type ToldByDispatcher, ToldDialog } from "./ToldDialog.tsx";

interface ReportNeedsProps {
  readonly board: Pick<Board, "trips">;
  readonly run: RunView;
}

/** What a driver asked for by telephone: ten minutes, or help, as when they cannot take somebody. */
export function ReportNeeds({ board, run }: ReportNeedsProps) {
  const { t } = useText();
  const [asking, ask] = useState<"break" | "help">();
  if (!isUnderWay(run)) return null;
  const since = { ...run, lastAct: run.starts };
  const close = () => ask(undefined);
  return (
    <>
      <Button icon="clock" onPress={() => ask("break")}>
        {t("dispatcher.forDriver.break")}
      </Button>
      <Button icon="alert" onPress={() => ask("help")}>
        {t("dispatcher.forDriver.help")}
      </Button>
      {asking === "break" && <AskBreak run={since} onClose={close} />}
      {asking === "help" && <AskHelp board={board} run={since} onClose={close} />}
    </>
  );
}

interface AskProps {
  readonly run: RunView;
  readonly onClose: () => void;
}

function AskBreak({ run, onClose }: AskProps) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const [requestId] = useState(newIdempotencyKey);
  const write = useWrite("askForBreakForDriver", {
    onSuccess: ({ answer }) => {
      keepNote(noteOf(run), "");
      say(t(`dispatcher.forDriver.break.${answer}`), answer === "placed" ? "info" : "error");
      onClose();
    },
  });
  const send = ({ at, reason }: ToldByDispatcher) =>
    write.mutate(
      { params: { shiftId: run.shiftId }, body: { requestId, at: toIso(at), reason } },
      { onError: (cause) => say(errorText(cause), "error") },
    );
  return (
    <ToldDialog
      title={t("dispatcher.forDriver.break")}
      run={run}
      isPending={write.isPending}
      onClose={onClose}
      onTold={send}
    >
      <p>{t("dispatcher.forDriver.breakHint")}</p>
    </ToldDialog>
  );
}

function AskHelp({ board, run, onClose }: ReportNeedsProps & AskProps) {
  const { t } = useText();
  const people = peopleAhead(run, board);
  const needs = helpNeeds.filter((each) => each !== "rest" && (each !== "cannotTake" || people.length > 0));
  const [need, setNeed] = useState<HelpNeed>(needs.includes("cannotTake") ? "cannotTake" : "callMe");
  const [tripId, setTrip] = useState(people[0]?.id);
  const [why, setWhy] = useState<CannotTakeWhy>(cannotTakeWhys[0]);
  const { isPending, send } = useAskHelp(run, onClose);
  const whom = need === "cannotTake" && tripId !== undefined ? { tripId, why } : {};
  return (
    <ToldDialog
      title={t("dispatcher.forDriver.help")}
      {...{ run, isPending, onClose }}
      onTold={(told) => send({ need, ...whom }, told)}
    >
      <NativeChoice
        label={t("dispatcher.report.what")}
        value={need}
        choices={needs.map((each) => [each, t(`driver.help.need.${each}`)])}
        onChoose={(next) => setNeed(needs.find((each) => each === next) ?? need)}
      />
      {need === "cannotTake" && (
        <>
          <NativeChoice
            label={t("dispatcher.forDriver.whom")}
            value={tripId}
            choices={people.map(({ id, rider }) => [id, rider.name])}
            onChoose={(next) => setTrip(people.find(({ id }) => id === next)?.id)}
          />
          <NativeChoice
            label={t("driver.cannotTake.why")}
            value={why}
            choices={cannotTakeWhys.map((each) => [each, t(`driver.cannotTake.why.${each}`)])}
            onChoose={(next) => setWhy(cannotTakeWhys.find((each) => each === next) ?? why)}
          />
        </>
      )}
    </ToldDialog>
  );
}

function useAskHelp(run: RunView, onDone: () => void) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const [helpId] = useState(newIdempotencyKey);
  const write = useWrite("askForHelpForDriver", {
    onSuccess: () => {
      keepNote(noteOf(run), "");
      say(t("dispatcher.done.reported"));
      onDone();
    },
  });
  type Asked = Pick<Parameters<typeof write.mutate>[0]["body"], "need" | "tripId" | "why">;
  const send = (asked: Asked, { at, reason }: ToldByDispatcher) =>
    write.mutate(
      { params: { shiftId: run.shiftId }, body: { helpId, ...asked, at: toIso(at), reason } },
      { onError: (cause) => say(errorText(cause), "error") },
    );
  return { isPending: write.isPending, send };
}

/** Who is still to be picked up, in the order of the run. */
const peopleAhead = ({ stops }: RunView, { trips }: Pick<Board, "trips">) =>
  stops
    .filter((stop) => stop.kind === "pickup" && isAhead(stop))
    .flatMap(({ tripId }) => trips.find(({ id }) => id === tripId) ?? []);
