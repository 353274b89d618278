import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import type { Board, ChangeEffect, RunView } from "../../../shared/schemas/dispatching.ts";
import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { SelectField } from "../../ui/fields/pickers.ts";
import { Button, Callout, Loading, useErrorText, useSay, useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { DoubtWarning } from "../troubles/DoubtWarning.tsx";
import { Effect } from "./Effect.tsx";
import { Meanwhile } from "./Meanwhile.tsx";

interface AssignDialogProps {
  readonly board: Board;
  readonly trip: BoardTripDetail;
  readonly onClose: () => void;
}

/** Choose a vehicle, see what it does to everybody, only then assign. A plan that changed meanwhile is shown anew. */
export function AssignDialog({ board, trip, onClose }: AssignDialogProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const { shiftId, look, confirm, preview, isAssigning, isStale } = useAssign(trip, onClose);
  const [seen] = useState(trip.story.length);
  const effect = preview.data;
  return (
    <Dialog
      isOpen
      title={t(trip.shiftId === undefined ? "dispatcher.assign" : "dispatcher.move")}
      onClose={onClose}
    >
      <SelectField
        label={t("dispatcher.assign.choose")}
        options={vehicleOptions(board, trip)}
        value={shiftId}
        onChange={look}
      />
      {isStale && <Meanwhile {...{ trip, seen }} />}
      {preview.isPending && <Loading label={t("dispatcher.assign.checking")} />}
      {preview.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(preview.error)}
        </Callout>
      )}
      {effect !== undefined && !preview.isPending && (
        <>
          {effect.doubt !== undefined && <DoubtWarning doubt={effect.doubt} />}
          <Effect effect={effect} />
        </>
      )}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.back")}</Button>
        <Button
          look="primary"
          isDisabled={effect?.feasible !== true || isAssigning || preview.isPending}
          onPress={() => effect !== undefined && confirm(effect)}
        >
          {t(effect?.doubt === undefined ? "dispatcher.assign.confirm" : "dispatcher.assign.despiteDoubt")}
        </Button>
      </div>
    </Dialog>
  );
}

/** The chosen vehicle, its checked effect, and the assignment itself. */
function useAssign(trip: BoardTripDetail, onDone: () => void) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const [chosen, choose] = useNote(`assign ${trip.id}`);
  const shiftId = chosen === "" ? null : chosen;
  const preview = useWrite("previewAssign");
  const assign = useWrite("assignTrip", {
    onSuccess: () => {
      choose("");
      say(t("dispatcher.assign.done"));
      void cache.invalidateQueries({ queryKey: queryKey("getTripDetail", { params: { tripId: trip.id } }) });
      onDone();
    },
  });
  const params = { tripId: trip.id };
  const look = (id: string) => {
    choose(id);
    preview.mutate({ params, body: { shiftId: id } });
  };
  useOnce(() => shiftId !== null && look(shiftId));
  const confirm = ({ planVersion, doubt }: ChangeEffect) => {
    if (shiftId === null) return;
    assign.mutate(
      { params, body: { shiftId, planVersion, despiteDoubt: doubt !== undefined } },
      {
        onError: (cause) => {
          if (cause.code !== "plan.stale") say(errorText(cause), "error");
          look(shiftId);
        },
      },
    );
  };
  const [isAssigning, isStale] = [assign.isPending, assign.error?.code === "plan.stale"];
  return { shiftId, look, confirm, preview, isAssigning, isStale };
}

/** When it is opened. */
function useOnce(act: () => unknown): void {
  const first = useRef(act);
  useEffect(() => {
    first.current();
  }, []);
}

/** First the vehicles that lack least to take the trip, or those of the same district. */
function vehicleOptions(board: Board, trip: BoardTripDetail) {
  const lacking = new Map<string, number>(trip.refusal.map(({ shiftId }, index) => [shiftId, index]));
  const far = (run: RunView) => (run.districtId === districtOf(board, trip) ? 0 : 1);
  const rank = (run: RunView) => lacking.get(run.shiftId) ?? far(run);
  return board.runs
    .filter((run) => !isOver(run) && run.shiftId !== trip.shiftId)
    .sort((a, b) => rank(a) - rank(b) || a.plate.localeCompare(b.plate))
    .map((run) => ({ value: run.shiftId as string, label: run.plate, detail: run.driver.name }));
}

const districtOf = (board: Board, trip: BoardTripDetail) =>
  board.runs.find((run) => run.shiftId === trip.shiftId)?.districtId;
