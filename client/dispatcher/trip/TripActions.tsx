import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { canHappen, isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { type ApiError, queryKey, useWrite } from "../../api/index.ts";
import { bothOf, type CancelledWays, CancelWays, isWaysMissing } from "../../request/CancelWays.tsx";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { useShownDay } from "../day/shownDay.ts";
import { NoteField } from "../NoteField.tsx";
import { UndoTrip } from "../undo/UndoTrip.tsx";
import { AssignDialog } from "./AssignDialog.tsx";
import { BreakPromise, isBreakable } from "./BreakPromise.tsx";
import { ChangeDialog, isChangeable } from "./ChangeDialog.tsx";
import { TakeOffEffect } from "./TakeOffEffect.tsx";

type Asking = "assign" | "change" | "break" | "unassign" | "refuse" | "cancel" | undefined;

/** What a dispatcher may do with a trip before somebody is aboard. */
export function TripActions({ board, trip }: { board: Board; trip: BoardTripDetail }) {
  const { t } = useText();
  const [asking, ask] = useState<Asking>();
  const changed = useChanged(trip.id, () => ask(undefined));
  const { is, day } = useShownDay();
  // Vehicles are chosen among those of its own day.
  const isOfDay = trip.leftOver || trip.serviceDay === day;
  const retry = useWrite("retryTrip", { onSuccess: () => changed.done("dispatcher.done.retried") });
  if (is === "past") return null;
  if (!canHappen("cancel", trip)) return <UndoTrip trip={trip} />;
  return (
    <>
      <UndoTrip trip={trip} />
      <div className="actions actions--foot">
        {isMovable(trip) && isOfDay && (
          <Button look="primary" icon="vehicle" onPress={() => ask("assign")}>
            {trip.shiftId === undefined ? t("dispatcher.assign") : t("dispatcher.move")}
          </Button>
        )}
        {isChangeable(trip) && (
          <Button icon="clock" onPress={() => ask("change")}>
            {t("dispatcher.change")}
          </Button>
        )}
        {isBreakable(trip) && (
          <Button icon="alert" onPress={() => ask("break")}>
            {t("dispatcher.break")}
          </Button>
        )}
        {canHappen("retry", trip) && (
          <Button
            icon="repeat"
            isDisabled={retry.isPending}
            onPress={() => retry.mutate({ params: { tripId: trip.id } }, { onError: changed.failed })}
          >
            {t("dispatcher.retry")}
          </Button>
        )}
        {canHappen("unassign", trip) && (
          <Button onPress={() => ask("unassign")}>{t("dispatcher.unassign")}</Button>
        )}
        {canHappen("refuse", trip) && (
          <Button look="danger" onPress={() => ask("refuse")}>
            {t("dispatcher.refuse")}
          </Button>
        )}
        <Button look="danger" onPress={() => ask("cancel")}>
          {t("dispatcher.cancelTrip")}
        </Button>
        {asking === "assign" && <AssignDialog board={board} trip={trip} onClose={() => ask(undefined)} />}
        {asking === "change" && <ChangeDialog trip={trip} onClose={() => ask(undefined)} />}
        {asking === "break" && <BreakPromise trip={trip} onClose={() => ask(undefined)} />}
        {asking === "unassign" && <Unassign {...{ trip, changed }} onClose={() => ask(undefined)} />}
        {asking === "refuse" && <Refuse {...{ trip, changed }} onClose={() => ask(undefined)} />}
        {asking === "cancel" && <Cancel {...{ trip, changed }} onClose={() => ask(undefined)} />}
      </div>
    </>
  );
}

interface Changed {
  done(
    message:
      | "dispatcher.done.retried"
      | "dispatcher.done.unassigned"
      | "dispatcher.done.refused"
      | "dispatcher.done.cancelled",
  ): void;
  failed(cause: ApiError): void;
}

function useChanged(tripId: string, close: () => void): Changed {
  const { t } = useText();
  const cache = useQueryClient();
  const say = useSay();
  const errorText = useErrorText();
  const read = () =>
    void cache.invalidateQueries({ queryKey: queryKey("getTripDetail", { params: { tripId } }) });
  return {
    done: (message) => {
      close();
      say(t(message));
      read();
    },
    failed: (cause) => {
      say(errorText(cause), "error");
      read();
    },
  };
}

interface AskProps {
  readonly trip: BoardTripDetail;
  readonly changed: Changed;
  readonly onClose: () => void;
}

function Unassign({ trip, changed, onClose }: AskProps) {
  const { t } = useText();
  const write = useWrite("unassignTrip", { onSuccess: () => changed.done("dispatcher.done.unassigned") });
  const confirm = () =>
    write.mutate(
      { params: { tripId: trip.id }, body: { tripVersion: trip.version } },
      { onError: changed.failed },
    );
  return (
    <Ask title={t("dispatcher.unassign")} onConfirm={confirm} isPending={write.isPending} onClose={onClose}>
      <p>{t("dispatcher.unassign.confirm")}</p>
      <TakeOffEffect trip={trip} />
    </Ask>
  );
}

function Cancel({ trip, changed, onClose }: AskProps) {
  const { t } = useText();
  const [note, setNote] = useNote(`cancel ${trip.id}`);
  const [ways, setWays] = useState<CancelledWays>("");
  const write = useWrite("cancelTrip", {
    onSuccess: () => {
      setNote("");
      changed.done("dispatcher.done.cancelled");
    },
  });
  const confirm = () =>
    write.mutate(
      { params: { tripId: trip.id }, body: { note, ...bothOf(ways) } },
      { onError: changed.failed },
    );
  const isPending = write.isPending || note.trim() === "" || isWaysMissing(trip, ways);
  return (
    <Ask title={t("dispatcher.cancelTrip")} onConfirm={confirm} isPending={isPending} onClose={onClose}>
      <p>{t("dispatcher.cancelTrip.confirm")}</p>
      <TakeOffEffect trip={trip} />
      <CancelWays trip={trip} value={ways} onChange={setWays} />
      <NoteField label={t("dispatcher.cancelTrip.note")} value={note} onChange={setNote} />
    </Ask>
  );
}

function Refuse({ trip, changed, onClose }: AskProps) {
  const { t } = useText();
  const [note, setNote] = useNote(`refuse ${trip.id}`);
  const write = useWrite("refuseTrip", {
    onSuccess: () => {
      setNote("");
      changed.done("dispatcher.done.refused");
    },
  });
  const confirm = () =>
    write.mutate({ params: { tripId: trip.id }, body: { note } }, { onError: changed.failed });
  const isPending = write.isPending || note.trim() === "";
  return (
    <Ask title={t("dispatcher.refuse")} onConfirm={confirm} isPending={isPending} onClose={onClose}>
      <NoteField label={t("dispatcher.refuse.note")} lines={3} value={note} onChange={setNote} />
    </Ask>
  );
}

interface AskDialogProps {
  readonly title: string;
  readonly onConfirm: () => void;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const Ask = ({ title, ...props }: AskDialogProps) => (
  <ConfirmDialog isOpen title={title} confirmLabel={title} {...props} />
);
