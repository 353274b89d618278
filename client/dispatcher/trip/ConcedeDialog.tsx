import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ChangeEffect } from "../../../shared/schemas/dispatching.ts";
import type { BoardTripDetail, Concession } from "../../../shared/schemas/trips.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { Button, Callout, Loading, useErrorText, useSay, useText } from "../../ui/index.ts";
import { DoubtWarning } from "../troubles/DoubtWarning.tsx";
import { Effect } from "./Effect.tsx";

type Way = BoardTripDetail["refusal"][number];

/** The button beside a way out, and what it would do to everybody before it is done. */
export function Concede({ trip, way }: { readonly trip: BoardTripDetail; readonly way: Way }) {
  const { t } = useText();
  const [isOpen, open] = useState(false);
  if (way.concession === undefined) return null;
  return (
    <>
      <Button look="quiet" onPress={() => open(true)}>
        {t("dispatcher.concede")}
      </Button>
      {isOpen && <ConcedeDialog {...{ trip, way, concession: way.concession }} onClose={() => open(false)} />}
    </>
  );
}

interface ConcedeDialogProps {
  readonly trip: BoardTripDetail;
  readonly way: Way;
  readonly concession: Concession;
  readonly onClose: () => void;
}

/** Time is the rider's to give: without their word the trip is not placed. */
function ConcedeDialog({ trip, way, concession, onClose }: ConcedeDialogProps) {
  const { t, tReason } = useText();
  const errorText = useErrorText();
  const [isAgreed, agree] = useState(false);
  const needsConsent = "minutes" in concession;
  const { preview, confirm, isAssigning } = useConcession({ trip, way, concession, onClose });
  const effect = preview.data;
  const isReady = effect?.feasible === true && !isAssigning && !preview.isPending;
  return (
    <Dialog isOpen title={t("dispatcher.concede.title", { plate: way.plate })} onClose={onClose}>
      {way.relaxation && <p>{tReason(way.relaxation)}</p>}
      {!needsConsent && <p>{t(`dispatcher.concede.${concession.kind}`)}</p>}
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
      {needsConsent && (
        <label className="row">
          <input type="checkbox" checked={isAgreed} onChange={(event) => agree(event.target.checked)} />
          {t("dispatcher.concede.agreed")}
        </label>
      )}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.back")}</Button>
        <Button
          look="primary"
          isDisabled={!isReady || (needsConsent && !isAgreed)}
          onPress={() => effect !== undefined && confirm(effect)}
        >
          {t("dispatcher.concede.confirm")}
        </Button>
      </div>
    </Dialog>
  );
}

/** The effect, looked at as soon as the dialog opens, and the placing itself. */
function useConcession({ trip, way, concession, onClose }: ConcedeDialogProps) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const params = { tripId: trip.id };
  const { shiftId } = way;
  const preview = useWrite("previewAssign");
  const look = useRef(() => preview.mutate({ params, body: { shiftId, concession } }));
  useEffect(() => {
    look.current();
  }, []);
  const assign = useWrite("assignTrip", {
    onSuccess: () => {
      say(t("dispatcher.assign.done"));
      void cache.invalidateQueries({ queryKey: queryKey("getTripDetail", { params }) });
      onClose();
    },
  });
  const confirm = ({ planVersion, doubt }: ChangeEffect) => {
    const agreed = "minutes" in concession ? { consent: "rider" as const } : {};
    const body = { shiftId, planVersion, despiteDoubt: doubt !== undefined, concession, ...agreed };
    assign.mutate(
      { params, body },
      {
        onError: (cause) => {
          say(cause.code === "plan.stale" ? t("dispatcher.stale") : errorText(cause), "error");
          look.current();
        },
      },
    );
  };
  return { preview, confirm, isAssigning: assign.isPending };
}
