import { isToBegin } from "../../../shared/lifeCycle/shift.ts";
import type { Board, RunStop, RunView } from "../../../shared/schemas/dispatching.ts";
import { useRead } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import {
  BackLink,
  Button,
  EmptyState,
  ErrorState,
  Loading,
  PlaceLabel,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { NoteField } from "../NoteField.tsx";
import type { PaperRow } from "./paperDay.ts";
import { BEGAN, usePaper } from "./usePaper.ts";
import "./paper.css";

/** `#/paper/<run>`: after an outage a run's day is typed in on one page, with the times of the acts. */
export function PaperScreen({ shiftId }: { shiftId: string }) {
  const { t } = useText();
  const errorText = useErrorText();
  const board = useRead("getBoard", { query: {} }, { staleTime: 0 });
  const run = board.data?.runs.find((each) => each.shiftId === shiftId);
  return (
    <div className="stack stack--loose beside-board">
      <BackLink href="#/" />
      {board.error !== null && (
        <ErrorState text={errorText(board.error)} onRetry={() => void board.refetch()} />
      )}
      {board.data === undefined && board.error === null && <Loading />}
      {board.data !== undefined && run === undefined && <EmptyState title={t("dispatcher.paper.unknown")} />}
      {board.data !== undefined && run !== undefined && (
        <PaperRun board={board.data} run={run} onEntered={() => void board.refetch()} />
      )}
    </div>
  );
}

interface PaperRunProps {
  readonly board: Board;
  readonly run: RunView;
  readonly onEntered: () => void;
}

function PaperRun({ board, run, onEntered }: PaperRunProps) {
  const { t } = useText();
  const paper = usePaper(run, onEntered);
  const names = new Map<string, string>(board.trips.map((trip) => [trip.id, trip.rider.name]));
  return (
    <>
      <ViewTitle>{t("dispatcher.paper.title", { plate: run.plate })}</ViewTitle>
      <p>{t("dispatcher.paper.intro")}</p>
      {paper.stops.length === 0 ? (
        <EmptyState title={t("dispatcher.paper.none")} icon="check" />
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void paper.send();
          }}
        >
          {isToBegin(run) && (
            <TextField
              label={t("dispatcher.paper.began")}
              value={paper.began}
              onChange={paper.setBegan}
              error={paper.wrong === BEGAN ? t("dispatcher.paper.wrong") : undefined}
              isRequired
            />
          )}
          <ol className="paper">
            {paper.stops.map((stop) => (
              <li key={stop.id} className="card">
                <PaperStop
                  {...{ stop, name: names.get(stop.tripId) ?? "" }}
                  row={paper.rowOf(stop.id)}
                  isWrong={paper.wrong === stop.id}
                  onWrite={(part) => paper.write(stop.id, part)}
                />
              </li>
            ))}
          </ol>
          <NoteField label={t("dispatcher.report.reason")} value={paper.note} onChange={paper.setNote} />
          <div className="row">
            <Button
              look="primary"
              large
              type="submit"
              isDisabled={paper.isPending || paper.note.trim() === ""}
            >
              {t("dispatcher.paper.send")}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}

interface PaperStopProps {
  readonly stop: RunStop;
  readonly name: string;
  readonly row: PaperRow;
  readonly isWrong: boolean;
  readonly onWrite: (part: Partial<PaperRow>) => void;
}

function PaperStop({ stop, name, row, isWrong, onWrite }: PaperStopProps) {
  const { t, formats } = useText();
  const kind = t(stop.kind === "pickup" ? "dispatcher.stop.pickup" : "dispatcher.stop.dropoff");
  return (
    <fieldset className="paper__stop">
      <legend>
        <strong>{kind}</strong> {name} · <span className="numbers">{formats.time(stop.estimated)}</span> ·{" "}
        <PlaceLabel of={stop} />
      </legend>
      <div className="paper__fields">
        <TextField
          label={t("dispatcher.paper.arrived")}
          value={row.arrived}
          onChange={(arrived) => onWrite({ arrived })}
          error={isWrong ? t("dispatcher.paper.wrong") : undefined}
        />
        <TextField
          label={t("dispatcher.paper.done")}
          value={row.done}
          onChange={(done) => onWrite({ done })}
        />
        {stop.kind === "pickup" && (
          <label className="field">
            <span className="field__label">{t("dispatcher.paper.how")}</span>
            <select
              className="native-select"
              value={row.how}
              onChange={({ target }) => onWrite({ how: target.value === "noShow" ? "noShow" : "done" })}
            >
              <option value="done">{t("dispatcher.paper.how.done")}</option>
              <option value="noShow">{t("dispatcher.paper.how.noShow")}</option>
            </select>
          </label>
        )}
      </div>
    </fieldset>
  );
}
