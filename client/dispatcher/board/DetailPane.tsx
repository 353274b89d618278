import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { Question } from "../../../shared/schemas/driving.ts";
import { Button, useText } from "../../ui/index.ts";
import type { Selection } from "../day/selection.ts";
import { AlsoHere } from "../desk/Colleagues.tsx";
import { RunDetail } from "../run/RunDetail.tsx";
import { TripDetail } from "../trip/TripDetail.tsx";

interface DetailPaneProps {
  readonly board: Board;
  readonly questions: readonly Question[];
  readonly selection: NonNullable<Selection>;
  readonly onSelect: (selection: Selection) => void;
}

/** What was opened from a list or the map. Escape closes it. */
export function DetailPane({ board, questions, selection, onSelect }: DetailPaneProps) {
  const { t } = useText();
  const close = () => onSelect(undefined);
  const run = selection.kind === "run" ? board.runs.find((each) => each.shiftId === selection.id) : undefined;
  const title =
    selection.kind === "trip"
      ? t("dispatcher.trip.title")
      : t("dispatcher.run.title", { plate: run?.plate ?? "" });
  return (
    <section
      className="board__detail"
      aria-label={title}
      onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && close()}
    >
      <div className="board__detail-head row row--apart">
        <h2>{title}</h2>
        <Button look="quiet" icon="cross" aria-label={t("common.close")} onPress={close} autoFocus />
      </div>
      <AlsoHere selection={selection} />
      {selection.kind === "trip" ? (
        <TripDetail board={board} questions={questions} tripId={selection.id} onSelect={onSelect} />
      ) : (
        run !== undefined && <RunDetail board={board} run={run} onSelect={onSelect} />
      )}
    </section>
  );
}
